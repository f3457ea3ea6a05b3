import { noValue } from '../compare/comparator.ts';
import type { Prepared } from '../find-steps.ts';
import type { MatchModel } from '../model.ts';
import { codesOf } from '../store/columns.ts';
import type { CandidateEstimate } from './candidates.ts';
import type { ChanceLevels } from './chance-levels.ts';
import type { PatternTally } from './patterns.ts';

/** Something about a training that a careful user should know. */
export interface TrainingNote {
  /**
   * `untrained`: no match could teach it, defaults stand · `few-matches`: fewer than twenty expected matches · `not-monotone`: a
   * worse level weighs more than a better one · `iteration-limit`: training ended before it settled · `correlated`: two
   * comparisons repeat each other · `raw-values`: values were not prepared.
   */
  readonly code: 'untrained' | 'few-matches' | 'not-monotone' | 'iteration-limit' | 'correlated' | 'raw-values';
  /** The comparison, or the rule of the session. */
  readonly name: string;
  readonly message: string;
  /** A damping worth trying, for `correlated`. */
  readonly damping?: number;
}

interface SessionLike {
  readonly rule: string;
  readonly converged: boolean;
}

/** Looks for what a training could not learn or learnt oddly. */
export function diagnose(
  model: MatchModel,
  sessions: readonly SessionLike[],
  learnt: Pick<CandidateEstimate, 'support' | 'settled'>,
  tally: PatternTally,
  chance: readonly ChanceLevels[],
  m: readonly (readonly number[])[],
): TrainingNote[] {
  const notes: TrainingNote[] = [];
  Object.entries(model.compare).forEach(([name, comparison], c) => {
    const support = learnt.support[c] as number;
    if (support < 1)
      notes.push({
        code: 'untrained',
        name,
        message: `"${name}" keeps its default weights: no pair taken for a match has it on both sides.`,
      });
    else if (support < 20)
      notes.push({
        code: 'few-matches',
        name,
        message: `"${name}" was learnt from ${Math.round(support)} expected matches; it mostly keeps its default weights.`,
      });
    const weights = comparison.levels.map((level) => Math.log2((level.m ?? 1) / (level.u ?? 1)));
    const odd = weights.findIndex(
      (weight, i) => i > 0 && i < weights.length - 1 && weight > (weights[i - 1] as number) + 3 && (chance[c]?.observed[i] ?? 0) > 20,
    );
    if (odd > 0)
      notes.push({
        code: 'not-monotone',
        name,
        message: `"${name}": the level "${comparison.levels[odd]?.label}" weighs more than the better "${comparison.levels[odd - 1]?.label}".`,
      });
  });
  if (!learnt.settled)
    notes.push({ code: 'iteration-limit', name: 'prior', message: 'Training was stopped before the share of matches settled; its figures are approximate.' });
  for (const session of sessions)
    if (!session.converged)
      notes.push({
        code: 'iteration-limit',
        name: session.rule,
        message: `The session over "${session.rule}" ended before it settled.`,
      });
  return [...notes, ...correlations(model, tally, m)];
}

/** Comparisons whose weights go up and down together among pairs that are no matches count the same evidence twice. */
function correlations(model: MatchModel, tally: PatternTally, m: readonly (readonly number[])[]): TrainingNote[] {
  const { comparisons, levels, counts } = tally.counts();
  const entries = Object.entries(model.compare);
  const weightOf = (c: number, level: number): number => {
    const entry = entries[c]?.[1].levels[level];
    return Math.log2(((m[c]?.[level] ?? entry?.m) || 1e-9) / (entry?.u || 1e-9));
  };
  const notes: TrainingNote[] = [];
  const prior = Math.log2(model.prior / (1 - model.prior));
  for (let x = 0; x < comparisons; x++) {
    for (let y = x + 1; y < comparisons; y++) {
      let n = 0,
        sx = 0,
        sy = 0,
        sxx = 0,
        syy = 0,
        sxy = 0;
      for (let p = 0; p < counts.length; p++) {
        const lx = levels[p * comparisons + x] as number;
        const ly = levels[p * comparisons + y] as number;
        if (lx === noValue || ly === noValue) continue;
        let weight = prior;
        for (let c = 0; c < comparisons; c++)
          if ((levels[p * comparisons + c] as number) !== noValue) weight += weightOf(c, levels[p * comparisons + c] as number);
        if (weight > -3) continue;
        const count = counts[p] as number;
        const wx = weightOf(x, lx);
        const wy = weightOf(y, ly);
        n += count;
        sx += count * wx;
        sy += count * wy;
        sxx += count * wx * wx;
        syy += count * wy * wy;
        sxy += count * wx * wy;
      }
      const spread = Math.sqrt((sxx - (sx * sx) / n) * (syy - (sy * sy) / n));
      const correlation = n < 200 || !(spread > 0) ? 0 : (sxy - (sx * sy) / n) / spread;
      if (correlation < 0.4) continue;
      const [left, right] = [entries[x]?.[0] as string, entries[y]?.[0] as string];
      notes.push({
        code: 'correlated',
        name: right,
        message: `"${left}" and "${right}" rise and fall together (${correlation.toFixed(2)}): the same evidence counts twice.`,
        damping: Math.round((1 - correlation / 2) * 100) / 100,
      });
    }
  }
  return notes;
}

// What prepared values look like, by comparator.
const prepared: Readonly<Record<string, RegExp>> = {
  email: /^[^\sA-Z]+$/,
  phone: /^\+?\d+(?:;ext=\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}/,
};

/** Warns where values look as people type them and not as comparators expect them. */
export function rawValueNotes({ store, ids }: Prepared): TrainingNote[] {
  const step = Math.max(1, Math.floor(ids.length / 500));
  return store.columns.flatMap((column): TrainingNote[] => {
    const form = prepared[column.comparison.comparator];
    if (form === undefined) return [];
    let seen = 0;
    let raw = 0;
    for (let row = 0; row < ids.length; row += step) {
      for (const code of codesOf(column, row)) {
        seen++;
        if (!form.test(column.kernel.text(code))) raw++;
      }
    }
    if (seen < 5 || raw / seen < 0.2) return [];
    return [
      {
        code: 'raw-values',
        name: column.name,
        message: `${Math.round((100 * raw) / seen)} % of "${column.name}" look unprepared; give the model \`normalize: { ${column.name}: … }\`.`,
      },
    ];
  });
}
