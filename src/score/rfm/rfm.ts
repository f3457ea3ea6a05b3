import { issueMaker, type Issue } from '../../core/issue.ts';
import { rfmIssues } from '../../core/issues/rfm.ts';
import type { ISODate } from '../../core/values.ts';
import { createTally, flagBits, noDay, type CustomerTable } from './customers.ts';
import { readOptions, type ReadRfmOptions, type RfmOptions, type RfmThresholds } from './options.ts';
import type { Purchase, RfmMeasures } from './purchases.ts';
import { quantileCuts, scoreByCuts, scoreByCutsDown } from './quantiles.ts';
import { codeOf, grid11, segmentsAt, type Scores, type Seg11, type Segments } from './segments.ts';

const issue = /* @__PURE__ */ issueMaker(rfmIssues);

/** Something worth knowing of one customer's row. */
export type RfmFlag = 'refunded-out' | 'future-date' | 'single-order' | 'negative' | 'outside-window';

/** One customer. Measures and scores are `null` where there is no purchase that counts. */
export interface RfmRow<S extends string> {
  readonly customer: string;
  /** Days from the last purchase to `asOf`. */
  readonly recencyDays: number | null;
  /** Orders. */
  readonly frequency: number;
  /** Units of currency: all orders together, or their mean under `monetary: 'average'`. */
  readonly monetary: number;
  /** The first and the last purchase as they were written. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Days from the first purchase to `asOf`. */
  readonly tenureDays: number | null;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  /** The three scores, `545`, or `10-4-5` above nine bins. */
  readonly code: string | null;
  /** The weighted mean of the three scores. */
  readonly score: number | null;
  /** `Prospect` has no purchase that counts; `Unassigned` fell into a hole of the table. */
  readonly segment: S | 'Prospect' | 'Unassigned';
  readonly flags: readonly RfmFlag[];
}

/** One segment in figures. */
export interface RfmSegmentSummary<S extends string> {
  readonly segment: S | 'Prospect' | 'Unassigned';
  readonly customers: number;
  /** Share of all customers, 0 to 1. */
  readonly share: number;
  readonly revenue: number;
  readonly orders: number;
  /** Revenue an order; `null` without orders. */
  readonly aov: number | null;
  readonly medianRecency: number | null;
}

/** Everything an RFM run found. */
export interface RfmResult<S extends string> {
  readonly asOf: ISODate;
  readonly rows: readonly RfmRow<S>[];
  readonly thresholds: RfmThresholds;
  /** In table order, the most valuable first; then prospects and unassigned ones, if any. */
  readonly segments: readonly RfmSegmentSummary<S>[];
  readonly diagnostics: { readonly effectiveBins: readonly [r: number, f: number, m: number]; readonly warnings: readonly Issue[] };
}

/** Takes purchases as they come and scores the customers at the end. */
export interface RfmAccumulator<S extends string> {
  /** Counts a purchase, or all that is known of one customer. */
  add(purchase: Purchase | RfmMeasures): void;
  /** Scores what was counted so far. */
  result(): RfmResult<S>;
}

/**
 * Scores customers by recency, frequency and money, and gives each its segment.
 *
 * Use it to decide whom to write to first. Refunds are subtracted, lines of one order count once, customers without a purchase
 * are prospects, and whatever was left out is counted in `diagnostics`.
 * Hint: equal customers always score equal, whatever their order in the data; keep `thresholds` and {@link scoreRfm} scores one
 * customer later as the batch would.
 *
 * @param data - Purchases in any order, or rows of measures; read once, so a generator will do.
 * @param options - `asOf` is required: nothing is read from the clock.
 * @returns A row for each customer, the cuts, the segments in figures and the diagnostics.
 * @throws {UsageError} `invalid-option`.
 *
 * Issue codes: all of `rfm.…`.
 *
 * Source: Hughes, "Strategic Database Marketing", 1994; quantiles by Hyndman & Fan 1996, type 7.
 *
 * @example
 * rfm(
 *   [
 *     { customer: 'ann', order: '1', at: '2026-11-01', amount: 120 },
 *     { customer: 'ann', order: '2', at: '2026-11-20', amount: 80 },
 *     { customer: 'bob', order: '3', at: '2025-03-05', amount: 15.5 },
 *   ],
 *   { asOf: '2026-11-21' },
 * ).rows.map((row) => [row.customer, row.recencyDays, row.frequency, row.monetary, row.code, row.segment]);
 * //=> [['ann', 1, 2, 200, '555', 'Champions'], ['bob', 626, 1, 15.5, '111', 'Lost']]
 */
export function rfm<S extends string = Seg11>(data: Iterable<Purchase | RfmMeasures>, options: RfmOptions<S>): RfmResult<S> {
  const read = readOptions(options);
  const tally = createTally(read, options, issue);
  if (Array.isArray(data)) tally.noteVoids(data as readonly (Purchase | RfmMeasures)[]);
  for (const row of data) tally.add(row);
  return scoreTable(tally, read, options);
}

