import type { StandardSchema } from '../core/standard-schema.ts';
import type { ISODate, ISODateTime, Money, Ref } from '../core/values.ts';
import type { FieldType, FieldTypes, Flat } from '../fields/field-types.ts';
import type { RollupKind, StatisticKind, ValueByKind } from './computed-types.ts';
import type { Workspace } from './workspace.ts';

type Keys<T> = keyof T & string;
/** The definition behind a workspace. */
export type DefOf<W> = W extends Workspace<infer D> ? D : never;
/** The fields of a folder as they were defined. */
export type FieldsOf<W, K> = DefOf<W> extends { folders: infer F } ? (K extends keyof F ? (F[K] extends { fields: infer FS } ? FS : never) : never) : never;
/** The names of a workspace's folders. */
export type FolderName<W> = Keys<DefOf<W>['folders']>;

interface Returns {
  text: string;
  number: number;
  bool: boolean;
  date: ISODate;
  instant: ISODateTime;
  money: Money;
}
/** What a date holds of which only a part is kept. */
interface PartialDates {
  day: ISODate;
  month: `${number}-${number}`;
  year: `${number}`;
  yearless: `--${number}-${number}`;
  any: ISODate | `${number}-${number}` | `${number}` | `--${number}-${number}`;
}
type StageNames<W, Q> =
  DefOf<W> extends { pipelines: infer P } ? (Q extends keyof P ? (P[Q] extends { stages: infer S } ? Extract<keyof S, string> : never) : never) : never;
type LinkRef<To> = To extends readonly (infer X extends string)[] ? LinkRef<X> : To extends string ? Ref<To> : never;
type StatisticValue<Of> = Of extends 'createdAt' | 'updatedAt'
  ? ISODateTime
  : StatisticKind<Of> extends 'instant'
    ? ISODateTime | null
    : ValueByKind[StatisticKind<Of>];

/** One stored value of a field. */
export type ValueOf<W, D> = D extends { type: 'select' | 'status'; options: infer O }
  ? Extract<keyof O, string>
  : D extends { type: 'stage'; pipeline: infer Q }
    ? StageNames<W, Q>
    : D extends { type: 'link'; to: infer To }
      ? LinkRef<To>
      : D extends { type: 'formula'; returns: infer R extends keyof Returns }
        ? Returns[R]
        : D extends { type: 'statistic'; of: infer Of }
          ? StatisticValue<Of>
          : D extends { type: 'rollup' }
            ? ValueByKind[RollupKind<W, D>]
            : D extends { type: 'json'; schema: StandardSchema<unknown, infer Out> }
              ? Out
              : D extends { type: 'date'; precision: infer P extends keyof PartialDates }
                ? PartialDates[P]
                : D extends { type: infer T extends FieldType }
                  ? FieldTypes[T]['value']
                  : unknown;
type InputOf<W, D> = D extends { type: 'select' | 'stage' | 'status' | 'link' }
  ? ValueOf<W, D>
  : D extends { type: 'json'; schema: StandardSchema<infer In, unknown> }
    ? In
    : D extends { type: infer T extends FieldType }
      ? FieldTypes[T]['input']
      : unknown;
type Value<W, D> = D extends { multiple: true } ? readonly ValueOf<W, D>[] : ValueOf<W, D>;
type Input<W, D> = D extends { multiple: true } ? readonly InputOf<W, D>[] | InputOf<W, D> : InputOf<W, D>;
type Computed<D> = D extends { type: infer T extends FieldType } ? FieldTypes[T]['computed'] : false;
type Sure<D> = D extends { required: true } | { multiple: true } | { type: 'autoNumber' | 'statistic' } ? true : false;

/** What a stored record has besides its fields. */
export interface SystemFields {
  readonly id: string;
  readonly createdAt: ISODateTime;
  readonly updatedAt: ISODateTime;
  readonly version: number;
}

type Values<W, FS> = { readonly [P in keyof FS]: Sure<FS[P]> extends true ? Value<W, FS[P]> : Value<W, FS[P]> | null };

/** A stored record of a folder. A field without a value is `null`, a `multiple` one an empty list. */
export type RecordOf<W, K extends FolderName<W>> = Flat<SystemFields & Values<W, FieldsOf<W, K>>>;

/** A clean record that the host has not stored yet: the values, and the id where one was given. */
export type NewRecordOf<W, K extends FolderName<W>> = Flat<Partial<SystemFields> & Values<W, FieldsOf<W, K>>>;

type RequiredKeys<FS> = {
  [P in keyof FS]: Computed<FS[P]> extends true ? never : FS[P] extends { required: true } ? (FS[P] extends { default: unknown } ? never : P) : never;
}[keyof FS];
type WritableKeys<FS> = { [P in keyof FS]: Computed<FS[P]> extends true ? never : P }[keyof FS];
type MutableKeys<FS> = { [P in keyof FS]: Computed<FS[P]> extends true ? never : FS[P] extends { immutable: true } ? never : P }[keyof FS];

/** What may be given for a new record: required fields without a default, any of the others; computed ones never. */
export type CreateOf<W, K extends FolderName<W>> = Flat<
  { readonly [P in RequiredKeys<FieldsOf<W, K>>]: Input<W, FieldsOf<W, K>[P]> } & {
    readonly [P in Exclude<WritableKeys<FieldsOf<W, K>>, RequiredKeys<FieldsOf<W, K>>>]?: Input<W, FieldsOf<W, K>[P]> | null;
  }
>;

/** What may be given to change a record: `null` clears a field that is not required; immutable and computed ones never. */
export type PatchOf<W, K extends FolderName<W>> = Flat<{
  readonly [P in MutableKeys<FieldsOf<W, K>>]?: Input<W, FieldsOf<W, K>[P]> | (FieldsOf<W, K>[P] extends { required: true } ? never : null);
}>;
