/** A calendar day, `YYYY-MM-DD`. It has no time zone. */
export type ISODate = `${number}-${number}-${number}`;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type ISODateTime = string & { readonly __iso?: 'datetime' };

/** A length of time as ISO 8601 writes it: `P14D`, `P1Y6M`, `PT30M`. */
export type ISODuration = `P${string}`;

/** An exact decimal number as text, `1234.50`. */
export type Decimal = string;

/** An amount with its currency. */
export interface Money {
  /** The exact amount as text. */
  readonly amount: Decimal;
  /** ISO 4217 code, `EUR`. */
  readonly currency: string;
}

/** The parts of a person's name. A part that is not known is absent. */
export interface PersonName {
  readonly prefix?: string;
  readonly given?: string;
  readonly middle?: string;
  readonly family?: string;
  readonly suffix?: string;
  readonly nickname?: string;
}

/** The parts of a postal address. `lines` is the address as people write it, without locality, region, code and country. */
export interface Address {
  readonly lines: readonly string[];
  readonly unit?: string;
  readonly house?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly lat?: number;
  readonly lng?: number;
}

/** A file the host keeps; only the reference stands in a record. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
  readonly mime?: string;
}

/** Who did something. */
export interface Actor {
  readonly type: 'user' | 'team' | 'api' | 'import' | 'automation' | 'agent' | 'system';
  readonly id: string | null;
}

/** The id of a record in another folder. */
export type Ref<To extends string = string> = string & { readonly __ref?: To };

/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A record of any type of the host's: an object whose values are read by name. An `interface` will do. */
export type AnyRecord = object;

/** A record as the engine rooms see it: named values. */
export type RecordLike = Readonly<Record<string, unknown>>;
