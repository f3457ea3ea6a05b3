import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { UsageError } from '../../core/errors.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import type { StandardJsonSchema, StandardSchema } from '../../core/standard-schema.ts';
import type { Json } from '../../core/values.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link json}. */
export interface JsonOptions extends FieldBase {
  /** What checks the value: any Standard Schema that answers at once (zod, valibot, arktype …). It needs a `schemaName`. */
  readonly schema?: StandardSchema<unknown, unknown>;
  /** The name the definition keeps, by which {@link jsonWith} finds the schema again. */
  readonly schemaName?: string;
}

/** Schemas by the names definitions keep. */
export type JsonSchemas = Readonly<Record<string, StandardSchema<unknown, unknown>>>;

/** The implementation behind {@link json}, for values without a schema. */
export const jsonType = /* @__PURE__ */ jsonTypeOf({});

/**
 * Any data JSON can say, checked by a Standard Schema where one is given.
 *
 * Use it for settings and raw answers of other systems. For what people edit use the other types.
 * Hint: a schema is code, so the definition keeps its name only. Read such a definition with
 * `parseWorkspace(json, { types: [...allTypes, jsonWith({ preferences })] })`.
 *
 * Issue codes: `empty`, `json.not_plain`, `json.schema`, `json.async`.
 *
 * @throws UsageError `invalid-option` for a schema without a `schemaName`.
 *
 * @example
 * json({ description: 'Answer of the payment provider' }).type;
 * //=> 'json'
 */
export function json<const O extends JsonOptions = {}>(options?: O & Exact<O, JsonOptions>): FieldOf<'json', O> {
  const { schema, ...rest } = (options ?? {}) as JsonOptions;
  if (schema === undefined) return fieldData(jsonType, rest);
  if (typeof rest.schemaName !== 'string' || rest.schemaName === '')
    throw new UsageError('invalid-option', 'json({ schema }) needs a `schemaName`, by which the schema is found again when the definition is read from JSON.');
  return fieldData(jsonTypeOf({ [rest.schemaName]: schema }), rest);
}

/**
 * The type `json` with schemas under their names, for `parseWorkspace`.
 *
 * @example
 * const positive = { '~standard': { version: 1, vendor: 'own', validate: (value) => (value > 0 ? { value } : { issues: [{ message: 'Too small.' }] }) } };
 * jsonWith({ positive }).name;
 * //=> 'json'
 */
export function jsonWith(schemas: JsonSchemas): FieldTypeContract<'json', unknown, JsonOptions> {
  return jsonTypeOf(schemas);
}

function jsonTypeOf(schemas: JsonSchemas): FieldTypeContract<'json', unknown, JsonOptions> {
  const schemaOf = ({ schemaName }: JsonOptions) => (schemaName !== undefined && Object.hasOwn(schemas, schemaName) ? schemas[schemaName] : undefined);
  return fieldType<'json', unknown, JsonOptions>({
    name: 'json',
    kind: 'struct',
    takesLists: true,
    normalize(input, options) {
      if (input === null || input === undefined || (typeof input === 'string' && input.replace(/[\s\u200b\ufeff]/gu, '') === '')) return empty();
      const plain = plainJson(input);
      if (plain === undefined) return refused(issue('json.not_plain'));
      const schema = schemaOf(options);
      return schema === undefined ? read(plain, !sameValue(plain, input)) : checked(schema, plain, input);
    },
    checkOptions: (options) =>
      options.schemaName === undefined || schemaOf(options) !== undefined
        ? []
        : [`there is no schema '${options.schemaName}'; give it with jsonWith({ ${options.schemaName} }) among the types`],
    display: (value) => JSON.stringify(value) ?? '',
    parse(text, options, context) {
      const type = jsonTypeOf(schemas);
      try {
        return type.normalize(JSON.parse(text), options, context);
      } catch {
        return type.normalize(text, options, context);
      }
    },
    mask: () => '•••',
    uniqueKey: (value) => JSON.stringify(value) ?? null,
    jsonSchema(options, io) {
      const standard = schemaOf(options)?.['~standard'] as { readonly jsonSchema?: StandardJsonSchema } | undefined;
      try {
        const { $schema: _, ...schema } = standard?.jsonSchema?.[io]({ target: 'draft-2020-12' }) ?? {};
        return schema as Json;
      } catch {
        return {};
      }
    },
  });
}

function checked(schema: StandardSchema<unknown, unknown>, plain: unknown, input: unknown): Outcome<unknown> {
  let result: ReturnType<StandardSchema['~standard']['validate']>;
  try {
    result = schema['~standard'].validate(plain);
  } catch (error) {
    return refused(issue('json.schema', { reason: error instanceof Error ? error.message : 'The schema threw.' }));
  }
  if (result instanceof Promise) return refused(issue('json.async'));
  if (result.issues !== undefined) {
    const [first, ...more] = result.issues.map((found) =>
      issue(
        'json.schema',
        { reason: found.message },
        { path: (found.path ?? []).map((step) => (typeof step === 'object' ? step.key : step)).map((key) => (typeof key === 'number' ? key : String(key))) },
      ),
    );
    return refused(first ?? issue('json.schema', { reason: 'The schema refused the value.' }), ...more);
  }
  const value = plainJson(result.value);
  return value === undefined ? refused(issue('json.not_plain')) : value === null ? empty() : read(value, !sameValue(value, input));
}

/** The value as JSON says it; `undefined` where JSON would lose something. */
function plainJson(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined;
  if (typeof value !== 'object' || depth > 20) return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) {
    const list = value.map((item) => plainJson(item, depth + 1));
    return list.includes(undefined) ? undefined : (list as Json[]);
  }
  const plain: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const json = plainJson(item, depth + 1);
    if (json === undefined || key === '__proto__') return undefined;
    plain[key] = json;
  }
  return plain;
}
