import { canonicalText, deepEqual } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import type { Fix } from '../../core/finding.ts';
import type { Json, RecordLike } from '../../core/values.ts';
import { acceptanceOf, type Acceptance, type AppliedFix } from './fix-log.ts';

/** One step of a recipe: a value that becomes another wherever it stands in a field. */
export interface RecipeStep {
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  /** The rule that proposed it first. */
  readonly rule: string;
  readonly reason: string;
  /** In how many records it was made when the recipe was written. */
  readonly times: number;
}

/** Decisions somebody made once, to be made again on the next batch. JSON. */
export interface FixRecipe {
  readonly version: 1;
  readonly steps: readonly RecipeStep[];
  /** Kinds of fixes that were accepted as such, so that they are accepted of values nobody has seen yet. */
  readonly accept?: readonly Acceptance[];
}

/** Options of {@link recipeOf}. */
export interface RecipeOptions {
  /** Kinds of fixes that were taken without a look at each. */
  readonly accept?: readonly Acceptance[];
  /** A recipe to go on with: its steps stay, unless the same value became another now. */
  readonly extend?: FixRecipe | null;
}

/**
 * Writes down which values became which, so that the same decisions need not be made again.
 *
 * Use it after a repair, keep the recipe as JSON, and give it to {@link replayRecipe} with the next batch. Hint: only changes from one
 * value to another are kept; what was filled into an empty field speaks of one record alone. With `accept`, the kinds of fixes
 * somebody took without a look at each (`{ rule: 'format' }`), the decision itself is kept and not only what it did.
 *
 * @example
 * const people = [{ id: '1', city: 'krakow' }];
 * const { applied } = applyFixes(people, replaceValue(people, 'city', ['krakow'], 'Kraków'), { accept: 'all' });
 * recipeOf(applied).steps;
 * //=> [{ field: 'city', from: 'krakow', to: 'Kraków', rule: 'replace', reason: 'Somebody chose one spelling for all.', times: 1 }]
 */
export function recipeOf(applied: readonly AppliedFix[], options: RecipeOptions = {}): FixRecipe {
  const steps = new Map<string, { field: string; from: Json; to: Json; rule: string; reason: string; times: number } | null>();
  for (const { field, from, to, rule, reason, source } of applied) {
    if (from === undefined || from === null || from === '' || (Array.isArray(from) && from.length === 0) || source !== undefined) continue;
    const key = `${field}\n${canonicalText(from)}`;
    const known = steps.get(key);
    // Two answers to one value are no recipe.
    if (known === null) continue;
    if (known === undefined) steps.set(key, { field, from: from as Json, to: to as Json, rule, reason, times: 1 });
    else if (deepEqual(known.to, to)) known.times++;
    else steps.set(key, null);
  }
  const { extend, accept = extend?.accept } = options;
  const earlier = (extend?.steps ?? []).filter((step) => !steps.has(`${step.field}\n${canonicalText(step.from)}`));
  return {
    version: 1,
    steps: [...earlier, ...[...steps.values()].filter((step) => step !== null)],
    ...(accept === undefined ? {} : { accept }),
  };
}

/**
 * The fixes a recipe makes of a new batch, to be applied with `applyFixes`.
 *
 * Use it on the next import of the same source. A value the recipe knows gives a fix of the rule `recipe`, which is `suggested`.
 * Hint: give `proposed`, the fixes an audit of the batch proposes, where the recipe has kinds of fixes in `accept`: those of
 * its kinds follow, for values the recipe does not know.
 *
 * @param proposed - `fixes` of an audit of the same records.
 *
 * @throws UsageError `invalid-argument` for what is no recipe.
 *
 * @example
 * const recipe = { version: 1, steps: [{ field: 'city', from: 'krakow', to: 'Kraków', rule: 'replace', reason: 'chosen', times: 1 }] };
 * replayRecipe(recipe, [{ id: '7', city: 'krakow' }]).map(({ recordId, to }) => [recordId, to]);
 * //=> [['7', 'Kraków']]
 */
export function replayRecipe(recipe: FixRecipe, records: Iterable<RecordLike>, proposed: readonly Fix[] = []): readonly Fix[] {
  if (typeof recipe !== 'object' || recipe === null || recipe.version !== 1 || !Array.isArray(recipe.steps))
    throw new UsageError('invalid-argument', 'replayRecipe takes what recipeOf made: { version: 1, steps }.');
  const byField = new Map<string, Map<string, RecipeStep>>();
  for (const step of recipe.steps) {
    const known = byField.get(step.field) ?? new Map<string, RecipeStep>();
    known.set(canonicalText(step.from), step);
    byField.set(step.field, known);
  }
  const fixes: Fix[] = [];
  let position = 0;
  for (const record of records) {
    position++;
    for (const [field, steps] of byField) {
      if (!Object.hasOwn(record, field)) continue;
      const step = steps.get(canonicalText(record[field]));
      if (step === undefined) continue;
      const recordId = record['id'] === undefined || record['id'] === null ? `#${position}` : String(record['id']);
      fixes.push({
        id: `recipe/${recordId}/${field}`,
        rule: 'recipe',
        safety: 'suggested',
        recordId,
        field,
        from: record[field],
        to: step.to,
        reason: step.reason,
      });
    }
  }
  if (recipe.accept === undefined || recipe.accept.length === 0) return fixes;
  const known = new Set(fixes.map(({ recordId, field }) => `${recordId}\n${field}`));
  const accepted = acceptanceOf(recipe.accept);
  return [...fixes, ...proposed.filter((fix) => accepted(fix) && !known.has(`${fix.recordId}\n${fix.field}`))];
}
