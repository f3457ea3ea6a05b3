import type { Context } from './context.ts';
import type { Touchpoint } from './touchpoint.ts';
import type { ISODateTime, RecordLike } from './values.ts';

/** What a computed field may look at. Other computed fields are computed when they are read. */
export interface ComputeInput {
  readonly record: RecordLike;
  /** A field of the record, a part of one, or a system field. */
  readonly read: (path: string) => unknown;
  /** The kind of a field of the record; `null` where there is none. */
  readonly kindOf: (path: string) => string | null;
  /** The kind of a field of another folder; `null` where there is none. */
  readonly kindIn: (folder: string, path: string) => string | null;
  /** The record a link leads to; `null` where it is not known. */
  readonly follow: (link: string) => ComputeInput | null;
  /** Records of another folder whose link leads here and that pass a filter. */
  readonly incoming: (folder: string, link: string, where?: object) => readonly ComputeInput[];
  /** What happened with the record and what is planned, earliest first. */
  readonly activities: readonly Touchpoint[];
  /** When it entered the stage it is in; `null` where that is not known. */
  readonly stageSince: ISODateTime | null;
  readonly context: Context;
}

/** The workspace as a computed field's definition is checked against it. */
export interface ComputeSurroundings {
  /** The folder the field is in. */
  readonly folder: string;
  /** The kind of a field of a folder; `null` where there is none. */
  readonly kindOf: (folder: string, path: string) => string | null;
  /** The folders a link field leads to; none where it is no link. */
  readonly linksOf: (folder: string, path: string) => readonly string[];
}
