import { UsageError } from '../core/errors.ts';
import type { FieldTypeContract } from '../core/field-type.ts';
import { partOf } from '../core/part.ts';

/** The implementation that rides on a field; throws where data came without one. */
export function fieldTypeOf(data: object, where: string): FieldTypeContract<string, unknown, unknown> {
  const type = partOf<FieldTypeContract<string, unknown, unknown>>(data);
  if (type === undefined || typeof type.normalize !== 'function') {
    const name = String((data as { readonly type?: unknown }).type ?? '?');
    throw new UsageError(
      'unknown-part',
      `field '${where}' has the type '${name}' without its implementation. Make it with the builder ${name}(…), or read the definition with parseWorkspace(json, { types: allTypes }).`,
    );
  }
  return type;
}
