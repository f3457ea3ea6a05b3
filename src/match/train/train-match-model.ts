import type { LongWorkOptions } from '../../core/progress.ts';
import type { AnyRecord } from '../../core/values.ts';
import { hash32 } from '../../core/random.ts';
import { ruleText, type KeyPart } from '../block/key-ref.ts';
import type { Comparison } from '../compare/comparator.ts';
import { prepareSteps, type Prepared } from '../find-steps.ts';
import { withModel, type MatchCalibration, type MatchModel } from '../model.ts';
import { createLevelMemo } from '../score/level-memo.ts';
import { countFrequencies } from '../score/frequencies.ts';
import type { Column } from '../store/columns.ts';
import { idOf } from '../store/store.ts';
import { runAsync, runSync, type Steps } from '../steps.ts';
import { estimateFromCandidates, type CandidateEstimate } from './candidates.ts';
import { chanceOfSameTerm, estimateChanceLevels } from './chance-levels.ts';
import { diagnose, rawValueNotes, type TrainingNote } from './diagnose.ts';
import { estimateMatchLevels, leastProbability } from './em.ts';
import { learnFromLabels, type MatchLabel } from './labels.ts';
import { tallyPairs, type Compared, type PatternTally } from './patterns.ts';
import { reportLevels, withLevels, type LevelReport } from './with-levels.ts';

/** Options of {@link trainMatchModel}. */
export interface TrainOptions extends LongWorkOptions {
  /** Decides which random pairs are looked at; the same seed gives the same model. */
  readonly seed?: number | string;
  /** Pairs whose truth is known, from a review queue or a gold standard; see {@link learnFromLabels}. */
  readonly labels?: readonly MatchLabel[];
  /** How many matches the default weights count as; 50 unless given. Fewer trust the records more. */
  readonly shrinkage?: number;
  /** Share of the true matches that blocking is thought to find; 0.9 unless given. */
  readonly recall?: number;
}

/** One training session: the pairs of one blocking rule, and what was learnt from them. */
export interface TrainingSession {
  readonly rule: string;
  readonly pairs: number;
  /** Share of matches among them. */
  readonly prior: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Comparisons learnt; those that share a field with the rule are not. */
  readonly comparisons: readonly string[];
}

/** How training went. */
export interface TrainingReport {
  readonly records: number;
  /** Probability that two random records are the same. */
  readonly prior: number;
  /** How far the sum of the weights is believed; a slope far below 1 says that comparisons repeat one another. */
  readonly calibration: MatchCalibration;
  /** For comparisons that came without default weights; empty where all had them. */
  readonly sessions: readonly TrainingSession[];
  /** m, u and weight (calibrated) of each level of each comparison. */
  readonly levels: LevelReport;
  /** What a careful user should know. */
  readonly notes: readonly TrainingNote[];
}

/** A trained model and how it came about. */
export interface Trained {
  readonly model: MatchModel;
  readonly report: TrainingReport;
}

/**
 * Learns a model's weights from records, without any labels: how often values agree by chance, how often they agree among
 * matches, how common each term is, and how likely a match is to begin with.
 *
 * Use it once there are some hundred records, and again when the data has changed in kind. With few records the default
 * weights carry most of the result, with many the records do. Hint: frequencies and stop keys are frozen in the model returned,
 * so that it scores a pair alike today and tomorrow. The sum of the weights is calibrated: the comparisons are held against each
 * other, and where they repeat one another (a name and a language, a town and a postal code) all of them weigh less.
 *
 * @param records - The records to be searched, all of them; of more than 150,000 a sample is looked at.
 * @returns The trained model, and a report whose `notes` say what remains doubtful.
 *
 * Source: Fellegi & Sunter 1969; EM per blocking rule and the median over sessions, as in Splink, where no default weights are
 * known; calibration after Platt 1999, with the comparison left out in place of labels.
 *
 * @example
 * const model = defineMatchModel({ block: ['email', 'name.family'], compare: { name: personName(), email: email() } });
 * const people = [{ id: '1', name: 'Ann Lee', email: 'ann@example.com' }, { id: '2', name: 'Ann Lee', email: 'ann@example.com' }];
 * const { report } = await trainMatchModel(model, people, { seed: 1 });
 * report.notes.some((note) => note.code === 'untrained');
 * //=> true
 */
export async function trainMatchModel(model: MatchModel, records: readonly AnyRecord[], options: TrainOptions = {}): Promise<Trained> {
  return runAsync(trainSteps(model, records, options), options);
}

/** {@link trainMatchModel} without waiting; for some thousand records. */
export function trainMatchModelSync(model: MatchModel, records: readonly AnyRecord[], options: TrainOptions = {}): Trained {
  return runSync(trainSteps(model, records, options), options);
}

/** Pairs of one session, and of all rules together, that are looked at; more would not change a weight that matters. */
const sessionPairs = 20_000;
const mostTallied = 250_000;

