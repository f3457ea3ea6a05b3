import type { Fix, FixSafety } from '../../core/finding.ts';
import type { Actor } from '../../core/values.ts';

/** One value that was changed, with where the change came from. */
export interface AppliedFix {
  readonly fix: string;
  readonly rule: string;
  readonly safety: FixSafety;
  readonly recordId: string;
  readonly field: string;
  /** What stood there; absent where the record had no such name at all. */
  readonly from?: unknown;
  readonly to: unknown;
  readonly reason: string;
  /** Who proposed it, where it was not the audit. */
  readonly source?: string;
  readonly at?: string;
  readonly by?: Actor;
}

/** Why a fix was not made. */
export interface SkippedFix {
  readonly fix: Fix;
  /** `not-accepted`; `no-record`; the value is another now (`changed`); another fix was made first (`overtaken`); it is there already (`same`). */
  readonly why: 'not-accepted' | 'no-record' | 'changed' | 'overtaken' | 'same';
}

/** Which fixes to make: all that are given must fit. */
export interface Acceptance {
  readonly rule?: string | readonly string[];
  readonly safety?: FixSafety | readonly FixSafety[];
  readonly field?: string | readonly string[];
  readonly record?: string | readonly string[];
  readonly group?: string | readonly string[];
  readonly source?: string | readonly string[];
  readonly id?: string | readonly string[];
}

/** Whether a fix is accepted. */
export type Accept = 'safe' | 'suggested' | 'all' | Acceptance | readonly Acceptance[] | ((fix: Fix) => boolean);

/** Makes the test of an acceptance. `'suggested'` takes safe ones too, `'all'` also those for review. */
export function acceptanceOf(accept: Accept): (fix: Fix) => boolean {
  if (typeof accept === 'function') return accept;
  if (accept === 'safe') return ({ safety }) => safety === 'safe';
  if (accept === 'suggested') return ({ safety }) => safety !== 'review';
  if (accept === 'all') return () => true;
  const list: readonly Acceptance[] = Array.isArray(accept) ? accept : [accept as Acceptance];
  const tests = list.map(({ rule, safety, field, record, group, source, id }) => {
    const wanted = [oneOf(rule), oneOf(safety), oneOf(field), oneOf(record), oneOf(group), oneOf(source), oneOf(id)] as const;
    return (fix: Fix): boolean =>
      [fix.rule, fix.safety, fix.field, fix.recordId, fix.group, fix.source, fix.id].every((value, i) => wanted[i]?.(value) ?? true);
  });
  return (fix) => tests.some((test) => test(fix));
}

function oneOf(given: string | readonly string[] | undefined): ((value: string | undefined) => boolean) | null {
  if (given === undefined) return null;
  const list = new Set<string | undefined>(typeof given === 'string' ? [given] : given);
  return (value) => list.has(value);
}
