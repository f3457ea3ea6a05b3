import { labelIn } from '../fields/label.ts';
import type { FieldPlan, FolderPlan } from './folder-plan.ts';

type JsonObject = Record<string, unknown>;

/** JSON Schema of a folder: what may be given, or what comes out. */
export function jsonSchemaOf(plan: FolderPlan, mode: 'create' | 'patch' | 'record', io: 'input' | 'output'): JsonObject {
  const written = plan.fields.filter((field) => mode === 'record' || io === 'output' || !field.computed);
  const properties: JsonObject = {};
  if (mode === 'record') {
    properties['id'] = { type: 'string' };
    properties['createdAt'] = properties['updatedAt'] = { type: 'string', format: 'date-time' };
    properties['version'] = { type: 'integer' };
  } else properties['id'] = { type: 'string' };
  for (const field of written) properties[field.name] = fieldSchema(field, io, mode === 'patch');
  const required = written.filter((field) => isRequired(field, mode, io)).map((field) => field.name);
  return { type: 'object', properties, required: mode === 'record' ? ['id', ...required] : required, additionalProperties: false };
}

function isRequired(field: FieldPlan, mode: 'create' | 'patch' | 'record', io: 'input' | 'output'): boolean {
  if (mode === 'patch') return false;
  if (io === 'output' || mode === 'record') return true;
  return field.options.required === true && field.options.default === undefined;
}

function fieldSchema(field: FieldPlan, io: 'input' | 'output', patch: boolean): JsonObject {
  const one = field.type.jsonSchema(field.options, io) as JsonObject;
  const notes = {
    ...(field.options.label === undefined ? {} : { title: labelIn(field.options.label) }),
    ...(field.options.description === undefined ? {} : { description: labelIn(field.options.description) }),
  };
  if (field.multiple) return { type: 'array', items: one, ...notes };
  const canBeNull = field.options.required !== true && (io === 'output' || patch || field.options.required === undefined);
  return canBeNull ? { anyOf: [one, { type: 'null' }], ...notes } : { ...one, ...notes };
}
