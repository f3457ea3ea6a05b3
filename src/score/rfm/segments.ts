import { UsageError } from '../../core/errors.ts';

/** Three scores, 5 (or the number of bins) best. */
export interface Scores {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

/** A table that gives each combination of scores its segment. Plain data. */
export interface SegmentTable<S extends string = string> {
  /** What a cell is named by: `rfm` three scores (`545`), `rf` two, `r-fm` recency and the floor of the mean of the others. */
  readonly axes: 'rfm' | 'rf' | 'r-fm';
  /** Segments by cell, over scores 1 to 5. Scores of other scales are brought to 1–5 first. */
  readonly cells: Readonly<Record<string, S>>;
  /** Segments from the least to the most valuable. */
  readonly order: readonly S[];
}

/** A segment as ranges of scores, the first that fits winning: how most published tables are written. */
export interface SegmentRange<S extends string = string> {
  readonly segment: S;
  readonly r: readonly [low: number, high: number];
  /** Range of F, or of the floor of the mean of F and M where `m` is absent. */
  readonly f: readonly [low: number, high: number];
  readonly m?: readonly [low: number, high: number];
}

/** A table of ranges. */
export interface SegmentRanges<S extends string = string> {
  readonly axes: 'ranges';
  readonly ranges: readonly SegmentRange<S>[];
  readonly order: readonly S[];
}

/** Either form of table. */
export type Segments<S extends string = string> = SegmentTable<S> | SegmentRanges<S>;

/** The eleven usual segments. */
export type Seg11 =
  | 'Champions'
  | 'Loyal'
  | 'Potential Loyalist'
  | 'New'
  | 'Promising'
  | 'Need Attention'
  | 'About To Sleep'
  | 'At Risk'
  | 'Cannot Lose Them'
  | 'Hibernating'
  | 'Lost';

const order11: readonly Seg11[] = [
  'Lost',
  'Hibernating',
  'About To Sleep',
  'At Risk',
  'Cannot Lose Them',
  'Need Attention',
  'Promising',
  'New',
  'Potential Loyalist',
  'Loyal',
  'Champions',
];

/**
 * The default table: eleven segments over recency and the mean of frequency and money, complete, disjoint and monotone: a
 * customer who does better in any measure never falls into a less valuable segment.
 *
 * Use it unless your reports must agree with codes published elsewhere; for those there is {@link classic11}.
 *
 * @example
 * checkSegments(grid11, 5).monotone;
 * //=> true
 */
export const grid11: SegmentTable<Seg11> = {
  axes: 'r-fm',
  order: order11,
  cells: {
    51: 'New',
    52: 'Potential Loyalist',
    53: 'Potential Loyalist',
    54: 'Champions',
    55: 'Champions',
    41: 'Promising',
    42: 'Potential Loyalist',
    43: 'Potential Loyalist',
    44: 'Loyal',
    45: 'Loyal',
    31: 'About To Sleep',
    32: 'About To Sleep',
    33: 'Need Attention',
    34: 'Loyal',
    35: 'Loyal',
    21: 'Hibernating',
    22: 'Hibernating',
    23: 'At Risk',
    24: 'At Risk',
    25: 'Cannot Lose Them',
    11: 'Lost',
    12: 'Hibernating',
    13: 'At Risk',
    14: 'At Risk',
    15: 'Cannot Lose Them',
  },
};

/** Codes of {@link classic11}. Source: the list of 125 codes published by Bloomreach, "RFM segmentation", read 2026-11. */
const classicCodes: Readonly<Record<Seg11, string>> = {
  Champions: '555 554 544 545 454 455 445',
  Loyal: '543 444 435 355 354 345 344 335',
  'Potential Loyalist': '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  New: '512 511 422 421 412 411 311',
  Promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  'Need Attention': '535 534 443 434 343 334 325 324',
  'About To Sleep': '331 321 312 221 213 231 241 251',
  'At Risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  'Cannot Lose Them': '155 154 144 214 215 115 114 113',
  Hibernating: '332 322 233 232 223 222 132 123 122 212 211',
  Lost: '111 112 121 131 141 151',
};

/**
 * The eleven segments as marketing suites publish them: an exact partition of the 125 codes.
 *
 * Use it where reports must agree with such a suite. Hint: it is not monotone, and no order of its segments makes it so: 435 is
 * Loyal while the better 535 needs attention. {@link checkSegments} lists every such step.
 *
 * @example
 * checkSegments(classic11, 5).complete;
 * //=> true
 */
export const classic11: SegmentTable<Seg11> = /* @__PURE__ */ (() => ({
  axes: 'rfm' as const,
  order: order11,
  cells: Object.fromEntries(Object.entries(classicCodes).flatMap(([segment, codes]) => codes.split(' ').map((code) => [code, segment as Seg11]))),
}))();

/**
 * The ten segments of the R package `rfm`, for comparison: ten of 125 codes have no segment, and many have two.
 *
 * Source: `rfm` 0.3.0, vignette "RFM customer level data", 2024-02.
 */
export const rPackage10: SegmentRanges = {
  axes: 'ranges',
  order: [
    'Lost',
    'About To Sleep',
    'Need Attention',
    'At Risk',
    "Can't Lose Them",
    'New Customers',
    'Promising',
    'Loyal Customers',
    'Potential Loyalist',
    'Champions',
  ],
  ranges: [
    { segment: 'Champions', r: [5, 5], f: [5, 5], m: [5, 5] },
    { segment: 'Potential Loyalist', r: [3, 5], f: [3, 5], m: [2, 5] },
    { segment: 'Loyal Customers', r: [2, 4], f: [2, 4], m: [2, 4] },
    { segment: 'Promising', r: [3, 4], f: [1, 3], m: [3, 5] },
    { segment: 'New Customers', r: [4, 5], f: [1, 3], m: [1, 5] },
    { segment: "Can't Lose Them", r: [1, 2], f: [3, 4], m: [4, 5] },
    { segment: 'At Risk', r: [1, 2], f: [2, 5], m: [4, 5] },
    { segment: 'Need Attention', r: [1, 3], f: [3, 5], m: [3, 5] },
    { segment: 'About To Sleep', r: [2, 3], f: [1, 3], m: [1, 4] },
    { segment: 'Lost', r: [1, 1], f: [1, 5], m: [1, 5] },
  ],
};

/**
 * Putler's eleven segments over recency and the mean of frequency and money, for comparison: most cells have two segments.
 *
 * Source: Putler, "RFM analysis for customer segmentation", read 2026-11; its ranges from 0 are cut at 1.
 */
export const putler11: SegmentRanges<Seg11> = {
  axes: 'ranges',
  order: order11,
  ranges: [
    { segment: 'Champions', r: [4, 5], f: [4, 5] },
    { segment: 'Loyal', r: [2, 5], f: [3, 5] },
    { segment: 'Potential Loyalist', r: [3, 5], f: [1, 3] },
    { segment: 'New', r: [4, 5], f: [1, 1] },
    { segment: 'Promising', r: [3, 4], f: [1, 1] },
    { segment: 'Need Attention', r: [2, 3], f: [2, 3] },
    { segment: 'About To Sleep', r: [2, 3], f: [1, 2] },
    { segment: 'At Risk', r: [1, 2], f: [2, 5] },
    { segment: 'Cannot Lose Them', r: [1, 1], f: [4, 5] },
    { segment: 'Hibernating', r: [1, 2], f: [1, 2] },
    { segment: 'Lost', r: [1, 2], f: [1, 2] },
  ],
};

/** The cell of `r-fm` and Putler's tables: F and M count half each, rounded down. */
const meanOf = (scores: Scores): number => Math.floor((scores.f + scores.m) / 2);

/** Brings a score of 1 to `bins` to the 1 to 5 that tables are written in: the fifth its middle falls into. */
export const toFive = (score: number, bins: number): number => (bins === 5 ? score : Math.floor(((score - 0.5) * 5) / bins) + 1);

/** Every segment that claims these scores, in table order; none where the table has a hole. */
export function segmentsAt<S extends string>(table: Segments<S>, scores: Scores, bins = 5): readonly S[] {
  const five: Scores = { r: toFive(scores.r, bins), f: toFive(scores.f, bins), m: toFive(scores.m, bins) };
  if (table.axes === 'ranges') return table.ranges.filter((range) => fits(range, five)).map((range) => range.segment);
  const cell = table.axes === 'rfm' ? `${five.r}${five.f}${five.m}` : table.axes === 'rf' ? `${five.r}${five.f}` : `${five.r}${meanOf(five)}`;
  return Object.hasOwn(table.cells, cell) ? [table.cells[cell] as S] : [];
}

function fits(range: SegmentRange, scores: Scores): boolean {
  const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;
  return within(scores.r, range.r) && (range.m === undefined ? within(meanOf(scores), range.f) : within(scores.f, range.f) && within(scores.m, range.m));
}

/** A step by which doing better leads into a less valuable segment. */
export interface SegmentAnomaly<S extends string = string> {
  /** Scores before, as a code. */
  readonly from: string;
  /** The same with one score higher by one. */
  readonly to: string;
  readonly segments: readonly [S, S];
}

/** What {@link checkSegments} found. */
export interface SegmentCheck<S extends string = string> {
  /** Codes without a segment. */
  readonly unassigned: readonly string[];
  /** Codes that several segments claim. */
  readonly overlapping: readonly string[];
  /** Steps by which doing better makes the segment worse. */
  readonly anomalies: readonly SegmentAnomaly<S>[];
  /** Segments no code reaches; a range hidden behind earlier ones, say. */
  readonly unreachable: readonly S[];
  readonly complete: boolean;
  readonly disjoint: boolean;
  readonly monotone: boolean;
  /** Codes by segment, the first claim winning. */
  readonly sizes: Readonly<Record<S, number>>;
}

/**
 * Proves whether a segment table is complete, disjoint and monotone, by trying every combination of scores.
 *
 * @param table - Yours, or one of the package's.
 * @param bins - Scores run from 1 to this; 2 to 10.
 * @throws {UsageError} `invalid-option` for other bins, or where `order` misses a segment.
 *
 * @example
 * checkSegments(rPackage10, 5).unassigned;
 * //=> ['215', '241', '251', '252', '341', '351', '441', '451', '541', '551']
 */
export function checkSegments<S extends string>(table: Segments<S>, bins = 5): SegmentCheck<S> {
  if (!Number.isInteger(bins) || bins < 2 || bins > 10) throw new UsageError('invalid-option', `\`bins\` must be a whole number from 2 to 10, not ${bins}.`);
  const rank = new Map(table.order.map((segment, index) => [segment, index]));
  const unassigned: string[] = [];
  const overlapping: string[] = [];
  const anomalies: SegmentAnomaly<S>[] = [];
  const sizes = Object.fromEntries(table.order.map((segment) => [segment, 0])) as Record<S, number>;
  const rankOf = (segment: S): number => {
    const value = rank.get(segment);
    if (value === undefined) throw new UsageError('invalid-option', `the segment “${segment}” is missing from the table's \`order\`.`);
    return value;
  };
  for (const scores of allScores(bins)) {
    const claims = segmentsAt(table, scores, bins);
    const [segment] = claims;
    const code = codeOf(scores, bins);
    if (claims.length > 1) overlapping.push(code);
    if (segment === undefined) {
      unassigned.push(code);
      continue;
    }
    rankOf(segment);
    sizes[segment]++;
    for (const better of stepsUp(scores, bins)) {
      const [next] = segmentsAt(table, better, bins);
      if (next !== undefined && rankOf(next) < rankOf(segment)) anomalies.push({ from: code, to: codeOf(better, bins), segments: [segment, next] });
    }
  }
  const unreachable = table.order.filter((segment) => sizes[segment] === 0);
  return {
    unassigned,
    overlapping,
    anomalies,
    unreachable,
    complete: unassigned.length === 0,
    disjoint: overlapping.length === 0,
    monotone: anomalies.length === 0,
    sizes,
  };
}

/** Scores as a code, `545`; joined by `-` where a score can have two digits, `10-4-5`. */
export const codeOf = (scores: Scores, bins: number): string => [scores.r, scores.f, scores.m].join(bins > 9 ? '-' : '');

function* allScores(bins: number): Iterable<Scores> {
  for (let r = 1; r <= bins; r++) for (let f = 1; f <= bins; f++) for (let m = 1; m <= bins; m++) yield { r, f, m };
}

function stepsUp(scores: Scores, bins: number): readonly Scores[] {
  return (['r', 'f', 'm'] as const).filter((measure) => scores[measure] < bins).map((measure) => ({ ...scores, [measure]: scores[measure] + 1 }));
}
