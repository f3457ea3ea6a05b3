import type { Kind } from '../core/field-type.ts';
import type { ISODate, ISODateTime, ISODuration, Money } from '../core/values.ts';
import type { FieldType, FieldTypes } from '../fields/field-types.ts';
import type { FieldsOf } from './record-types.ts';

/** The value of a computed field of a kind. */
export interface ValueByKind {
  text: string;
  number: number;
  money: Money;
  bool: boolean;
  date: ISODate;
  instant: ISODateTime;
  duration: ISODuration;
  choice: string;
  ref: string;
  struct: unknown;
}

/** The kind of what a statistic tells. */
export type StatisticKind<Of> = Of extends `${string}Count` ? 'number' : Of extends `time${string}` | `${string}ResponseTime` ? 'duration' : 'instant';

/** The kind of what a roll-up gives. */
export type RollupKind<W, D> = D extends { agg: infer A }
  ? A extends 'any' | 'all'
    ? 'bool'
    : A extends 'count' | 'countUnique'
      ? 'number'
      : D extends { via: `${infer F}.${string}`; field: infer P }
        ? P extends keyof FieldsOf<W, F>
          ? RolledKind<A, KindOf<W, FieldsOf<W, F>[P]>>
          : 'number'
        : 'number'
  : 'number';
type RolledKind<A, K> = K extends 'money' ? 'money' : A extends 'min' | 'max' ? K : 'number';

/** The kind of a field; of a computed one, the kind of what it computes. */
export type KindOf<W, D> = D extends { type: 'formula'; returns: infer R extends Kind }
  ? R
  : D extends { type: 'statistic'; of: infer Of }
    ? StatisticKind<Of>
    : D extends { type: 'rollup' }
      ? RollupKind<W, D>
      : D extends { type: infer T extends FieldType }
        ? FieldTypes[T]['kind']
        : 'struct';

/** A look-up as the field whose values it gives; any other field as it is. */
export type Shown<W, FS, D> = D extends { type: 'lookup'; via: infer V extends string; field: infer P extends string } ? OrElse<FieldAt<W, FS, V, P>, D> : D;
type OrElse<A, B> = [A] extends [never] ? B : A;
type FieldAt<W, FS, V extends string, P extends string> = V extends `${infer L}.${infer Rest}`
  ? FieldAt<W, Behind<W, FS, L>, Rest, P>
  : FieldIn<Behind<W, FS, V>, P>;
/** The fields of the folders a link leads to. */
type Behind<W, FS, L> = L extends keyof FS ? (FS[L] extends { to: infer To } ? FieldsOf<W, To extends readonly (infer X)[] ? X : To> : never) : never;
type FieldIn<FS, P> = FS extends unknown ? (P extends keyof FS ? FS[P] : P extends 'createdAt' | 'updatedAt' ? { readonly type: 'dateTime' } : never) : never;
