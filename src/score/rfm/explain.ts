import type { RfmThresholds } from './options.ts';
import type { RfmMeasures } from './purchases.ts';
import { scoresOf } from './rfm.ts';

/** Why one measure got its score. */
export interface RfmStep {
  readonly measure: 'recency' | 'frequency' | 'monetary';
  readonly value: number;
  readonly score: number;
  /** The value lies above this and … */
  readonly above: number | null;
  /** … at or below this; on which side a value on a cut falls is the run's tie policy. */
  readonly upTo: number | null;
  /** The same in words. */
  readonly because: string;
}

/**
 * Explains a customer's scores: between which cuts each measure fell.
 *
 * @example
 * const thresholds = { r: [30, 60, 90, 180], f: [1, 2, 4, 8], m: [50, 100, 400, 900], bins: 5, ties: 'min', n: 0, asOf: '2026-11-21' };
 * explainRfm({ recencyDays: 41, frequency: 3, monetary: 120 }, thresholds)[0].because;
 * //=> 'recency 41 days falls between 30 and 60: score 4 of 5'
 */
export function explainRfm(row: Omit<RfmMeasures, 'customer'>, thresholds: RfmThresholds): readonly RfmStep[] {
  const scores = scoresOf(row, thresholds);
  const { bins } = thresholds;
  return [
    step('recency', row.recencyDays, thresholds.r, scores.r, bins, ' days'),
    step('frequency', row.frequency, thresholds.f, scores.f, bins, ' orders'),
    step('monetary', row.monetary, thresholds.m, scores.m, bins, ''),
  ];
}

function step(measure: RfmStep['measure'], value: number, cuts: readonly number[], score: number, bins: number, unit: string): RfmStep {
  const above = cuts.filter((cut) => cut < value).at(-1) ?? null;
  const upTo = cuts.find((cut) => cut >= value) ?? null;
  const place =
    above === null
      ? upTo === null
        ? 'has no cuts'
        : `falls at or below ${plain(upTo)}`
      : upTo === null
        ? `falls above ${plain(above)}`
        : `falls between ${plain(above)} and ${plain(upTo)}`;
  return { measure, value, score, above, upTo, because: `${measure} ${plain(value)}${unit} ${place}: score ${score} of ${bins}` };
}

const plain = (value: number): string => String(Math.round(value * 100) / 100);
