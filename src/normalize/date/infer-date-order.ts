import { plainText } from '../number/plain-text.ts';
import { readDate, type DateOrder } from './read-date.ts';

/** What a column says of the order of its dates. */
export interface InferredDateOrder {
  /** The order to pass to {@link normalizeDate}; `null` where nothing or too little speaks for one. */
  readonly order: DateOrder | null;
  /** How many values fit one order only. */
  readonly evidence: Readonly<Record<DateOrder, number>>;
  /** How many values fit several orders. */
  readonly ambiguous: number;
  /** How many values are no dates. */
  readonly unread: number;
  /** How many values are bare numbers in the range of spreadsheet day counts of 1950 to 2079. */
  readonly dayCounts: number;
  /** Whether values speak for different orders. */
  readonly conflicting: boolean;
  /** The share of the evidence that speaks for `order`, 0 to 1. */
  readonly confidence: number;
}

/** How much of the evidence the leading order needs when values contradict each other. */
const enough = 0.95;

/**
 * Finds out in which order a column writes its dates: a value that fits one order only decides for the others.
 *
 * Use it once a column, before {@link normalizeDate}. Hint: where values contradict each other the leading order is given
 * only when at least 95 % of the evidence speaks for it; a column without evidence gives `null`, not a guess.
 *
 * @param values - The cells of one column; what is no date is counted and otherwise ignored.
 * @returns The order with the evidence for it.
 *
 * @example
 * inferDateOrder(['03/04/2025', '25/04/2025', '']).order;
 * //=> 'DMY'
 *
 * @example
 * inferDateOrder(['03/04/2025', '05/06/2025']).order;
 * //=> null
 */
export function inferDateOrder(values: Iterable<unknown>): InferredDateOrder {
  const evidence: Record<DateOrder, number> = { DMY: 0, MDY: 0, YMD: 0 };
  let several = 0;
  let unread = 0;
  let dayCounts = 0;
  let digitsOnly = 0;
  for (const value of values) {
    const text = typeof value === 'string' || typeof value === 'number' ? plainText(value, 100) : null;
    if (text === null) continue;
    if (/^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= 18_264 && Number(text) <= 65_745) {
      dayCounts++;
      continue;
    }
    const { shape, readings } = text.length > 100 ? { shape: 'none', readings: [] } : readDate(text, 2049);
    const first = readings[0];
    if (first === undefined) unread++;
    else if (readings.length > 1) several++;
    else if (shape === 'digits') {
      digitsOnly++;
      if (!sameDayAndMonth(first.date)) evidence[first.order]++;
    } else if (!/\p{L}{2}/u.test(text)) evidence[first.order]++;
  }
  // Dates that begin with the year say nothing of those that do not.
  const contenders: readonly DateOrder[] = several + digitsOnly > 0 && evidence.DMY + evidence.MDY > 0 ? ['DMY', 'MDY'] : ['DMY', 'MDY', 'YMD'];
  const total = contenders.reduce((sum, order) => sum + evidence[order], 0);
  const leader = contenders.reduce((best, order) => (evidence[order] > evidence[best] ? order : best));
  const confidence = total === 0 ? 0 : evidence[leader] / total;
  const order = confidence < enough || (leader === 'YMD' && several > 0) ? null : leader;
  return { order, evidence, ambiguous: several, unread, dayCounts, conflicting: contenders.filter((name) => evidence[name] > 0).length > 1, confidence };
}

const sameDayAndMonth = (date: string): boolean => date.slice(5, 7) === date.slice(8);
