import type { Context, Style } from '../core/context.ts';
import type { ISODate, ISODuration } from '../core/values.ts';
import type { FieldData, Flat, Label } from '../fields/field-types.ts';

/** What holds in a whole workspace unless a field or the context of a call says otherwise. */
export interface WorkspaceSettings extends Pick<Context, 'locale' | 'country' | 'currency' | 'timeZone' | 'weekStart' | 'fiscalYearStart'> {
  /** How values are written where there is a choice. */
  readonly style?: Style;
}

/** A stage of a pipeline. */
export interface StageDef {
  readonly label?: Label;
  /** Whether a record in this stage is still open, and how it ended where it is not. */
  readonly category: 'open' | 'won' | 'lost' | 'onHold';
  /** Probability of winning, 0 to 1. */
  readonly probability?: number;
  /** A record is rotten when it stays longer. */
  readonly rotAfter?: ISODuration;
  /** Fields a record must have before it enters. */
  readonly requires?: readonly string[];
  /** Other ways people write the stage. */
  readonly aliases?: readonly string[];
}

/** The stages records of a folder go through. */
export interface PipelineDef {
  readonly label?: Label;
  readonly folder: string;
  readonly stages: Readonly<Record<string, StageDef>>;
  readonly moves?: 'any' | 'forward' | 'adjacent' | Readonly<Record<string, readonly string[]>>;
}

/** A rule over whole records. */
export interface RuleDef {
  /** A filter: the rule speaks of records that pass it; of all unless given. */
  readonly when?: object;
  /** A filter the record must pass. `{ field: 'start' }` in place of a value stands for the record's own. A missing value breaks no rule. */
  readonly assert: object;
  /** What is wrong when it does not, in words for people. */
  readonly message: Label;
  /** The field the issue is shown at. */
  readonly at?: string;
  /** Whether a breach refuses the record; it does unless `'warning'`. */
  readonly severity?: 'error' | 'warning';
  /** Warns only, so that old records can be mended first: for good, or until a day from which it binds. */
  readonly staged?: boolean | { readonly until: ISODate };
}

/** A folder: one kind of record. */
export interface FolderDef {
  readonly label?: Label;
  readonly description?: Label;
  /** The field that names a record in lists. */
  readonly title?: string;
  readonly fields: Readonly<Record<string, FieldData>>;
  /** Rules over whole records, by name. */
  readonly rules?: Readonly<Record<string, RuleDef>>;
}

/** A workspace as plain data: what can be written to a database and read again. */
export interface WorkspaceDef {
  readonly id: string;
  readonly version: number;
  readonly settings?: WorkspaceSettings;
  readonly folders: Readonly<Record<string, FolderDef>>;
  readonly pipelines?: Readonly<Record<string, PipelineDef>>;
  readonly views?: Readonly<Record<string, object>>;
}

/** A checked workspace. `def` is plain data; `JSON.stringify(workspace.def)` is all a database needs to keep. */
export interface Workspace<D extends WorkspaceDef = WorkspaceDef> {
  readonly def: D;
}

type Keys<T> = keyof T & string;

// Checks of a definition against itself. What fails becomes a type whose text says what is wrong.
/** Says what is wrong. Not a plain text, since two different texts would make TypeScript call the whole folder `never`. */
interface Wrong<Message> {
  readonly problem: Message;
}
type BadLink<To, F> = To extends readonly string[] ? Exclude<To[number], Keys<F>> : Exclude<To, Keys<F>>;
type CheckField<D, F, P> = D extends { type: 'link'; to: infer To }
  ? [BadLink<To, F>] extends [never]
    ? D
    : { type: 'link'; to: Wrong<`✗ no folder '${BadLink<To, F> & string}'`> }
  : D extends { type: 'stage'; pipeline: infer Q }
    ? Q extends Keys<P>
      ? D
      : { type: 'stage'; pipeline: Wrong<`✗ no pipeline '${Q & string}'`> }
    : D;
type CheckTitle<T, FS> = T extends Keys<FS> ? T : Wrong<`✗ no field '${T & string}'`>;
type CheckFolder<D, F, P> = D extends { fields: infer FS }
  ? Omit<D, 'fields' | 'title'> & { fields: { [N in keyof FS]: CheckField<FS[N], F, P> } } & (D extends { title: infer T }
        ? { title: CheckTitle<T, FS> }
        : unknown) & {
        readonly [X in Exclude<keyof D, keyof FolderDef>]: Wrong<`✗ a folder has no option '${X & string}'`>;
      }
  : D;

/** The folders of a definition, with what is wrong in them spelt out. */
export type CheckFolders<F, P> = { [K in keyof F]: CheckFolder<F[K], F, P> };

/** The pipelines of a definition, with what is wrong in them spelt out. */
export type CheckPipelines<P, F> = {
  [K in keyof P]: P[K] extends { folder: infer X; stages: infer S }
    ? Omit<P[K], 'folder' | 'moves' | 'stages'> & {
        folder: X extends Keys<F> ? X : Wrong<`✗ no folder '${X & string}'`>;
        stages: { [Q in keyof S]: Omit<S[Q], 'requires'> & { requires?: readonly FieldNames<X, F>[] } };
        moves?: 'any' | 'forward' | 'adjacent' | { readonly [Q in Keys<S>]?: readonly Keys<S>[] };
      }
    : P[K];
};
type FieldNames<X, F> = X extends keyof F ? (F[X] extends { fields: infer FS } ? Keys<FS> : never) : never;

/** The definition of a workspace with the folders and pipelines of another added. */
export type ExtendedDef<D extends WorkspaceDef, X> = Flat<
  Omit<D, 'folders'> & { readonly folders: X extends { readonly folders: infer G } ? MergeFolders<D['folders'], G> : D['folders'] }
>;
type MergeFolders<F, G> = Flat<Omit<F, keyof G> & { readonly [K in keyof G]: K extends keyof F ? MergeFolder<F[K], G[K]> : G[K] }>;
type MergeFolder<A, B> = A extends { fields: infer FA }
  ? B extends { fields: infer FB }
    ? Flat<Omit<A, 'fields'> & { readonly fields: Flat<Omit<FA, keyof FB> & FB> }>
    : A
  : A;
