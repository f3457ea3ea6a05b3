import type { Outcome } from '../core/field-type.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { generalIssues } from '../core/issues/general.ts';
import type { Normalized, NormalizedOk } from '../core/normalized.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues);

/** A value that was read; `input` tells whether reading changed it. */
export const read = <V>(value: V, changed: boolean, issues: readonly Issue[] = []): Outcome<V> => ({ ok: true, value, issues, changed });

/** A value that could not be read. */
export const refused = (first: Issue, ...more: readonly Issue[]): Outcome<never> => ({ ok: false, issues: [first, ...more] });

/** Nothing was there to read. */
export const empty = (): Outcome<never> => refused(issue('empty'));

/** What a normaliser found, as a field stores it: `pick` chooses the stored value. */
export function outcomeOf<T, V>(result: Normalized<T>, input: unknown, pick: (found: NormalizedOk<T>) => V): Outcome<V> {
  if (!result.ok) return { ok: false, issues: result.issues };
  const value = pick(result);
  return read(value, result.changed || (typeof value !== 'object' && value !== input), result.issues);
}
