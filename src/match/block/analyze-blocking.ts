import type { AnyRecord } from '../../core/values.ts';
import type { MatchModel } from '../model.ts';
import { compileFields, type Fields } from '../store/fields.ts';
import { follow } from '../store/fields.ts';
import { valueText } from '../store/value-text.ts';
import { appendKeys, createKeyList, groupKeys, groupPairs, groupSize, type Groups, type KeyList } from './groups.ts';
import { ruleText, type KeyPart } from './key-ref.ts';
import { compileBlocks, createKeyScratch } from './keys.ts';

/** What one blocking rule would cost. */
export interface RuleAnalysis {
  /** The rule as text: `name.family:phonetic + birthDate`. */
  readonly rule: string;
  /** Pairs the rule would compare; pairs that share several keys of a rule are counted once a key. */
  readonly pairs: number;
  /** Records in its largest block. */
  readonly largest: number;
  /** Records that have a key at all. */
  readonly covered: number;
  /** The largest blocks, with the values that make them. */
  readonly blocks: readonly { readonly key: string; readonly records: number; readonly pairs: number }[];
}

/** What blocking would cost, before anything runs. */
export interface BlockingAnalysis {
  readonly records: number;
  readonly rules: readonly RuleAnalysis[];
  /** Sum over the rules; pairs that several rules find are compared once all the same. */
  readonly pairs: number;
  /** All pairs there are. */
  readonly possible: number;
}

const blocksShown = 5;

/**
 * Counts the pairs of each blocking rule and names the largest blocks, without comparing anything.
 *
 * Use it before a long run, and when a search is slow: one block of ten thousand records costs fifty million pairs. Costs time
 * in the number of keys, not of pairs.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['city']] } });
 * const analysis = analyzeBlocking([{ id: 1, city: 'Gdynia' }, { id: 2, city: 'gdynia' }, { id: 3, city: 'Sopot' }], model);
 * analysis.rules.map(({ rule, pairs, largest }) => ({ rule, pairs, largest }));
 * //=> [{ rule: 'city', pairs: 1, largest: 2 }]
 */
export function analyzeBlocking(records: readonly AnyRecord[], model: MatchModel): BlockingAnalysis {
  const fields = compileFields(model);
  const blocks = compileBlocks(model, fields);
  const scratch = createKeyScratch();
  const lists = model.block.map(() => createKeyList(records.length));
  const covered = model.block.map(() => 0);
  records.forEach((record, row) => {
    fields.read(record);
    blocks.derive();
    lists.forEach((list, rule) => {
      const n = blocks.make(rule, scratch);
      if (n > 0) covered[rule] = (covered[rule] as number) + 1;
      appendKeys(list, row, scratch, n);
    });
  });
  const rules = lists.map((list, r): RuleAnalysis => {
    const parts = model.block[r] as readonly KeyPart[];
    return { rule: ruleText(parts), covered: covered[r] as number, ...measure(groupKeys(list as KeyList, records.length), parts, records, fields) };
  });
  return { records: records.length, rules, pairs: rules.reduce((sum, rule) => sum + rule.pairs, 0), possible: (records.length * (records.length - 1)) / 2 };
}

function measure(groups: Groups, parts: readonly KeyPart[], records: readonly AnyRecord[], fields: Fields): Pick<RuleAnalysis, 'pairs' | 'largest' | 'blocks'> {
  let pairs = 0;
  const top: { key: number; records: number }[] = [];
  for (let key = 1; key < groups.keys; key++) {
    pairs += groupPairs(groups, key);
    const size = groupSize(groups, key);
    const last = top[top.length - 1];
    if (top.length === blocksShown && last !== undefined && last.records >= size) continue;
    top.push({ key, records: size });
    top.sort((x, y) => y.records - x.records);
    top.length = Math.min(top.length, blocksShown);
  }
  return {
    pairs,
    largest: top[0]?.records ?? 0,
    blocks: top.map(({ key, records: size }) => ({ key: example(groups, key, parts, records, fields), records: size, pairs: groupPairs(groups, key) })),
  };
}

/** The values of a block's first record: a hash tells nobody anything. */
function example(groups: Groups, key: number, parts: readonly KeyPart[], records: readonly AnyRecord[], fields: Fields): string {
  fields.read(records[groups.rows[groups.starts[key] as number] as number] as AnyRecord);
  return parts
    .map((part) => {
      const { field, steps } = fields.locate(part.field);
      return valueText(follow(fields.values[field], steps)) ?? '';
    })
    .join(' + ');
}
