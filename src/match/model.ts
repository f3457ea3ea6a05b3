import { UsageError } from '../core/errors.ts';
import { partOf } from '../core/part.ts';
import { compileFields } from './store/fields.ts';
import { compileBlocks } from './block/keys.ts';
import { isKeyRef, termsOf, type MatchRules } from './match-rules.ts';
import { readRules } from './score/rules.ts';
import { keyPart, type KeyPart, type KeyRef } from './block/key-ref.ts';
import type { ClusterMethod, ClusterOptions } from './cluster/component.ts';
import type { Comparator, Comparison } from './compare/comparator.ts';

/** Where a field's value stands in a record: a path, several paths whose values count as several values, paths by part, or a function. */
export type FieldSource = string | readonly string[] | { readonly [partName: string]: string } | ((record: never) => unknown);

/** Reads one raw value: gives a `Normalized`, the clean value itself, or `null` where there is none. Any function will do. */
export type NormalizeHook = (input: never) => unknown;

/** A blocking rule: records that agree on all of its keys are compared. One key may stand alone. */
export type BlockRule = KeyRef | readonly KeyRef[];

/** Weights from which a pair is shown to somebody and from which it counts as the same; both within 0 and 1: probabilities. */
export interface Thresholds {
  readonly review: number;
  readonly same: number;
}

/** How often each term of a comparison occurs; frozen in a model, so that a weight depends on the model and the pair alone. */
export interface FrequencyTable {
  /** Values counted. */
  readonly total: number;
  /** Occurrences by term text; a term that is absent counts as one that occurred once. */
  readonly counts: Readonly<Record<string, number>>;
  /** Values that the level's own u counts as, so that small tables do not mislead; 1000 unless given, 0 for plain relative frequency. */
  readonly strength?: number;
}

/** How far the sum of a model's weights is believed, where comparisons do not speak independently of each other. */
export interface MatchCalibration {
  /** Added to the prior, in match weight (log2). */
  readonly offset: number;
  /** What the weights of all comparisons are scaled by; above 0. */
  readonly slope: number;
}

/** A key that too many records share: dropped, or split by asking for one more key. */
export interface StopKey {
  /** The hashed key, as {@link matchKeys} writes it without its prefix. */
  readonly key: string;
  /** Index into {@link MatchModel.splits} of the key asked for in addition; absent where the key is dropped. */
  readonly split?: number;
}

/** What {@link defineMatchModel} takes. */
export interface MatchModelInput {
  readonly id?: string;
  /** Name of the property that holds a record's id; `id` unless given. */
  readonly ids?: string;
  /** Where fields stand in a record, for those that are not simply a property of their own name. */
  readonly get?: Readonly<Record<string, FieldSource>>;
  /** How raw values of a field are read; without it values count as clean. */
  readonly normalize?: Readonly<Record<string, NormalizeHook>>;
  /** Blocking rules; the `same` and `review` rules are blocking rules too. */
  readonly block?: readonly BlockRule[];
  /** Comparisons by name; each reads the field of its name unless it says `fields`. */
  readonly compare?: Readonly<Record<string, Comparison>>;
  readonly rules?: MatchRules;
  /** Probability that two records picked at random are the same; 0.0001 unless given. */
  readonly prior?: number;
  /** Learnt by training; weights are taken as they are unless given. */
  readonly calibration?: MatchCalibration;
  readonly thresholds?: Thresholds;
  readonly cluster?: ClusterMethod | ClusterOptions;
  readonly frequencies?: Readonly<Record<string, FrequencyTable>>;
  readonly stopKeys?: readonly StopKey[];
  readonly splits?: readonly KeyRef[];
}

/**
 * A match model: plain data, frozen. `JSON.stringify` keeps everything but functions (`get`, `normalize`, comparators), which
 * {@link parseMatchModel} takes anew.
 */
export interface MatchModel {
  readonly kind: 'tidycrm.match';
  readonly version: 1;
  readonly id: string;
  readonly ids: string;
  readonly get: Readonly<Record<string, FieldSource>>;
  readonly normalize: Readonly<Record<string, NormalizeHook>>;
  /** Names of fields whose `get` or `normalize` is a function; data alone then is not enough. */
  readonly hooks: readonly string[];
  readonly block: readonly (readonly KeyPart[])[];
  readonly compare: Readonly<Record<string, Comparison>>;
  readonly rules: Required<MatchRules>;
  readonly prior: number;
  readonly calibration?: MatchCalibration;
  /** In match weight (log2 of the odds). */
  readonly thresholds: Thresholds;
  readonly cluster: ClusterOptions;
  readonly frequencies?: Readonly<Record<string, FrequencyTable>>;
  readonly stopKeys?: readonly StopKey[];
  readonly splits: readonly KeyPart[];
}

/**
 * Defines how duplicates are found: which records are compared, how, and what the answers weigh.
 *
 * Use it for fields you know; for a folder of a workspace {@link matchModelFor} needs no configuration, and
 * {@link trainMatchModel} learns better weights from records. A model of `rules` alone needs no training.
 * Hint: comparators expect clean values. Give `normalize: { phone: normalizePhone }` where records hold raw ones; a value that
 * cannot be read still counts, by its plain text.
 *
 * @param input - Plain data; comparators carry their implementation with them.
 * @returns The frozen model.
 * @throws UsageError `invalid-definition`, `unknown-comparator`, `unknown-part`.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email'], ['phone', 'name.family']], never: ['taxId'] } });
 * model.block.length;
 * //=> 2
 */
