import type { DataClass, Kind, Sensitivity } from '../core/field-type.ts';
import type { Address, Decimal, FileRef, ISODate, ISODateTime, ISODuration, Money, PersonName, Ref } from '../core/values.ts';
import type { SocialProfile } from '../normalize/social/index.ts';
import type { OpeningHours } from './opening-hours/opening-hours.ts';
import type { Owner } from './owners/owners.ts';
import type { NumberRange } from './range/range.ts';

/** What TypeScript has to know of a field type: the stored value, what may be given for it, its kind, whether it is computed. */
export interface FieldTypeEntry<Value, Input, K extends Kind, Computed extends boolean = false> {
  readonly value: Value;
  readonly input: Input;
  readonly kind: K;
  readonly computed: Computed;
}

/**
 * Every field type and the values it holds. A host adds its own by declaration merging:
 *
 * `declare module 'tidycrm/fields' { interface FieldTypes { vin: FieldTypeEntry<string, string, 'text'> } }`
 *
 * Hint: the types of `select`, `link` and the like follow from their options; the entry here is what holds without them.
 */
export interface FieldTypes {
  text: FieldTypeEntry<string, string, 'text'>;
  longText: FieldTypeEntry<string, string, 'text'>;
  number: FieldTypeEntry<number, number | string, 'number'>;
  checkbox: FieldTypeEntry<boolean, boolean | string | number, 'bool'>;
  date: FieldTypeEntry<ISODate, ISODate | Date | (string & {}), 'date'>;
  dateTime: FieldTypeEntry<ISODateTime, ISODateTime | Date, 'instant'>;
  select: FieldTypeEntry<string, string, 'choice'>;
  user: FieldTypeEntry<Ref<'user'>, string, 'ref'>;
  link: FieldTypeEntry<Ref, string, 'ref'>;
  email: FieldTypeEntry<string, string, 'text'>;
  phone: FieldTypeEntry<string, string, 'text'>;
  url: FieldTypeEntry<string, string, 'text'>;
  domain: FieldTypeEntry<string, string, 'text'>;
  personName: FieldTypeEntry<PersonName, PersonName | string, 'struct'>;
  companyName: FieldTypeEntry<string, string, 'text'>;
  country: FieldTypeEntry<string, string, 'text'>;
  address: FieldTypeEntry<Address, Partial<Address> | string, 'struct'>;
  externalId: FieldTypeEntry<string, string | number, 'text'>;
  decimal: FieldTypeEntry<Decimal, Decimal | number, 'number'>;
  percent: FieldTypeEntry<number, number | string, 'number'>;
  currency: FieldTypeEntry<Money, Money | Decimal | number, 'money'>;
  autoNumber: FieldTypeEntry<string, never, 'text', true>;
  owners: FieldTypeEntry<readonly Owner[], readonly (Owner | string)[] | string, 'struct'>;
  social: FieldTypeEntry<SocialProfile, Partial<SocialProfile> | string, 'struct'>;
  taxId: FieldTypeEntry<string, string | number, 'text'>;
  tags: FieldTypeEntry<readonly string[], readonly string[] | string, 'choice'>;
  rating: FieldTypeEntry<number, number | string, 'number'>;
  range: FieldTypeEntry<NumberRange, Partial<NumberRange> | string | number, 'struct'>;
  stage: FieldTypeEntry<string, string, 'choice'>;
  status: FieldTypeEntry<string, string, 'choice'>;
  time: FieldTypeEntry<string, string, 'text'>;
  openingHours: FieldTypeEntry<OpeningHours, OpeningHours | string, 'struct'>;
  duration: FieldTypeEntry<ISODuration, ISODuration | (string & {}), 'duration'>;
  file: FieldTypeEntry<FileRef, FileRef, 'struct'>;
  json: FieldTypeEntry<unknown, unknown, 'struct'>;
  formula: FieldTypeEntry<unknown, never, 'struct', true>;
  rollup: FieldTypeEntry<number, never, 'number', true>;
  lookup: FieldTypeEntry<unknown, never, 'struct', true>;
  statistic: FieldTypeEntry<unknown, never, 'struct', true>;
  score: FieldTypeEntry<number, never, 'number', true>;
}

/** The name of a field type. */
export type FieldType = keyof FieldTypes;

/** A text people read: one for every language, or one a language (`{ en: 'Name', pl: 'Nazwa' }`). */
export type Label = string | Readonly<Record<string, string>>;

/** How uniqueness is meant. */
export interface UniqueOptions {
  /** Fields the value must be unique within: `['company']` means once a company. */
  readonly scope?: readonly string[];
  /** Whether `ABC` and `abc` are the same; they are unless `'sensitive'`. */
  readonly case?: 'insensitive' | 'sensitive';
}

/** Options every field has. */
export interface FieldBase {
  /** What people call the field. */
  readonly label?: Label;
  /** What it is for, in a sentence. */
  readonly description?: Label;
  /** A record without a value is refused. */
  readonly required?: boolean;
  /** A filter on the rest of the record under which a value is required: `{ country: 'PL' }`. */
  readonly requiredWhen?: object;
  /** A filter on the rest of the record under which the field applies at all. */
  readonly visibleWhen?: object;
  /** No two records may have the same value. The package gives the keys; the host looks them up. */
  readonly unique?: boolean | UniqueOptions;
  /** The field holds a list; the first value is the main one. */
  readonly multiple?: boolean;
  /** Taken where a new record gives nothing. `'@now'`, `'@today'` and `'@me'` are read from the context. */
  readonly default?: unknown;
  /** Once set, the value cannot be changed. */
  readonly immutable?: boolean;
  /** The host should keep what the value was before. */
  readonly history?: boolean;
  /** What the value tells of its record; the type's answer unless given. */
  readonly dataClass?: DataClass;
  /** How much harm it does when the value gets out; the type's answer unless given. */
  readonly sensitivity?: Sensitivity;
  /** Names the field had before, for migration and import. */
  readonly was?: readonly string[];
}

/** A field as plain data: the name of its type and its options. The implementation rides along as a part. */
export interface FieldData extends FieldBase {
  readonly type: string;
}

/** The definition a builder returns, as TypeScript sees it. */
export type FieldOf<T extends string, O> = Flat<{ readonly type: T } & O>;

/** Shows the properties of an intersection as one object. */
export type Flat<T> = { [K in keyof T]: T[K] } & {};
