import type { AnyRecord } from '../../core/values.ts';
import type { MatchModel, StopKey } from '../model.ts';
import { compileFields } from '../store/fields.ts';
import { groupPairs, groupSize, type Groups } from './groups.ts';
import { keyText, type KeyPart } from './key-ref.ts';
import { compileBlocks, createKeyScratch, keyHex } from './keys.ts';

/** What the pair budget did to hot keys. */
export interface BudgetPlan {
  readonly stopKeys: readonly StopKey[];
  readonly splits: readonly KeyPart[];
  /** Pairs of the hot keys that are given up, by rule; those a split brings back are not counted. */
  readonly dropped: readonly number[];
}

/** Rows looked at to choose how a hot key is split. */
const sampleRows = 1500;

/** Hot keys that are split; the ones after these, smaller each, are dropped. */
const mostSplits = 400;

/** The pairs a run may compare unless told: enough to be thorough, few enough to end. */
export const defaultBudget = (rows: number): number => Math.max(3_000_000, Math.min(40 * rows, 8_000_000 + 10 * rows));

/**
 * Keeps the number of pairs within a budget. Keys that too many records share are split by asking for one more key of the
 * model (the one that keeps most pairs in blocks of bearable size), or dropped where none helps. Nothing happens silently:
 * what is given up is counted.
 *
 * @returns `null` where the budget is not exceeded.
 */
export function planBudget(
  model: MatchModel,
  rules: readonly Groups[],
  recordAt: (row: number) => AnyRecord,
  budget: number,
  boundary: number | null = null,
): BudgetPlan | null {
  const hot = hotKeys(rules, budget, boundary);
  if (hot === null) return null;
  const parts = candidateParts(model);
  const fields = compileFields(model);
  const makers = compileBlocks({ block: parts.map((part) => [part]), splits: [], stopKeys: [] }, fields);
  const scratch = createKeyScratch();
  const splits: KeyPart[] = [...model.splits];
  const stopKeys: StopKey[] = [...(model.stopKeys ?? [])];
  const dropped = rules.map(() => 0);
  hot.keys.forEach(({ rule, key }, index) => {
    const groups = rules[rule] as Groups;
    const hex = keyHex(groups.hi[key] as number, groups.lo[key] as number);
    const used = new Set((model.block[rule] as readonly KeyPart[]).map((part) => part.field));
    const choice = index < mostSplits ? bestSplit(groups, key, used) : null;
    dropped[rule] = (dropped[rule] as number) + groupPairs(groups, key, boundary) - (choice?.pairs ?? 0);
    if (choice === null) stopKeys.push({ key: hex });
    else {
      const part = parts[choice.part] as KeyPart;
      let split = splits.findIndex((known) => keyText(known) === keyText(part));
      if (split < 0) split = splits.push(part) - 1;
      stopKeys.push({ key: hex, split });
    }
  });
  return { stopKeys, splits, dropped };

  function bestSplit(groups: Groups, key: number, used: ReadonlySet<string>): { part: number; pairs: number } | null {
    const size = groupSize(groups, key);
    const step = Math.max(1, Math.floor(size / sampleRows));
    const sizes = parts.map(() => new Map<string, number>());
    let sampled = 0;
    for (let i = 0; i < size; i += step) {
      fields.read(recordAt(groups.rows[(groups.starts[key] as number) + i] as number));
      makers.derive();
      sampled++;
      for (let p = 0; p < parts.length; p++) {
        if (used.has((parts[p] as KeyPart).field)) continue;
        const n = makers.make(p, scratch);
        for (let k = 0; k < n; k++) {
          const hex = keyHex(scratch.hi[k] as number, scratch.lo[k] as number);
          const map = sizes[p] as Map<string, number>;
          map.set(hex, (map.get(hex) ?? 0) + 1);
        }
      }
    }
    const scale = size / sampled;
    let best: { part: number; pairs: number } | null = null;
    sizes.forEach((map, part) => {
      let pairs = 0;
      for (const n of map.values()) {
        const rows = n * scale;
        if (rows > (hot as { limit: number }).limit) return;
        pairs += (rows * (rows - 1)) / 2;
      }
      if (pairs > 0 && (best === null || pairs > best.pairs)) best = { part, pairs: Math.round(pairs) };
    });
    return best;
  }
}

/** The largest keys, largest first, without which the rest stays within seven tenths of the budget. */
function hotKeys(rules: readonly Groups[], budget: number, boundary: number | null): { limit: number; keys: { rule: number; key: number }[] } | null {
  let total = 0;
  const all: { rule: number; key: number; size: number; pairs: number }[] = [];
  rules.forEach((groups, rule) => {
    for (let key = 1; key < groups.keys; key++) {
      const pairs = groupPairs(groups, key, boundary);
      total += pairs;
      if (pairs > 1000) all.push({ rule, key, size: groupSize(groups, key), pairs });
    }
  });
  if (total <= budget) return null;
  // Ties are broken by the hash, which does not depend on the order of the records.
  const hashOf = ({ rule, key }: { rule: number; key: number }): number =>
    ((rules[rule] as Groups).hi[key] as number) * 4294967296 + ((rules[rule] as Groups).lo[key] as number);
  all.sort((x, y) => y.size - x.size || x.rule - y.rule || hashOf(x) - hashOf(y));
  let limit = Number.POSITIVE_INFINITY;
  const keys: { rule: number; key: number }[] = [];
  for (const { rule, key, size, pairs } of all) {
    if (total <= budget * 0.7 && size < limit) break;
    total -= pairs;
    limit = size;
    keys.push({ rule, key });
  }
  return { limit: Math.max(limit - 1, 2), keys };
}

function candidateParts(model: MatchModel): readonly KeyPart[] {
  const parts = new Map<string, KeyPart>();
  for (const part of [...model.splits, ...model.block.flat()]) parts.set(keyText(part), part);
  return [...parts.values()];
}