/** Records from which agreement by chance is counted exactly; see {@link chanceOfSameTerm}. */
const fewRows = 500;

/** A session with fewer expected matches teaches little; it counts only where there is no better one. */
const leastMatches = 20;

/** Records looked at; of more a sample is taken by the hash of their ids, which leaves every probability as it is. */
const mostRecords = 150_000;

/** The rows training looks at, of records with these ids; `null` for all. */
export function trainingRows(ids: Iterable<string>, count: number, seed: number | string = 1): Int32Array | null {
  if (count <= mostRecords) return null;
  const share = (mostRecords / count) * 4294967296;
  const rows: number[] = [];
  let row = 0;
  for (const id of ids) {
    if (hash32(`${seed}/${id}`) < share) rows.push(row);
    row++;
  }
  return Int32Array.from(rows);
}

function* trainSteps(model: MatchModel, all: readonly AnyRecord[], options: TrainOptions): Steps<Trained> {
  const rows = trainingRows(idsOf(all, model), all.length, options.seed);
  const records = rows === null ? all : Array.from(rows, (row) => all[row] as AnyRecord);
  return yield* learnSteps(yield* prepareSteps(records, null, model, {}), all, options);
}

function* idsOf(records: readonly AnyRecord[], model: MatchModel): Generator<string> {
  for (let row = 0; row < records.length; row++) yield idOf(records[row] as AnyRecord, model, row);
}

/** Learns the weights of the model under which records were prepared; labels may speak of all records. */
export function* learnSteps(prepared: Prepared, all: readonly AnyRecord[], options: TrainOptions): Steps<Trained> {
  const { store, groups, ids } = prepared;
  const { columns, model } = store;
  const rows = ids.length;
  const seed = options.seed ?? 1;
  const frozen = { stopKeys: prepared.stats.stopKeys, splits: prepared.stats.splits };
  if (columns.length === 0 || rows < 2) {
    const trained = withModel(model, frozen);
    return { model: trained, report: { records: rows, prior: model.prior, calibration: { offset: 0, slope: 1 }, sessions: [], levels: {}, notes: [] } };
  }
  yield { phase: 'chance', done: 0, total: 1 };
  const chance = estimateChanceLevels(columns, rows, seed);
  const u = chance.map((levels) => [...levels.u]);
  const exact = columns.map((column, c) => {
    const tf = column.comparison.levels[0]?.tf ?? 0;
    // Among few records the true matches are most of what agrees; there the guarded random pairs tell more.
    const same = rows >= fewRows && tf > 0 && (u[c] as number[]).length > 1 ? chanceOfSameTerm(column, rows, 0) : null;
    if (same !== null) setTop(u[c] as number[], Math.max(same, leastProbability));
    return same;
  });
  const sessions: LearntSession[] = [];
  const compared = columns.map((column) => ({ column, memo: createLevelMemo(column.kernel) }));
  // Default weights are a better start than any session; whatever comes without them starts from what the sessions agree on.
  if (columns.some(({ comparison }) => !hasDefaults(comparison))) {
    for (const [r, rule] of model.block.entries()) {
      yield { phase: 'train', done: r, total: model.block.length };
      const session = learnSession(prepared, compared, rule, r, u, options);
      if (session !== null) sessions.push(session);
    }
  }
  yield { phase: 'train', done: model.block.length, total: model.block.length };
  const { tally, share } = tallyPairs(groups, compared, rows, mostTallied);
  yield { phase: 'prior', done: 0, total: 1 };
  const learnt = estimateFromCandidates(tally.counts(), {
    m: columns.map(({ comparison }, c) => (hasDefaults(comparison) ? normal(defaultsOf(comparison)) : medianLevels(comparison, c, sessions))),
    u,
    damping: columns.map(({ comparison }) => comparison.damping ?? 1),
    strength: options.shrinkage ?? 50,
    prior: { rows, share, recall: options.recall ?? 0.9, start: model.prior },
  });
  const { prior } = learnt;
  const m = learnt.m.map((row) => [...row]);
  // True matches among random pairs made agreement by chance look likelier than it is; take them out again.
  exact.forEach((same, c) => {
    if (same !== null) setTop(u[c] as number[], Math.max((same - prior * ((m[c] as number[])[0] as number)) / (1 - prior), same * 0.05, leastProbability));
  });
  const compare = Object.fromEntries(columns.map((column, c) => [column.name, withLevels(column.comparison, m[c] as number[], u[c] as number[])]));
  const calibration = { offset: round3(learnt.calibration.offset / Math.LN2), slope: round3(learnt.calibration.slope) };
  const learntAlone = withModel(model, { compare, prior, calibration, ...frozen, frequencies: countFrequencies(columns, rowNumbers(rows)) });
  const { labels, shrinkage } = options;
  const trained = labels === undefined ? learntAlone : learnFromLabels(learntAlone, all, labels, shrinkage === undefined ? {} : { strength: shrinkage }).model;
  return { model: trained, report: reportOf(trained, rows, sessions, learnt, tally, chance, prepared, m) };
}