/**
 * The same as {@link rfm} for purchases that come as a stream: add them as they arrive, ask for the result at the end.
 *
 * @example
 * const run = createRfm({ asOf: '2026-11-21' });
 * run.add({ customer: 'ann', order: '1', at: '2026-11-01', amount: 120 });
 * run.result().rows.length;
 * //=> 1
 */
export function createRfm<S extends string = Seg11>(options: RfmOptions<S>): RfmAccumulator<S> {
  const read = readOptions(options);
  const tally = createTally(read, options, issue);
  return { add: tally.add, result: () => scoreTable(tally, read, options) };
}

function scoreTable<S extends string>(tally: ReturnType<typeof createTally>, options: ReadRfmOptions<S>, raw: RfmOptions<S>): RfmResult<S> {
  if (raw.population !== undefined) tally.addPopulation(raw.population);
  const { table, issues } = tally.finish();
  const { recency, frequency, monetary } = measuresOf(table, options);
  const thresholds = options.thresholds ?? takeThresholds(recency, frequency, monetary, options);
  const rows = table.ids.map((customer, i) => rowOf(customer, i, table, { thresholds, options, recency, frequency, monetary }));
  const warnings = [...issues, ...valueWarnings([recency, frequency, monetary], thresholds), ...rowWarnings(rows)];
  return {
    asOf: options.asOf,
    rows,
    thresholds,
    segments: summarise(rows, table, options.segments),
    diagnostics: { effectiveBins: [usedBins(thresholds.r), usedBins(thresholds.f), usedBins(thresholds.m)], warnings },
  };
}

interface Measures {
  /** NaN for customers without a purchase that counts. */
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

function measuresOf<S extends string>(table: CustomerTable, options: ReadRfmOptions<S>): Measures {
  const n = table.ids.length;
  const recency = new Float64Array(n).fill(Number.NaN);
  const frequency = new Float64Array(n).fill(Number.NaN);
  const monetary = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    if (table.lastDay[i] === noDay) continue;
    const orders = table.orders[i] as number;
    const total = (table.minor[i] as number) / table.unit;
    recency[i] = options.asOfDay - (table.lastDay[i] as number);
    frequency[i] = orders;
    monetary[i] = options.monetary === 'average' ? total / Math.max(orders, 1) : total;
  }
  return { recency, frequency, monetary };
}

function takeThresholds<S extends string>(recency: Float64Array, frequency: Float64Array, monetary: Float64Array, options: ReadRfmOptions<S>): RfmThresholds {
  const cuts = (values: Float64Array): readonly number[] => quantileCuts(known(values).sort(), options.bins);
  return { r: cuts(recency), f: cuts(frequency), m: cuts(monetary), bins: options.bins, ties: options.ties, n: known(recency).length, asOf: options.asOf };
}

const known = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));

interface Scoring<S extends string> extends Measures {
  readonly thresholds: RfmThresholds;
  readonly options: ReadRfmOptions<S>;
}

function rowOf<S extends string>(customer: string, i: number, table: CustomerTable, scoring: Scoring<S>): RfmRow<S> {
  const { thresholds, options } = scoring;
  const bits = table.flags[i] as number;
  const recencyDays = scoring.recency[i] as number;
  if (Number.isNaN(recencyDays)) {
    const empty = { recencyDays: null, firstAt: null, lastAt: null, tenureDays: null, r: null, f: null, m: null, code: null, score: null } as const;
    return {
      customer,
      ...empty,
      frequency: 0,
      monetary: (table.minor[i] as number) / table.unit,
      segment: 'Prospect',
      flags: flagsOf(bits, 0, table.minor[i] as number),
    };
  }
  const frequency = scoring.frequency[i] as number;
  const monetary = scoring.monetary[i] as number;
  const scores = scoresOf({ recencyDays, frequency, monetary }, thresholds);
  return {
    customer,
    recencyDays,
    frequency,
    monetary,
    firstAt: table.firstAt[i] as string | null,
    lastAt: table.lastAt[i] as string | null,
    tenureDays: options.asOfDay - (table.firstDay[i] as number),
    ...scores,
    code: codeOf(scores, thresholds.bins),
    score: weightedScore(scores, options.weights),
    segment: segmentsAt(options.segments, scores, thresholds.bins)[0] ?? 'Unassigned',
    flags: flagsOf(bits, frequency, table.minor[i] as number),
  };
}

function flagsOf(bits: number, orders: number, minor: number): readonly RfmFlag[] {
  if (bits === 0 && orders !== 1 && minor >= 0) return noFlags;
  const flags: RfmFlag[] = [];
  if (bits & flagBits.refunded && minor <= 0) flags.push('refunded-out');
  if (bits & flagBits.future) flags.push('future-date');
  if (bits & flagBits.outside && orders === 0) flags.push('outside-window');
  if (orders === 1) flags.push('single-order');
  if (minor < 0) flags.push('negative');
  return flags;
}

