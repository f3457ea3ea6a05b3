import type { AnyRecord } from '../../core/values.ts';
import type { MatchModel } from '../model.ts';
import { compileFields } from '../store/fields.ts';
import { compileBlocks, createKeyScratch, keyHex } from './keys.ts';

/** Reads records into the texts of their keys, rule by rule: for one record or two, where a store would be too much. */
export function createKeyReader(model: MatchModel): (record: AnyRecord) => readonly ReadonlySet<string>[] {
  const fields = compileFields(model);
  const blocks = compileBlocks(model, fields);
  const scratch = createKeyScratch();
  return (record) => {
    fields.read(record);
    blocks.derive();
    return blocks.rules.map((_, rule) => {
      const keys = new Set<string>();
      const n = blocks.make(rule, scratch);
      for (let i = 0; i < n; i++) keys.add(keyHex(scratch.hi[i] as number, scratch.lo[i] as number));
      return keys;
    });
  };
}

/** Whether two records share a key. */
export const shareKey = (left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): boolean =>
  left !== undefined && right !== undefined && [...left].some((key) => right.has(key));
