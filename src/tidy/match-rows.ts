import type { WorkspaceLike } from '../core/field-type.ts';
import { isUsageError } from '../core/errors.ts';
import type { LongWorkOptions } from '../core/progress.ts';
import type { RecordLike } from '../core/values.ts';
import { findDuplicates } from '../match/find-duplicates.ts';
import type { DuplicateResult } from '../match/find-steps.ts';
import { matchModelFor } from '../match/match-model-for.ts';
import type { MatchModel } from '../match/model.ts';
import { trainMatchModel } from '../match/train/train-match-model.ts';

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
export async function matchRows(workspace: WorkspaceLike, folder: string, fields: ReadonlySet<string>, records: readonly RecordLike[], given: MatchModel | null, options: LongWorkOptions): Promise<MatchedRows> {
  const notes: string[] = [];
  let model = given;
  let trained = false;
  if (model === null) {
    try {
      model = matchModelFor(onlyFields(workspace, folder, fields), folder);
    } catch (error) {
      if (!isUsageError(error) || error.code !== 'invalid-definition') throw error;
      return { model: null, found: null, trained, notes: ['No column tells records apart, so duplicates were not looked for.'] };
    }
    if (records.length >= leastForTraining) {
      const learned = await trainMatchModel(model, records, { seed: 1, ...options });
      model = learned.model;
      trained = true;
    } else notes.push(`Fewer than ${leastForTraining} records: default weights were used.`);
  }
  if (records.length < 2) return { model, found: null, trained, notes };
  const found = await findDuplicates(records, model, options);
  return { model, found, trained, notes };
}

/** The folder with some of its fields only. */
function onlyFields(workspace: WorkspaceLike, folder: string, fields: ReadonlySet<string>): WorkspaceLike {
  const def = workspace.def.folders[folder];
  if (def === undefined) return workspace;
  const kept = Object.fromEntries(Object.entries(def.fields).filter(([name]) => fields.has(name)));
  return { def: { id: workspace.def.id, folders: { [folder]: { ...def, fields: kept } } } };
}

