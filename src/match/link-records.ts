import type { AnyRecord } from '../core/values.ts';
import { findSteps, type DuplicateResult, type FindOptions } from './find-steps.ts';
import { findWithWorkers } from './find-with-workers.ts';
import type { MatchModel } from './model.ts';
import { runAsync, runSync } from './steps.ts';

/**
 * Finds the records of one source in another: a customer list in the CRM, an invoice system's accounts in the companies.
 *
 * Use it where each source is clean in itself; records of the same source are not compared. Hint: give the model
 * `cluster: 'oneToOne'` where a record has at most one partner. Ids need to be unique within their source; where both
 * sources use the same id, `a` is the left one and `b` the right one.
 *
 * @returns The same as {@link findDuplicates}; `a` is a record of `left`, `b` of `right`.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * const { pairs } = await linkRecords([{ id: 'crm-1', email: 'ann@example.com' }], [{ id: 'shop-9', email: 'Ann@example.com' }], model);
 * pairs.map(({ a, b, decision }) => [a, b, decision]);
 * //=> [['crm-1', 'shop-9', 'same']]
 */
export async function linkRecords(
  left: readonly AnyRecord[],
  right: readonly AnyRecord[],
  model: MatchModel,
  options: FindOptions = {},
): Promise<DuplicateResult> {
  if (options.workers !== undefined && options.workers.count !== 0) {
    return findWithWorkers(left, right, model, options);
  }
  return runAsync(findSteps(left, right, model, options), options);
}

/** {@link linkRecords} without waiting; for some thousand records. */
export function linkRecordsSync(
  left: readonly AnyRecord[],
  right: readonly AnyRecord[],
  model: MatchModel,
  options: Omit<FindOptions, 'workers'> = {},
): DuplicateResult {
  return runSync(findSteps(left, right, model, options), options);
}
