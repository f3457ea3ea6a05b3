import { UsageError } from '../../core/errors.ts';
import { partOf, withPart, type Part } from '../../core/part.ts';

/** A key as plain data: a field or a part of it, and what is derived from its value. */
export interface KeyPart {
  /** Field, or field and part: `name.family`. */
  readonly field: string;
  /** Name of the derivation; `exact` where it is the folded value itself. */
  readonly derive: string;
}

/** A key: `'email'`, `'name.family:phonetic'`, or the same as data. */
export type KeyRef = string | { readonly field: string; readonly derive?: string };

/** Reads a key reference; an implementation that rides along is kept. */
export function keyPart(ref: KeyRef): KeyPart {
  if (typeof ref === 'string') {
    const colon = ref.indexOf(':');
    const field = colon < 0 ? ref : ref.slice(0, colon);
    if (field === '' || colon === ref.length - 1)
      throw new UsageError('invalid-definition', `the key "${ref}" names no field or no derivation; write 'email' or 'name.family:phonetic'.`);
    return Object.freeze({ field, derive: colon < 0 ? 'exact' : ref.slice(colon + 1) });
  }
  if (typeof ref !== 'object' || ref === null || typeof ref.field !== 'string')
    throw new UsageError('invalid-definition', "a key is a text like 'email' or an object with `field`.");
  const data = { field: ref.field, derive: ref.derive ?? 'exact' };
  const implementation = partOf<unknown>(ref as Part<unknown>);
  return implementation === undefined ? Object.freeze(data) : withPart(data, implementation);
}

/** The text of a key, as people write it. */
export const keyText = (key: KeyPart): string => (key.derive === 'exact' ? key.field : `${key.field}:${key.derive}`);

/** The text of a blocking rule. */
export const ruleText = (rule: readonly KeyPart[]): string => rule.map(keyText).join(' + ');
