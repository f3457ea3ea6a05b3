import type { Kind } from '../core/field-type.ts';

/** A field type of whatever values and options. */
export interface AnyFieldType {
  readonly name: string;
  readonly kind: Kind;
  /** Reads a value. */
  normalize(...given: never): unknown;
}

/** Field types to find implementations in: types, or the builders that {@link defineFieldType} made. */
export type FieldTypeList = readonly (AnyFieldType | ((...options: never) => object))[];