function* rowNumbers(rows: number): Generator<number> {
  for (let row = 0; row < rows; row++) yield row;
}

const hasDefaults = ({ levels }: Comparison): boolean => levels.every(({ m }) => m !== undefined);

const defaultsOf = ({ levels }: Comparison): number[] => levels.map(({ m = 0 }) => m);

interface LearntSession extends TrainingSession {
  readonly use: readonly number[];
  readonly m: readonly Float64Array[];
  readonly support: readonly number[];
}

/** EM over the pairs of one rule. Comparisons of a field the rule asks for agree there by design and are left out. */
function learnSession(
  prepared: Prepared,
  compared: readonly Compared[],
  rule: readonly KeyPart[],
  r: number,
  u: readonly (readonly number[])[],
  options: TrainOptions,
): LearntSession | null {
  const { columns, fields, model } = prepared.store;
  const blocked = new Set(rule.map((part) => fields.locate(part.field).field));
  const use = columns.flatMap((column, c) => (column.places.some((place) => blocked.has(place.field)) ? [] : [c]));
  if (use.length === 0) return null;
  const used = use.map((c) => compared[c] as Compared);
  const { tally } = tallyPairs([prepared.groups[r] as Prepared['groups'][number]], used, prepared.ids.length, sessionPairs);
  if (tally.pairs < 5) return null;
  const defaults = use.map((c) => defaultsOf((columns[c] as Column).comparison));
  const odds = columns.reduce(
    (product, column, c) => (use.includes(c) ? product : product * Math.max(1, topRatio(column.comparison, u[c] as readonly number[]))),
    model.prior / (1 - model.prior),
  );
  const found = estimateMatchLevels(
    tally.counts(),
    use.map((c) => u[c] as readonly number[]),
    {
      prior: Math.min(0.9, Math.max(0.001, odds / (1 + odds))),
      start: defaults.map(normal),
      shrinkage: { towards: defaults.map(normal), strength: options.shrinkage ?? 50 },
      maxIterations: 40,
    },
  );
  return {
    rule: ruleText(rule),
    pairs: tally.pairs,
    prior: found.prior,
    iterations: found.iterations,
    converged: found.converged,
    comparisons: use.map((c) => columns[c]?.name as string),
    use,
    m: found.m,
    support: found.support,
  };
}

const topRatio = (comparison: Comparison, u: readonly number[]): number => (comparison.levels[0]?.m ?? 0.9) / Math.max(u[0] as number, leastProbability);

/** The median over sessions, level by level: one rule that brings strange pairs together then does no harm. */
function medianLevels(comparison: Comparison, c: number, sessions: readonly LearntSession[]): number[] {
  const learnt = sessions.flatMap((session) => {
    const at = session.use.indexOf(c);
    return at < 0 ? [] : [{ m: session.m[at] as Float64Array, support: session.support[at] as number }];
  });
  const good = learnt.filter(({ support }) => support >= leastMatches);
  const of = good.length > 0 ? good : learnt;
  if (of.length === 0) return normal(defaultsOf(comparison));
  return normal(comparison.levels.map((_, level) => median(of.map(({ m }) => m[level] as number))));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function normal(values: readonly number[]): number[] {
  const floored = values.map((value) => Math.max(value, leastProbability));
  const sum = floored.reduce((total, value) => total + value, 0);
  return floored.map((value) => value / sum);
}

/** Sets the first probability and shares the rest as before. */
function setTop(u: number[], top: number): void {
  const rest = 1 - (u[0] as number);
  const first = Math.min(top, 0.95);
  for (let i = 1; i < u.length; i++) u[i] = Math.max(rest <= 0 ? (1 - first) / (u.length - 1) : ((u[i] as number) / rest) * (1 - first), leastProbability);
  u[0] = first;
}

const round3 = (x: number): number => Math.round(x * 1000) / 1000;

function reportOf(
  model: MatchModel,
  rows: number,
  sessions: readonly LearntSession[],
  learnt: CandidateEstimate,
  tally: PatternTally,
  chance: ReturnType<typeof estimateChanceLevels>,
  prepared: Prepared,
  m: readonly (readonly number[])[],
): TrainingReport {
  return {
    records: rows,
    prior: model.prior,
    calibration: model.calibration ?? { offset: 0, slope: 1 },
    sessions: sessions.map(({ use: _use, m: _m, support: _support, ...session }) => session),
    levels: reportLevels(model),
    notes: [...diagnose(model, sessions, learnt, tally, chance, m), ...rawValueNotes(prepared)],
  };
}