const noFlags: readonly RfmFlag[] = /* @__PURE__ */ Object.freeze([]);

function weightedScore(scores: Scores, [r, f, m]: readonly [number, number, number]): number {
  return (scores.r * r + scores.f * f + scores.m * m) / (r + f + m);
}

/** Scores one customer's measures by given cuts. */
export function scoresOf(measures: Omit<RfmMeasures, 'customer'>, thresholds: RfmThresholds): Scores {
  const { ties } = thresholds;
  return {
    r: scoreByCutsDown(measures.recencyDays, thresholds.r, ties),
    f: scoreByCuts(measures.frequency, thresholds.f, ties),
    m: scoreByCuts(measures.monetary, thresholds.m, ties),
  };
}

/** One customer scored by frozen thresholds. */
export interface RfmScore<S extends string> extends Scores {
  readonly code: string;
  readonly segment: S | 'Unassigned';
}

/**
 * Scores one customer by the thresholds of an earlier run, exactly as that run would have.
 *
 * Use it when an order comes in between two runs.
 *
 * @param row - The customer's measures, recency counted to the day of this call.
 * @param thresholds - `thresholds` of an {@link rfm} result.
 * @param segments - The table of that run; {@link grid11} unless given.
 *
 * @example
 * const { thresholds } = rfm([{ customer: 'a', recencyDays: 5, frequency: 9, monetary: 900 }, { customer: 'b', recencyDays: 80, frequency: 1, monetary: 20 }], { asOf: '2026-11-21' });
 * scoreRfm({ recencyDays: 5, frequency: 9, monetary: 900 }, thresholds);
 * //=> { r: 5, f: 5, m: 5, code: '555', segment: 'Champions' }
 */
export function scoreRfm<S extends string = Seg11>(row: Omit<RfmMeasures, 'customer'>, thresholds: RfmThresholds, segments?: Segments<S>): RfmScore<S> {
  const scores = scoresOf(row, thresholds);
  const table = segments ?? (grid11 as unknown as Segments<S>);
  return { ...scores, code: codeOf(scores, thresholds.bins), segment: segmentsAt(table, scores, thresholds.bins)[0] ?? 'Unassigned' };
}

const usedBins = (cuts: readonly number[]): number => new Set(cuts).size + 1;

function valueWarnings(measures: readonly [Float64Array, Float64Array, Float64Array], thresholds: RfmThresholds): readonly Issue[] {
  const names = ['recency', 'frequency', 'monetary'] as const;
  const cuts = [thresholds.r, thresholds.f, thresholds.m];
  return names.flatMap((measure, i) => {
    const used = usedBins(cuts[i] as readonly number[]);
    if (used === thresholds.bins) return [];
    return [issue('rfm.few_values', { measure, distinct: new Set(known(measures[i] as Float64Array)).size, used, bins: thresholds.bins })];
  });
}

function rowWarnings(rows: readonly RfmRow<string>[]): readonly Issue[] {
  const outside = rows.filter((row) => row.flags.includes('outside-window')).length;
  const holes = rows.filter((row) => row.segment === 'Unassigned').length;
  return [
    ...(rows.every((row) => row.r === null) ? [issue('rfm.no_customers')] : []),
    ...(outside > 0 ? [issue('rfm.outside_window', { count: outside })] : []),
    ...(holes > 0 ? [issue('rfm.segments_incomplete', { count: holes })] : []),
  ];
}

function summarise<S extends string>(rows: readonly RfmRow<S>[], table: CustomerTable, segments: Segments<S>): readonly RfmSegmentSummary<S>[] {
  const groups = new Map<string, { minor: number; orders: number; recency: number[]; customers: number }>();
  rows.forEach((row, i) => {
    let group = groups.get(row.segment);
    if (group === undefined) {
      group = { minor: 0, orders: 0, recency: [], customers: 0 };
      groups.set(row.segment, group);
    }
    group.customers++;
    group.minor += table.minor[i] as number;
    group.orders += row.frequency;
    if (row.recencyDays !== null) group.recency.push(row.recencyDays);
  });
  const names: readonly (S | 'Prospect' | 'Unassigned')[] = [
    ...[...segments.order].reverse(),
    ...(['Unassigned', 'Prospect'] as const).filter((name) => groups.has(name)),
  ];
  return names.map((segment) => {
    const group = groups.get(segment) ?? { minor: 0, orders: 0, recency: [], customers: 0 };
    return {
      segment,
      customers: group.customers,
      share: rows.length === 0 ? 0 : group.customers / rows.length,
      revenue: group.minor / table.unit,
      orders: group.orders,
      aov: group.orders === 0 ? null : group.minor / table.unit / group.orders,
      medianRecency: group.recency.length === 0 ? null : (quantileCuts(Float64Array.from(group.recency).sort(), 2)[0] as number),
    };
  });
}
