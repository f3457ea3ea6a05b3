import * as mini from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import type { Issue } from '../core/issue.ts';
import type { StandardJsonSchema, StandardSchema } from '../core/standard-schema.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { contextIn, folderPlan } from './folder-plan.ts';
import { readRecord } from './parse-record.ts';
import { readPatch, readStored } from './read-modes.ts';
import type { CreateOf, FolderName, NewRecordOf, PatchOf, RecordOf } from './record-types.ts';
import type { Workspace } from './workspace.ts';

/** What a schema reads: a new record, a change to one, or a stored one. */
export type SchemaMode = 'create' | 'patch' | 'record';

/** What may be given to a schema of a mode. */
export type SchemaInput<W, K extends FolderName<W>, M extends SchemaMode> = M extends 'create'
  ? CreateOf<W, K>
  : M extends 'patch'
    ? PatchOf<W, K>
    : RecordOf<W, K>;
/** What a schema of a mode gives. */
export type SchemaOutput<W, K extends FolderName<W>, M extends SchemaMode> = M extends 'create'
  ? NewRecordOf<W, K>
  : M extends 'patch'
    ? Partial<NewRecordOf<W, K>>
    : RecordOf<W, K>;

/** A zod 4 schema that is a Standard Schema and a Standard JSON Schema as well. `.shape` and `.extend` are not part of it. */
export type SchemaOf<I, O> = $ZodType<O, I> & {
  /** Gives the clean value, or throws zod's error with every issue. */
  parse(value: unknown): O;
  /** Gives the clean value or the issues. */
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: O } | { readonly success: false; readonly error: { readonly issues: readonly unknown[] } };
  readonly '~standard': StandardSchema<I, O>['~standard'] & { readonly jsonSchema: StandardJsonSchema };
};

/** Options of {@link schemaFor}. */
export interface SchemaOptions {
  /** Time, place and actor of reading; a function where they differ from call to call. */
  readonly context?: Partial<Context> | (() => Partial<Context>);
  /** What a name the folder does not have does; refused unless `'report'` is given, since a schema has no place for warnings. */
  readonly unknownFields?: 'report' | 'refuse';
}

/**
 * Makes a schema of a folder for everything that takes one: zod 4, forms, tRPC, Hono, JSON Schema, OpenAPI, tools of language models.
 *
 * Use it where another library wants a schema. For warnings, changes and uniqueness keys call {@link parseRecord} yourself;
 * a schema has no place for them.
 *
 * Hint: compose it with `z.object({ contact: schemaFor(crm, 'contacts', 'create') })`. Each issue carries its code and
 * parameters in `params`.
 *
 * @param mode - `'create'` reads a new record, `'patch'` a change (only what is given comes out), `'record'` a stored one with its id.
 * @throws UsageError `unknown-folder`, `invalid-argument` for another mode.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email({ required: true }) } } } });
 * schemaFor(crm, 'people', 'create').parse({ mail: 'JAN@acme.pl' });
 * //=> { mail: 'jan@acme.pl' }
 */
export function schemaFor<W extends Workspace, const K extends FolderName<W>, const M extends SchemaMode>(
  workspace: W,
  folder: K,
  mode: M,
  options: SchemaOptions = {},
): SchemaOf<SchemaInput<W, K, M>, SchemaOutput<W, K, M>> {
  const read = readers[mode];
  if (read === undefined) throw new UsageError('invalid-argument', `there is no schema of the mode '${String(mode)}'; it is 'create', 'patch' or 'record'.`);
  const plan = folderPlan(workspace, folder);
  const unknownFields = options.unknownFields ?? 'refuse';
  const run = (input: unknown) =>
    read(workspace, folder, input, contextIn(workspace, typeof options.context === 'function' ? options.context() : options.context), { unknownFields });
  const json = (io: 'input' | 'output') => jsonSchemaOf(plan, mode, io);
  const schema = mini.pipe(
    mini.unknown(),
    mini.transform((input, context) => {
      const result = run(input);
      if (result.ok) return result.value;
      for (const found of errorsOf(result.issues))
        context.issues.push({ code: 'custom', input, message: found.message, path: [...found.path], params: { ...found } } as never);
      return mini.NEVER;
    }),
  );
  const internals = (schema as unknown as { _zod: { processJSONSchema?: (context: { io: 'input' | 'output' }, out: object) => void } })._zod;
  internals.processJSONSchema = (context, out) => void Object.assign(out, json(context.io));
  const standard = {
    version: 1,
    vendor: 'tidycrm',
    validate: (input: unknown) => {
      const result = run(input);
      return result.ok ? { value: result.value } : { issues: errorsOf(result.issues) };
    },
    jsonSchema: { input: converter(() => json('input')), output: converter(() => json('output')) },
  };
  Object.defineProperty(schema, '~standard', { value: standard });
  return schema as never;
}

const readers = { create: readRecord, patch: readPatch, record: readStored } as const;

const errorsOf = (issues: readonly Issue[]): readonly Issue[] => issues.filter((found) => found.severity === 'error');

const dialects: Readonly<Record<string, string | null>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  'openapi-3.0': null,
  'openapi-3.1': null,
};

const converter =
  (json: () => Record<string, unknown>) =>
  ({ target }: { readonly target: string }): Record<string, unknown> => {
    if (!Object.hasOwn(dialects, target))
      throw new UsageError('invalid-argument', `there is no JSON Schema for the target '${target}'; there is ${Object.keys(dialects).join(', ')}.`);
    const dialect = dialects[target];
    return { ...(dialect === null ? {} : { $schema: dialect }), ...json() };
  };
