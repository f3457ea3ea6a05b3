import type { AnyRecord } from '../core/values.ts';
import { createKeyReader } from './block/read-keys.ts';
import type { MatchModel } from './model.ts';

/** Stands before every key; a change of how keys are made changes it, so that stored keys of two kinds never meet. */
const keyVersion = 'k1';

/**
 * The blocking keys of a record as texts: two records can only be duplicates where they have one in common.
 *
 * Use it to store keys in an indexed column of your database; fetch the records that share one with
 * `WHERE key = ANY($keys)` and hand them to {@link matchAgainst}. Hint: keys depend on the model's blocking rules and on nothing
 * else; adding a rule adds keys and leaves the others as they were.
 *
 * @returns Distinct texts of 19 characters, in the order of the rules; none where no rule finds its values.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email'], ['phone', 'name']] } });
 * matchKeys({ email: 'Ann@Example.com' }, model).length;
 * //=> 1
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * matchKeys({ email: 'Ann@Example.com' }, model)[0] === matchKeys({ email: 'ann@example.com' }, model)[0];
 * //=> true
 */
export function matchKeys(record: AnyRecord, model: MatchModel): string[] {
  const keys = createKeyReader(model)(record).flatMap((rule) => [...rule]);
  return [...new Set(keys)].map((key) => `${keyVersion}.${key}`);
}
