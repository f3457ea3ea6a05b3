import type { AnyRecord } from '../core/values.ts';
import { compileBlocks, createKeyScratch, keyHex } from './block/keys.ts';
import type { MatchModel } from './model.ts';
import { compileFields } from './store/fields.ts';

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
  const fields = compileFields(model);
  const blocks = compileBlocks(model, fields);
  const scratch = createKeyScratch();
  const keys = new Set<string>();
  fields.read(record);
  blocks.derive();
  for (let rule = 0; rule < blocks.rules.length; rule++) {
    const n = blocks.make(rule, scratch);
    for (let i = 0; i < n; i++) keys.add(`${keyVersion}.${keyHex(scratch.hi[i] as number, scratch.lo[i] as number)}`);
  }
  return [...keys];
}
