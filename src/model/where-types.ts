import type { Kind } from '../core/field-type.ts';
import type { ISODate, ISODateTime, ISODuration, Money } from '../core/values.ts';
import type { FieldType, FieldTypes } from '../fields/field-types.ts';
import type { Period, PeriodUnit } from '../filter/period.ts';
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
  number: Ordering<V>;
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

type KindOf<D> = D extends { type: 'formula'; returns: infer R extends Kind }
  ? R
  : D extends { type: infer T extends FieldType }
    ? FieldTypes[T]['kind']
    : 'struct';
type LinkOperators<W, D> = D extends { to: infer To }
  ? To extends string
    ? { readonly is?: Where<W, To & FolderName<W>> }
    : To extends readonly (infer X extends string)[]
      ? { readonly isIn?: { readonly [P in X]?: Where<W, P & FolderName<W>> | true } }
      : unknown
  : unknown;
type Condition<W, D> = D extends { multiple: true }
  ? (ManyOperators<ValueOf<W, D>, OperatorsByKind<ValueOf<W, D>>[KindOf<D>]> & LinkOperators<W, D>) | ValueOf<W, D>
  : (OperatorsByKind<ValueOf<W, D>>[KindOf<D>] & LinkOperators<W, D>) | ValueOf<W, D>;

/** Parts of a field that stand behind a dot, where its value is an object: `address.country`. */
type PartPaths<W, FS> = {
  [P in keyof FS & string]: ValueOf<W, FS[P]> extends infer V
    ? V extends readonly unknown[] | string | number | boolean
      ? never
      : V extends object
        ? `${P}.${keyof V & string}`
        : never
    : never;
}[keyof FS & string];

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
type IncomingConditions<W, K> = { readonly [L in IncomingLinks<W, K>]?: L extends `${infer F}.${string}` ? Where<W, F & FolderName<W>> | true : never };

/**
 * A filter over the records of a folder, as plain data. Fields are joined by AND; `and`, `or`, `not` join filters; `some` and `none`
 * ask for records of another folder that link here.
 */
export type Where<W, K extends FolderName<W>> = { readonly [P in keyof FieldsOf<W, K>]?: Condition<W, FieldsOf<W, K>[P]> } & {
  readonly [P in PartPaths<W, FieldsOf<W, K>>]?: string | number | TextOperators<string> | Ordering<number>;
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
type GroupFields<FS> = { [P in keyof FS & string]: KindOf<FS[P]> extends Groupable ? P : never }[keyof FS & string];

/** What records are grouped by. */
export type GroupKey<W, K extends FolderName<W>> = GroupFields<FieldsOf<W, K>> | PartPaths<W, FieldsOf<W, K>> | 'createdAt' | 'updatedAt';

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
