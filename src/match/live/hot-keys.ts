import { keyHex } from '../block/keys.ts';
import { ruleText, type KeyPart } from '../block/key-ref.ts';
import { withModel, type MatchModel } from '../model.ts';
import { createMarks } from '../store/marks.ts';
import type { Linked } from './components.ts';
import type { HotKey, Postings } from './postings.ts';

/** A key of a live index that is no longer followed, since too many records share it. */
export interface StoppedKey {
  /** The hashed key, as {@link matchKeys} writes it without its prefix. */
  readonly key: string;
  /** The blocking rule it belongs to. */
  readonly rule: string;
  /** Records that share it now. */
  readonly rows: number;
  /** Pairs of records that are therefore found by other keys only, or not at all. */
  readonly pairs: number;
}

/**
 * Stops following a key and gives up the links that only this key brought about, so that the index holds what a batch run finds
 * with the same stop keys, whatever came before. Returns the rows whose entities may have changed.
 */
export function stopKey(of: Linked & { readonly postings: Postings }, { key, rule }: HotKey): number[] {
  const { ids, links, judgements, postings } = of;
  postings.stopped.set(key, rule);
  const rows = postings.rowsOf(key);
  const members = createMarks();
  members.clear(ids.rows);
  for (const row of rows) members.add(row);
  const loose: [number, number][] = [];
  for (const a of rows) {
    for (let half = links.first(a); half !== 0; half = links.next(half)) {
      const b = links.to(half);
      if (a < b && members.has(b) && !postings.share(a, b) && !judgements.isMust(ids.idOf(a), ids.idOf(b))) loose.push([a, b]);
    }
  }
  for (const [a, b] of loose) links.take(a, b);
  return loose.flat();
}

/** The model with the keys that an index stopped since: with it a batch run gives the same answer. */
export function modelWithStops(model: MatchModel, postings: Postings): MatchModel {
  if (postings.stopped.size === 0) return model;
  const stopped = [...postings.stopped.keys()].map((key) => keyHex(...postings.hash(key))).sort();
  return withModel(model, { stopKeys: [...(model.stopKeys ?? []), ...stopped.map((key) => ({ key }))] });
}

/** What an index does not follow, the largest first. */
export function describeStopped(model: MatchModel, postings: Postings): StoppedKey[] {
  return [...postings.stopped]
    .map(([key, rule]) => {
      const rows = postings.sizeOf(key);
      return { key: keyHex(...postings.hash(key)), rule: ruleText(model.block[rule] as readonly KeyPart[]), rows, pairs: (rows * (rows - 1)) / 2 };
    })
    .sort((x, y) => y.rows - x.rows || (x.key < y.key ? -1 : 1));
}
