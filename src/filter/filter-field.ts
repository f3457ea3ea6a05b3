import type { Kind } from '../core/field-type.ts';
import type { RecordLike } from '../core/values.ts';

/** What filtering, sorting and grouping need to know of one field. */
export interface FilterField {
  readonly kind: Kind;
  /** Whether a record holds a list of values. */
  readonly multiple: boolean;
  /** Reads the value out of a record; computed ones are computed. */
  readonly read: (record: RecordLike) => unknown;
  /** Parts that may be addressed behind a dot. */
  readonly parts?: Readonly<Record<string, (value: never) => unknown>>;
  /** Folders a link leads to. */
  readonly to?: readonly string[];
  /** Whether two values say the same; by their text unless given. */
  readonly equal?: (a: unknown, b: unknown) => boolean;
  /** Orders two values; by the kind unless given. */
  readonly order?: (a: unknown, b: unknown, locale: string) => number;
}

/** A folder as filters see it. */
export interface FilterFolder {
  readonly name: string;
  /** The field of this name, or of a part (`address.country`); `null` where there is none. */
  readonly field: (path: string) => FilterField | null;
  /** Names to offer where one was misspelt. */
  readonly fieldNames: readonly string[];
}

/** The folders around, and the records links lead to. */
export interface FilterWorld {
  readonly folder: (name: string) => FilterFolder | null;
  /** The record a link leads to; `null` where it is not known. */
  readonly linked: (folder: string, id: string) => RecordLike | null;
  /** Records of another folder whose link `field` leads to this record. */
  readonly incoming: (folder: string, field: string, id: string) => Iterable<RecordLike>;
}

/** The fields every record has. */
export const systemFields: Readonly<Record<string, FilterField>> = {
  id: { kind: 'ref', multiple: false, read: (record) => record['id'] },
  createdAt: { kind: 'instant', multiple: false, read: (record) => record['createdAt'] },
  updatedAt: { kind: 'instant', multiple: false, read: (record) => record['updatedAt'] },
  version: { kind: 'number', multiple: false, read: (record) => record['version'] },
};

/** Whether a value says nothing. */
export function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'number' && Number.isNaN(value))
  );
}
