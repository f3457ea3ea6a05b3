import { dateOfDay } from '../../core/calendar.ts';
import { UsageError } from '../../core/errors.ts';
import { isTimeZone } from '../../core/time-zone.ts';
import type { ISODate, ISODateTime, ISODuration } from '../../core/values.ts';
import { dayOfDate } from './days.ts';
import type { TiePolicy } from './quantiles.ts';
import { grid11, type Segments } from './segments.ts';

/** The cuts by which customers were scored; keep them to score one customer later as the batch would. */
export interface RfmThresholds {
  /** Days of recency, ascending. */
  readonly r: readonly number[];
  /** Orders, ascending. */
  readonly f: readonly number[];
  /** Units of currency, ascending. */
  readonly m: readonly number[];
  readonly bins: number;
  readonly ties: TiePolicy;
  /** Customers the cuts were taken from. */
  readonly n: number;
  readonly asOf: ISODate;
}

/** Options of {@link rfm}. */
export interface RfmOptions<S extends string> {
  /** The day recency is counted to. A purchase on that day has recency 0. */
  readonly asOf: ISODate;
  /** Zone in which instants fall on days; UTC unless given. */
  readonly timeZone?: string;
  /** Scores run from 1 to this, 2 to 10; 5 unless given. */
  readonly bins?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
  /** `quantile` (default) parts customers into equal shares; `fixed` uses `cuts`. */
  readonly method?: 'quantile' | 'fixed';
  /** Cuts for `fixed`: `bins − 1` ascending numbers a measure; `r` in days, `m` in units of currency. */
  readonly cuts?: { readonly r: readonly number[]; readonly f: readonly number[]; readonly m: readonly number[] };
  /** Which score a value on a cut gets: the lower (`min`, default), the one between, or the higher. Equal values always score equal. */
  readonly ties?: TiePolicy;
  /** Frozen thresholds of an earlier run; then no cuts are taken from these customers. */
  readonly thresholds?: RfmThresholds;
  /** The segment table; {@link grid11} unless given. */
  readonly segments?: Segments<S>;
  /** Refunds and negative amounts: subtract them (`net`, default), leave them out (`ignore`), or report them as errors. */
  readonly refunds?: 'net' | 'ignore' | 'error';
  /** Repeated order ids: lines of one order, summed and counted once (`sum`, default), or copies to leave out (`first`). */
  readonly repeated?: 'sum' | 'first';
  /** How far back purchases count, `P1Y`; all unless given. */
  readonly window?: ISODuration;
  /** All customers there are: those without a purchase become prospects. */
  readonly population?: Iterable<string>;
  /** Weights of R, F and M in `score`; equal unless given. */
  readonly weights?: readonly [number, number, number];
  /** What M is: all purchases together (`total`, default) or their mean per order. */
  readonly monetary?: 'total' | 'average';
  /** The currency amounts without one are in, and into which others are converted; the first one met unless given. */
  readonly currency?: string;
  /** Units of `currency` for one unit of another on a day; `null` where unknown. Without it other currencies are left out. */
  readonly rate?: (currency: string, at: ISODate | ISODateTime) => number | null;
}

/** Options with everything decided and checked. */
export interface ReadRfmOptions<S extends string> {
  readonly asOf: ISODate;
  readonly asOfDay: number;
  readonly timeZone: string;
  readonly bins: number;
  readonly ties: TiePolicy;
  readonly segments: Segments<S>;
  readonly refunds: 'net' | 'ignore' | 'error';
  readonly repeated: 'sum' | 'first';
  /** First day that counts. */
  readonly fromDay: number;
  readonly weights: readonly [number, number, number];
  readonly monetary: 'total' | 'average';
  readonly thresholds: RfmThresholds | null;
}

/** Checks the options; says at once what cannot work. */
export function readOptions<S extends string>(options: RfmOptions<S>): ReadRfmOptions<S> {
  const asOfDay = typeof options?.asOf === 'string' ? dayOfDate(options.asOf) : null;
  if (asOfDay === null) throw invalid(`\`asOf\` must be a day, YYYY-MM-DD, not ${String(options?.asOf)}; nothing is read from the clock.`);
  const timeZone = options.timeZone ?? 'UTC';
  if (!isTimeZone(timeZone)) throw invalid(`\`timeZone\` is not a known zone: ${timeZone}.`);
  const bins = options.thresholds?.bins ?? options.bins ?? 5;
  if (!Number.isInteger(bins) || bins < 2 || bins > 10) throw invalid(`\`bins\` must be a whole number from 2 to 10, not ${bins}.`);
  const ties = options.thresholds?.ties ?? options.ties ?? 'min';
  return {
    asOf: dateOfDay(asOfDay),
    asOfDay,
    timeZone,
    bins,
    ties,
    segments: options.segments ?? (grid11 as unknown as Segments<S>),
    refunds: options.refunds ?? 'net',
    repeated: options.repeated ?? 'sum',
    fromDay: options.window === undefined ? Number.NEGATIVE_INFINITY : windowStart(asOfDay, options.window),
    weights: options.weights ?? [1, 1, 1],
    monetary: options.monetary ?? 'total',
    thresholds: options.thresholds ?? (options.method === 'fixed' ? fixedThresholds(options, bins, ties) : null),
  };
}

function fixedThresholds<S extends string>(options: RfmOptions<S>, bins: number, ties: TiePolicy): RfmThresholds {
  const { cuts } = options;
  const good = (list: readonly number[] | undefined): boolean =>
    list?.length === bins - 1 && list.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > (list[i - 1] as number)));
  if (cuts === undefined || !good(cuts.r) || !good(cuts.f) || !good(cuts.m))
    throw invalid(`\`method: 'fixed'\` needs \`cuts\` with ${bins - 1} ascending numbers for each of r, f and m.`);
  return { ...cuts, bins, ties, n: 0, asOf: options.asOf };
}

/** The first day of a window that ends on `asOf`; calendar units go back in the calendar, clamped to the end of the month. */
function windowStart(asOfDay: number, window: ISODuration): number {
  const match = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,6})D)?$/.exec(window);
  if (match === null || window === 'P') throw invalid(`\`window\` must be a duration in days, weeks, months or years such as P1Y, not ${window}.`);
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const [year, month, day] = dateOfDay(asOfDay).split('-').map(Number) as [number, number, number];
  const monthIndex = year * 12 + month - 1 - years * 12 - months;
  const [y, m] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  for (let d = day; d > 0; d--) {
    const start = dayOfDate(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    if (start !== null) return start - weeks * 7 - days + 1;
  }
  return Number.NEGATIVE_INFINITY;
}

const invalid = (message: string): UsageError => new UsageError('invalid-option', message);
