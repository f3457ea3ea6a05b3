import type { WorkspaceLike } from '../core/field-type.ts';
import { isUsageError } from '../core/errors.ts';
import { partOf, withPart } from '../core/part.ts';
import type { LongWorkOptions } from '../core/progress.ts';
import type { RecordLike } from '../core/values.ts';
import { findDuplicates } from '../match/find-duplicates.ts';
import type { DuplicateResult } from '../match/find-steps.ts';
import { matchModelFor } from '../match/match-model-for.ts';
import type { Comparator, Comparison, Level } from '../match/compare/comparator.ts';
import { withModel, type MatchModel } from '../match/model.ts';
import { trainAndFind } from '../match/train-and-find.ts';

/** Below this many records there is too little to learn from; default weights then do better. */
export const leastForTraining = 300;

/** What duplicate search gave, with the model it used. */
export interface MatchedRows {
  readonly model: MatchModel | null;
  readonly found: DuplicateResult | null;
  readonly trained: boolean;
  readonly notes: readonly string[];
}

/**
 * Finds duplicates among records as they were read. Where a value could not be read, what was given stands in for it: two
 * rows with the same damaged phone still have it in common.
 */
export async function matchRows(
  workspace: WorkspaceLike,
  folder: string,
  fields: ReadonlySet<string>,
  records: readonly RecordLike[],
  given: MatchModel | null,
  options: LongWorkOptions,
): Promise<MatchedRows> {
  const notes: string[] = [];
  let model = given;
  if (model === null) {
    try {
      model = withoutEchoes(matchModelFor(onlyFields(workspace, folder, fields), folder));
    } catch (error) {
      if (!isUsageError(error) || error.code !== 'invalid-definition') throw error;
      return { model: null, found: null, trained: false, notes: ['No column tells records apart, so duplicates were not looked for.'] };
    }
    if (records.length >= leastForTraining) {
      const adjust = (learned: MatchModel): MatchModel => withModel(withoutEchoes(learned), { thresholds: worthALook });
      const found = await trainAndFind(records, model, { seed: 1, ...options, adjust });
      return { model: found.model, found, trained: true, notes };
    }
    notes.push(`Fewer than ${leastForTraining} records: default weights were used.`);
  }
  if (records.length < 2) return { model, found: null, trained: false, notes };
  const found = await findDuplicates(records, model, options);
  return { model, found, trained: false, notes };
}

/** Learnt weights are calibrated: a pair is merged when it is likelier the same than not, and shown when one in five like it is. */
const worthALook = { review: -2, same: 0 };

/** The most some levels may say beside other comparisons, in bits. */
const mostBeside: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  email: { 'one slip apart': 5, 'same user at another domain': 1, 'spelt alike': 1, 'users spelt alike': 1 },
  personName: { 'same family name': 0 },
};

/**
 * Some comparisons repeat what another says. Most addresses are made of their owner's name: two people called Olivia Jones
 * have addresses that are alike as surely as their names are, so beside a name only the same address is evidence of its own.
 * And people of one household share family name, address and phone: beside these the family name alone says nothing.
 */
function withoutEchoes(model: MatchModel): MatchModel {
  const entries = Object.entries(model.compare);
  const kinds = new Set(entries.map(([, { comparator }]) => comparator));
  if (!kinds.has('personName') || !(kinds.has('email') || kinds.has('phone') || kinds.has('address'))) return model;
  const compare = Object.fromEntries(
    entries.map(([name, comparison]): [string, Comparison] => {
      const most = mostBeside[comparison.comparator];
      if (most === undefined) return [name, comparison];
      const levels = comparison.levels.map((level): Level => {
        const cap = Object.hasOwn(most, level.label) ? most[level.label] : undefined;
        if (cap === undefined || level.m === undefined || level.u === undefined || level.m <= level.u * 2 ** cap) return level;
        return cap >= 0 ? { ...level, u: Math.min(1, level.m / 2 ** cap), tf: 0 } : { ...level, m: level.u * 2 ** cap, tf: 0 };
      });
      return [name, withPart({ ...comparison, levels }, partOf<Comparator>(comparison) as Comparator)];
    }),
  );
  return withModel(model, { compare });
}

/** The folder with some of its fields only. */
function onlyFields(workspace: WorkspaceLike, folder: string, fields: ReadonlySet<string>): WorkspaceLike {
  const def = workspace.def.folders[folder];
  if (def === undefined) return workspace;
  const kept = Object.fromEntries(Object.entries(def.fields).filter(([name]) => fields.has(name)));
  return { def: { id: workspace.def.id, folders: { [folder]: { ...def, fields: kept } } } };
}
