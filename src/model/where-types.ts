import type { ISODate, ISODateTime, ISODuration, Money } from '../core/values.ts';
import type { FieldType, FieldTypes } from '../fields/field-types.ts';
import type { Period, PeriodUnit } from '../filter/period.ts';
import type { KindOf, Shown, ValueByKind } from './computed-types.ts';
import type { FieldsOf, FolderName, SystemFields, ValueOf } from './record-types.ts';

export type { Period, PeriodUnit };

interface Empty {
  /** `true`: the value is missing; `false`: it is there. */
  readonly empty?: boolean;
}

interface Equality<V> extends Empty {
  readonly eq?: V;
  readonly ne?: V;
  readonly in?: readonly V[];
  readonly nin?: readonly V[];
}

interface Ordering<V> extends Equality<V> {
  readonly gt?: V;
  readonly gte?: V;
  readonly lt?: V;
  readonly lte?: V;
  /** Both ends belong to it. */
  readonly between?: readonly [V, V];
}

interface Timing<V> extends Empty {
  readonly eq?: V | Period;
  readonly ne?: V | Period;
  readonly in?: readonly (V | Period)[];
  readonly nin?: readonly (V | Period)[];
  readonly on?: V | Period;
  readonly before?: V | Period;
  readonly after?: V | Period;
  readonly onOrBefore?: V | Period;
  readonly onOrAfter?: V | Period;
  readonly within?: Period;
  /** Both ends belong to it. */
  readonly between?: readonly [V | Period, V | Period];
  /** Longer ago than this. */
  readonly olderThan?: ISODuration;
  /** The day of the year comes round within the period: birthdays, renewals. */
  readonly anniversary?: Period;
}

interface TextOperators<V> extends Equality<V> {
  /** Without regard to letter case and accents, as the next two. */
  readonly contains?: string;
  readonly startsWith?: string;
  readonly endsWith?: string;
}

interface OperatorsByKind<V> {
  text: TextOperators<V>;
  number: Ordering<V | number>;
  money: Ordering<Money>;
  bool: Empty & { readonly eq?: boolean; readonly ne?: boolean };
  date: Timing<V | ISODate>;
  instant: Timing<V | ISODateTime>;
  duration: Ordering<V>;
  choice: Equality<V>;
  ref: Empty & {
    readonly eq?: V | '@me' | '@myTeam';
    readonly ne?: V | '@me' | '@myTeam';
    readonly in?: readonly (V | '@me' | '@myTeam')[];
    readonly nin?: readonly (V | '@me' | '@myTeam')[];
  };
  struct: Empty & { readonly eq?: V; readonly ne?: V };
}

/** Operators of a field with several values. */
interface ManyOperators<V, One> extends Empty {
  readonly hasAny?: readonly V[];
  readonly hasAll?: readonly V[];
  readonly hasNone?: readonly V[];
  /** One value at least passes. */
  readonly any?: One;
  /** All values pass. */
  readonly every?: One;
  readonly count?: Ordering<number>;
}

type LinkOperators<W, D> = D extends { to: infer To }
  ? To extends string
    ? { readonly is?: Where<W, To & FolderName<W>> }
    : To extends readonly (infer X extends string)[]
      ? { readonly isIn?: { readonly [P in X]?: Where<W, P & FolderName<W>> | true } }
      : unknown
  : unknown;

/** One value as a filter names it: of a computed field what it computes, of tags one tag. */
type Compared<W, D> = D extends { type: 'formula' | 'rollup' | 'statistic' } ? ValueByKind[KindOf<W, D>] : D extends { type: 'tags' } ? string : ValueOf<W, D>;
/** What may stand in place of an object of operators. */
type Shorthand<K, V> = K extends 'date' | 'instant' ? V | Extract<Period, string> : K extends 'ref' ? V | '@me' | '@myTeam' : V;
type Condition<W, D> = ConditionOf<W, D, KindOf<W, D>, Compared<W, D>>;
type ConditionOf<W, D, K extends keyof OperatorsByKind<unknown>, V> = D extends { multiple: true } | { type: 'tags' }
  ? (ManyOperators<V, OperatorsByKind<V>[K]> & LinkOperators<W, D>) | Shorthand<K, V>
  : (OperatorsByKind<V>[K] & LinkOperators<W, D>) | Shorthand<K, V>;

/** What stands behind a dot, by field type: `address.country`. Other types have the properties of their value. */
interface Parts {
  personName: { prefix: string; given: string; middle: string; family: string; suffix: string; nickname: string; full: string };
  address: {
    line1: string;
    line2: string;
    unit: string;
    house: string;
    street: string;
    locality: string;
    region: string;
    postalCode: string;
    country: string;
    lat: number;
    lng: number;
    full: string;
  };
  companyName: { core: string; legalForm: string };
  currency: { amount: number; currency: string };
  social: { network: string; handle: string; url: string };
  range: { from: number; to: number };
  file: { name: string; size: number; mime: string };
  owners: { users: readonly string[]; first: string };
  openingHours: unknown;
  json: unknown;
}
type PartsOf<D> = D extends { type: infer T extends FieldType }
  ? T extends keyof Parts
    ? Parts[T]
    : FieldTypes[T] extends { kind: 'struct'; value: infer V }
      ? V
      : unknown
  : unknown;