export function defineMatchModel(input: MatchModelInput): MatchModel {
  if (typeof input !== 'object' || input === null) throw invalid('a match model is an object with `block` and `compare`, or `rules`.');
  const compare = Object.freeze({ ...(input.compare ?? {}) });
  const rules = freezeRules(input.rules ?? {});
  const model: MatchModel = {
    kind: 'tidycrm.match',
    version: 1,
    id: input.id ?? 'match',
    ids: input.ids ?? 'id',
    get: Object.freeze({ ...(input.get ?? {}) }),
    normalize: Object.freeze({ ...(input.normalize ?? {}) }),
    hooks: Object.freeze(hookNames(input)),
    block: Object.freeze(withRuleBlocks((input.block ?? []).map(readBlock), rules)),
    compare,
    rules,
    prior: input.prior ?? 1e-4,
    ...(input.calibration === undefined ? {} : { calibration: Object.freeze({ ...input.calibration }) }),
    thresholds: Object.freeze(readThresholds(input.thresholds)),
    cluster: Object.freeze(typeof input.cluster === 'string' ? { method: input.cluster } : { ...(input.cluster ?? {}) }),
    ...(input.frequencies === undefined ? {} : { frequencies: input.frequencies }),
    ...(input.stopKeys === undefined ? {} : { stopKeys: input.stopKeys }),
    splits: Object.freeze((input.splits ?? []).map(keyPart)),
  };
  checkModel(model);
  return Object.freeze(model);
}

/** The same model with some of its data replaced, frozen again. */
export function withModel(model: MatchModel, changes: Partial<MatchModelInput>): MatchModel {
  const { hooks: _hooks, kind: _kind, version: _version, ...rest } = model;
  return defineMatchModel({ ...rest, ...changes });
}

function checkModel(model: MatchModel): void {
  if (!(model.prior > 0 && model.prior < 1)) throw invalid(`\`prior\` is ${String(model.prior)}; it is a probability between 0 and 1.`);
  const { calibration } = model;
  if (calibration !== undefined && !(Number.isFinite(calibration.offset) && calibration.slope > 0 && calibration.slope <= 10))
    throw invalid('`calibration` needs an `offset` in match weight and a `slope` above 0.');
  if (!(model.thresholds.review <= model.thresholds.same)) throw invalid('`thresholds.review` must not lie above `thresholds.same`.');
  for (const [name, comparison] of Object.entries(model.compare)) checkComparison(name, comparison);
  if (model.block.length === 0) throw invalid('without `block`, and without a `same` or `review` rule that has a key, no two records would ever be compared.');
  if (Object.keys(model.compare).length === 0 && model.rules.same.length + model.rules.review.length === 0)
    throw invalid('there is nothing to decide by: give `compare` or `rules`.');
  const fields = compileFields(model);
  compileBlocks(model, fields);
  readRules(model, fields);
}

function checkComparison(name: string, comparison: Comparison): void {
  if (typeof comparison?.comparator !== 'string') throw invalid(`\`compare.${name}\` is no comparison; call a comparator: \`exact()\`.`);
  if (partOf<Comparator>(comparison) === undefined)
    throw new UsageError(
      'unknown-comparator',
      `\`compare.${name}\` has no implementation of "${comparison.comparator}"; load stored models with parseMatchModel().`,
    );
  if (!Array.isArray(comparison.levels) || comparison.levels.length === 0 || comparison.levels.length > 60)
    throw invalid(`\`compare.${name}.levels\` must list 1 to 60 levels.`);
  for (const level of comparison.levels) {
    for (const p of [level.m, level.u])
      if (p !== undefined && !(p >= 0 && p <= 1)) throw invalid(`\`compare.${name}\`, level "${level.label}": m and u are probabilities from 0 to 1.`);
  }
}

// Blocking follows from the rules people wrote: whoever says "same phone and family name" need not say it twice.
function withRuleBlocks(block: (readonly KeyPart[])[], rules: Required<MatchRules>): (readonly KeyPart[])[] {
  const known = new Set(block.map((parts) => JSON.stringify(parts)));
  for (const rule of [...rules.same, ...rules.review]) {
    const keys = termsOf(rule).flatMap((term) => (isKeyRef(term) ? [keyPart(term)] : 'same' in term ? [keyPart(term.same as KeyRef)] : []));
    const text = JSON.stringify(keys);
    if (keys.length === 0 || known.has(text)) continue;
    known.add(text);
    block.push(Object.freeze(keys));
  }
  return block;
}

function readBlock(rule: BlockRule): readonly KeyPart[] {
  const refs = Array.isArray(rule) ? (rule as readonly KeyRef[]) : [rule as KeyRef];
  if (refs.length === 0) throw invalid('a blocking rule needs at least one key.');
  return Object.freeze(refs.map(keyPart));
}

function readThresholds(thresholds: Thresholds | undefined): Thresholds {
  if (thresholds === undefined) return { review: -4, same: 0 };
  const { review, same } = thresholds;
  if (typeof review !== 'number' || typeof same !== 'number' || Number.isNaN(review + same))
    throw invalid('`thresholds` needs the numbers `review` and `same`.');
  const probabilities = review > 0 && review < 1 && same > 0 && same < 1;
  return probabilities ? { review: Math.log2(review / (1 - review)), same: Math.log2(same / (1 - same)) } : { review, same };
}

const freezeRules = (rules: MatchRules): Required<MatchRules> =>
  Object.freeze({
    same: Object.freeze([...(rules.same ?? [])]),
    review: Object.freeze([...(rules.review ?? [])]),
    never: Object.freeze([...(rules.never ?? [])]),
  });

const hookNames = (input: MatchModelInput): string[] => [
  ...new Set([
    ...Object.keys(input.get ?? {})
      .filter((name) => typeof input.get?.[name] === 'function')
      .map((name) => `get.${name}`),
    ...Object.keys(input.normalize ?? {}).map((name) => `normalize.${name}`),
  ]),
];

const invalid = (message: string): UsageError => new UsageError('invalid-definition', message);
