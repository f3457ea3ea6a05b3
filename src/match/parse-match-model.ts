import { UsageError } from '../core/errors.ts';
import { partOf, withPart, type Part } from '../core/part.ts';
import { derivationOf } from './block/derivations.ts';
import { keyPart, type KeyPart, type KeyRef } from './block/key-ref.ts';
import type { Comparator, Comparison } from './compare/comparator.ts';
import { isKeyRef, type MatchRule, type MatchRules, type RuleTerm } from './match-rules.ts';
import { defineMatchModel, type FieldSource, type MatchModel, type MatchModelInput, type NormalizeHook } from './model.ts';

/** What {@link parseMatchModel} rebuilds a stored model with. */
export interface ParseMatchModelOptions {
  /** Comparators to find implementations in by name: `allComparators`, or the few that are used. */
  readonly comparators: readonly Comparator<never>[];
  /** The model's functions, which data cannot hold. */
  readonly get?: Readonly<Record<string, FieldSource>>;
  readonly normalize?: Readonly<Record<string, NormalizeHook>>;
  /** Implementations of keys that are not built in, by name. */
  readonly derive?: Readonly<Record<string, (value: never) => unknown>>;
}

/**
 * Loads a match model that was stored as JSON, and gives its data their implementations back.
 *
 * Use it for what `JSON.stringify(model)` wrote; in code use {@link defineMatchModel}. Hint: functions are not data: a model that
 * had `normalize` or `get` functions names them in `hooks`, and they must be passed again.
 *
 * @param json - Parsed JSON, or its text.
 * @throws UsageError `invalid-definition`, `unknown-comparator`, `unknown-part`: a stored model whose parts are missing is never loaded half.
 *
 * @example
 * const stored = JSON.stringify(defineMatchModel({ rules: { same: [['email']] } }));
 * parseMatchModel(stored, { comparators: [] }).rules.same;
 * //=> [['email']]
 */
export function parseMatchModel(json: unknown, options: ParseMatchModelOptions): MatchModel {
  const data = (typeof json === 'string' ? parseText(json) : json) as Partial<MatchModel> | null;
  if (typeof data !== 'object' || data === null || data.kind !== 'tidycrm.match')
    throw new UsageError('invalid-definition', 'a stored match model has `kind: "tidycrm.match"`.');
  if (data.version !== 1) throw new UsageError('invalid-definition', `a match model of version ${String(data.version)} cannot be read, only one of version 1.`);
  for (const hook of data.hooks ?? []) {
    const [kind, ...rest] = hook.split('.');
    const name = rest.join('.');
    const given = kind === 'get' ? options.get : options.normalize;
    if (given === undefined || typeof given[name] !== 'function')
      throw new UsageError('unknown-part', `the model needs the function \`${hook}\`, which data cannot hold; pass \`${kind}: { ${name} }\`.`);
  }
  const derive = (key: KeyRef): KeyRef => (typeof key === 'string' ? key : withDerivation(keyPart(key), options));
  const term = (one: RuleTerm): RuleTerm =>
    isKeyRef(one) ? derive(one) : 'same' in one ? { same: derive(one.same as KeyRef) } : 'differ' in one ? { differ: derive(one.differ as KeyRef) } : one;
  const rule = (entry: MatchRule): MatchRule => (Array.isArray(entry) ? (entry as readonly RuleTerm[]).map(term) : term(entry as RuleTerm));
  const rules: MatchRules = {
    same: (data.rules?.same ?? []).map(rule),
    review: (data.rules?.review ?? []).map(rule),
    never: (data.rules?.never ?? []).map(rule),
  };
  const input: MatchModelInput = {
    ...(data as MatchModelInput),
    compare: Object.fromEntries(Object.entries(data.compare ?? {}).map(([name, comparison]) => [name, withComparator(name, comparison, options)])),
    block: (data.block ?? []).map((keys) => keys.map(derive)),
    splits: (data.splits ?? []).map(derive),
    get: { ...data.get, ...options.get },
    normalize: { ...options.normalize },
  };
  return defineMatchModel({ ...input, rules });
}

/** Finds the implementation of a stored comparison by name; the parts of a combined one find theirs the same way. */
function withComparator(name: string, comparison: Comparison, options: ParseMatchModelOptions): Comparison {
  if (typeof comparison !== 'object' || comparison === null) throw new UsageError('invalid-definition', `\`compare.${name}\` is no comparison.`);
  if (partOf<Comparator>(comparison) !== undefined) return comparison;
  const comparator = options.comparators.find((candidate) => candidate.name === comparison.comparator);
  if (comparator === undefined)
    throw new UsageError('unknown-comparator', `\`compare.${name}\` needs "${String(comparison.comparator)}", which is not among the comparators passed.`);
  const inner = comparison['parts'];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return withPart({ ...comparison }, comparator);
  const parts = Object.fromEntries(
    Object.entries(inner as Record<string, Comparison>).map(([part, one]) => [part, withComparator(`${name}.parts.${part}`, one, options)]),
  );
  return withPart({ ...comparison, parts }, comparator);
}

function withDerivation(key: KeyPart, options: ParseMatchModelOptions): KeyPart {
  if (partOf<unknown>(key as Part<unknown>) !== undefined) return key;
  const own = options.derive?.[key.derive] ?? options.derive?.[`${key.field}:${key.derive}`];
  if (own !== undefined) return withPart({ ...key }, own);
  derivationOf(key.derive);
  return key;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('invalid-definition', 'a stored match model is JSON; this text is not.');
  }
}