type PartPaths<W, FS> = { [P in keyof FS & string]: `${P}.${keyof PartsOf<Shown<W, FS, FS[P]>> & string}` }[keyof FS & string];
type PartCondition<D, X> = X extends keyof PartsOf<D> ? ConditionOnPart<D, NonNullable<PartsOf<D>[X]>> : never;
type ConditionOnPart<D, V> = V extends readonly (infer U extends string)[]
  ? ManyOperators<U, TextOperators<U>> | U
  : D extends { multiple: true }
    ? ManyOperators<V, OperatorsOnPart<V>> | V
    : OperatorsOnPart<V> | V;
type OperatorsOnPart<V> = V extends number ? Ordering<number> : V extends string ? TextOperators<string> : Empty;

interface SystemConditions {
  readonly id?: string | Equality<string>;
  readonly createdAt?: ISODateTime | Timing<ISODateTime>;
  readonly updatedAt?: ISODateTime | Timing<ISODateTime>;
  readonly version?: number | Ordering<number>;
}

/** Links of other folders that lead to folder `K`: `deals.company`. */
type IncomingLinks<W, K> = {
  [F in FolderName<W>]: {
    [P in keyof FieldsOf<W, F> & string]: FieldsOf<W, F>[P] extends { to: infer To }
      ? K extends (To extends readonly (infer X)[] ? X : To)
        ? `${F}.${P}`
        : never
      : never;
  }[keyof FieldsOf<W, F> & string];
}[FolderName<W>];
type IncomingConditions<W, K> = [IncomingLinks<W, K>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [L in IncomingLinks<W, K>]?: L extends `${infer F}.${string}` ? Where<W, F & FolderName<W>> | true : never };

/**
 * A filter over the records of a folder, as plain data. Fields are joined by AND; `and`, `or`, `not` join filters; `some` and `none`
 * ask for records of another folder that link here.
 */
export type Where<W, K extends FolderName<W>> = { readonly [P in keyof FieldsOf<W, K>]?: Condition<W, Shown<W, FieldsOf<W, K>, FieldsOf<W, K>[P]>> } & {
  readonly [P in PartPaths<W, FieldsOf<W, K>>]?: P extends `${infer F}.${infer X}`
    ? F extends keyof FieldsOf<W, K>
      ? PartCondition<Shown<W, FieldsOf<W, K>, FieldsOf<W, K>[F]>, X>
      : never
    : never;
} & SystemConditions & {
    readonly and?: readonly Where<W, K>[];
    readonly or?: readonly Where<W, K>[];
    readonly not?: Where<W, K>;
    readonly some?: IncomingConditions<W, K>;
    readonly none?: IncomingConditions<W, K>;
  };

/** A field, a part of one, or a system field. */
export type FieldPath<W, K extends FolderName<W>> = (keyof FieldsOf<W, K> & string) | PartPaths<W, FieldsOf<W, K>> | keyof SystemFields;

/** What records are sorted by; a leading `-` sorts downwards. */
export type SortKey<W, K extends FolderName<W>> = FieldPath<W, K> | `-${FieldPath<W, K>}`;

type Groupable = 'text' | 'choice' | 'bool' | 'ref' | 'date' | 'instant' | 'number';
type GroupFields<W, FS> = { [P in keyof FS & string]: KindOf<W, Shown<W, FS, FS[P]>> extends Groupable ? P : never }[keyof FS & string];

/** What records are grouped by. */
export type GroupKey<W, K extends FolderName<W>> = GroupFields<W, FieldsOf<W, K>> | PartPaths<W, FieldsOf<W, K>> | 'createdAt' | 'updatedAt';

/** How a view is shown. */
export type ViewLayout = 'table' | 'board' | 'list' | 'card' | 'calendar';

/** A view: a saved sub-folder. Plain data. */
export interface ViewDef<W, K extends FolderName<W>> {
  readonly id?: string;
  readonly label?: string | Readonly<Record<string, string>>;
  readonly folder: K;
  /** A view of the same folder whose filter holds too. */
  readonly parent?: string;
  readonly layout: ViewLayout;
  readonly where?: Where<W, K>;
  readonly sort?: readonly SortKey<W, K>[];
  readonly columns?: readonly FieldPath<W, K>[];
  /** The field a board has its columns by, or a calendar its days. */
  readonly groupBy?: GroupKey<W, K>;
}

/** A view of any folder of a workspace. */
export type AnyViewDef<W> = { [K in FolderName<W>]: ViewDef<W, K> }[FolderName<W>];
