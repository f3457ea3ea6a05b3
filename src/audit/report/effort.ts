import type { Fix, FixSafety } from '../../core/finding.ts';
import type { AuditResult } from '../audit-result.ts';

/** Fixes of one kind with how much work they are. */
export interface FixGroup {
  readonly rule: string;
  readonly field: string;
  readonly safety: FixSafety;
  readonly count: number;
  /** Decisions somebody has to make: one a cluster where fixes hang together, none for safe ones. */
  readonly decisions: number;
  /** A fix as an example. */
  readonly example: Fix;
  readonly effort: 'one click' | 'under 30 minutes' | 'under 2 hours' | 'over 2 hours';
}

/** Seconds a decision takes: a look at a suggestion, some thought about a review. */
const secondsEach: Readonly<Record<FixSafety, number>> = { safe: 0, suggested: 5, review: 20 };

/** Proposed fixes by rule, field and safety, those that mend most first. */
export function fixGroups({ fixes }: Pick<AuditResult, 'fixes'>): readonly FixGroup[] {
  const groups = new Map<string, { example: Fix; count: number; decisions: Set<string> }>();
  for (const fix of fixes) {
    const key = `${fix.rule}\n${fix.field}\n${fix.safety}`;
    const known = groups.get(key) ?? { example: fix, count: 0, decisions: new Set<string>() };
    known.count++;
    known.decisions.add(fix.group ?? fix.id);
    groups.set(key, known);
  }
  return [...groups.values()]
    .map(({ example, count, decisions }): FixGroup => {
      const { rule, field, safety } = example;
      const seconds = decisions.size * secondsEach[safety];
      return {
        rule,
        field,
        safety,
        count,
        decisions: safety === 'safe' ? 0 : decisions.size,
        example,
        effort: seconds === 0 ? 'one click' : seconds < 1800 ? 'under 30 minutes' : seconds < 7200 ? 'under 2 hours' : 'over 2 hours',
      };
    })
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.field < b.field ? -1 : 1));
}

/** A value as a report shows it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object') return Object.values(value).map(valueText).join(' ');
  return String(value);
}
