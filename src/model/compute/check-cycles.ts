import { UsageError } from '../../core/errors.ts';
import type { FieldData } from '../../fields/field-types.ts';
import { fieldTypeOf } from '../field-type-of.ts';

/** Finds computed fields of a folder that need each other in a circle; throws {@link UsageError} `cycle` naming them. */
export function checkCycles(folder: string, fields: Readonly<Record<string, FieldData>>): void {
  const needs = new Map<string, readonly string[]>();
  for (const [name, data] of Object.entries(fields)) {
    const type = fieldTypeOf(data, `${folder}.${name}`);
    if (type.computed === true) needs.set(name, type.refersTo?.(data).fields ?? []);
  }
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name))
      throw new UsageError(
        'cycle',
        `the computed fields of “${folder}” need each other in a circle: ${[...path.slice(path.indexOf(name)), name].join(' → ')}.`,
      );
    if (done.has(name)) return;
    for (const next of needs.get(name) ?? []) if (needs.has(next)) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of needs.keys()) visit(name, []);
}
