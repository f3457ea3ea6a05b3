import type { Kind } from '../core/field-type.ts';
import type { ISODuration, Money } from '../core/values.ts';
import type { FieldType, FieldTypes } from '../fields/field-types.ts';
import type { FieldsOf, FolderName, ValueOf } from './record-types.ts';

/** A length of time of the calendar. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalQuarter' | 'fiscalYear';

/** A stretch of time counted from now. */
export type Period =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | `this:${PeriodUnit}`
  | `last:${PeriodUnit}`
  | `next:${PeriodUnit}`
  | { readonly last: number; readonly unit: PeriodUnit }
  | { readonly next: number; readonly unit: PeriodUnit };

interface Empty {
  readonly empty?: boolean;
}
interface OperatorsByKind<V> {
  text: Empty & { readonly eq?: V; readonly ne?: V; readonly in?: readonly V[]; readonly nin?: readonly V[]; readonly contains?: string; readonly startsWith?: string; readonly endsWith?: string };
  number: Empty & { readonly eq?: V; readonly ne?: V; readonly in?: readonly V[]; readonly gt?: V; readonly gte?: V; readonly lt?: V; readonly lte?: V; readonly between?: readonly [V, V] };
  money: Empty & { readonly gt?: Money; readonly gte?: Money; readonly lt?: Money; readonly lte?: Money };
  bool: Empty & { readonly eq?: boolean };
  date: Empty & { readonly on?: V | Period; readonly before?: V | Period; readonly after?: V | Period; readonly within?: Period };
  instant: Empty & { readonly before?: V | Period; readonly after?: V | Period; readonly within?: Period; readonly olderThan?: ISODuration };
  duration: Empty & { readonly gt?: V; readonly gte?: V; readonly lt?: V; readonly lte?: V };
  choice: Empty & { readonly eq?: V; readonly ne?: V; readonly in?: readonly V[]; readonly nin?: readonly V[] };
  ref: Empty & { readonly eq?: V | '@me'; readonly in?: readonly (V | '@me' | '@myTeam')[] };
  struct: Empty;
}
type ManyOperators<V> = Empty & { readonly hasAny?: readonly V[]; readonly hasAll?: readonly V[]; readonly hasNone?: readonly V[] };
type KindOf<D> = D extends { type: 'formula'; returns: infer R } ? R & Kind : D extends { type: infer T extends FieldType } ? FieldTypes[T]['kind'] : never;
type Condition<W, D> =
  | (D extends { multiple: true } ? ManyOperators<ValueOf<W, D>> : OperatorsByKind<ValueOf<W, D>>[KindOf<D>])
  | (D extends { multiple: true } ? never : ValueOf<W, D>)
  | (D extends { type: 'link'; to: infer To extends string } ? { readonly is: Where<W, To & FolderName<W>> } : never);

/** A filter over the records of a folder, as plain data. Fields are joined by AND; `and`, `or`, `not` join filters. */
export type Where<W, K extends FolderName<W>> = { readonly [P in keyof FieldsOf<W, K>]?: Condition<W, FieldsOf<W, K>[P]> } & {
  readonly and?: readonly Where<W, K>[];
  readonly or?: readonly Where<W, K>[];
  readonly not?: Where<W, K>;
};
