import { linkJudged } from './renew.ts';
import type { IndexState } from './snapshot.ts';

/**
 * Puts the entities and judgements of one index over the records of another, which holds them under another model: whoever has
 * the same id is the same record. Entities are left to be worked out anew from there.
 */
export function adopt(from: IndexState, to: IndexState): IndexState {
  const { entities, judgements } = from;
  const renamed = new Int32Array(from.ids.rows).fill(-1);
  for (let row = 0; row < renamed.length; row++) {
    if (!from.ids.has(row)) continue;
    renamed[row] = to.ids.rowOf(from.ids.idOf(row));
    if ((renamed[row] as number) < 0) entities.drop(row);
  }
  entities.rename(renamed, to.ids.rows);
  const adopted = { ...to, entities, judgements };
  for (const [a, b] of judgements.cannot()) {
    const [x, y] = [to.ids.rowOf(a), to.ids.rowOf(b)];
    if (x >= 0 && y >= 0) to.links.take(x, y);
  }
  for (const [a, b] of judgements.must()) linkJudged(adopted, a, b);
  return adopted;
}
