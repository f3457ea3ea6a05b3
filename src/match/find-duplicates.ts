import type { AnyRecord } from '../core/values.ts';
import { findSteps, type DuplicateResult, type FindOptions } from './find-steps.ts';
import { findWithWorkers } from './find-with-workers.ts';
import type { MatchModel } from './model.ts';
import { runAsync, runSync } from './steps.ts';

/**
 * Finds the records that are the same, however they are written.
 *
 * Use it for a whole list at once. To check one record against many at any time use {@link createMatchIndex}, and for two
 * sources {@link linkRecords}. Hint: the order of the records changes nothing but the order of the answer. For some thousand
 * records {@link findDuplicatesSync} needs no `await`.
 *
 * @param records - Plain objects with an id; dirty values never throw.
 * @param model - Weights are taken as they stand in it: train it first for better ones.
 * @returns Pairs with weight, probability and decision; clusters; and statistics that name every pair not compared.
 * @throws UsageError `missing-id`, `duplicate-id`; the signal's reason once it is aborted.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * const people = [{ id: '1', email: 'ann@example.com' }, { id: '2', email: 'ANN@example.com' }, { id: '3', email: null }];
 * const found = await findDuplicates(people, model);
 * found.clusters.map((cluster) => cluster.records);
 * //=> [['1', '2']]
 */
export async function findDuplicates(records: readonly AnyRecord[], model: MatchModel, options: FindOptions = {}): Promise<DuplicateResult> {
  if (options.workers !== undefined && options.workers.count !== 0) {
    return findWithWorkers(records, null, model, options);
  }
  return runAsync(findSteps(records, null, model, options), options);
}

/** {@link findDuplicates} without waiting; for some thousand records. */
export function findDuplicatesSync(records: readonly AnyRecord[], model: MatchModel, options: Omit<FindOptions, 'workers'> = {}): DuplicateResult {
  return runSync(findSteps(records, null, model, options), options);
}
