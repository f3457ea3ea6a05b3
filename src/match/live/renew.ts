import { withModel } from '../model.ts';
import { countFrequencies } from '../score/frequencies.ts';
import { copyRows } from '../store/copy-rows.ts';
import { createStore } from '../store/store.ts';
import type { IndexState } from './snapshot.ts';

/**
 * Counts frequencies anew where the model has them, follows stopped keys that have few enough rows again, and weighs all pairs.
 * The store is a new one: values that only records of the past had stay behind.
 */
export function renew(state: IndexState, rows: readonly number[], maxBlock: number): void {
  const { ids, links, judgements, postings, memo, store: old } = state;
  const { frequencies } = old.model;
  const model = frequencies === undefined ? old.model : withModel(old.model, { frequencies: countFrequencies(old.columns, rows, Object.keys(frequencies)) });
  const store = createStore(model, { keepValues: true });
  copyRows(old, store, rows);
  state.store = store;
  postings.followAgain(maxBlock);
  memo.clear();
  links.clear();
  const anyCannot = judgements.anyCannot();
  for (const row of rows) {
    postings.recollect(row);
    const { data, length } = postings.candidates(false);
    for (let i = 0; i < length; i++) {
      const other = data[i] as number;
      if (other <= row) continue;
      const weight = store.scorer.weigh(row, other);
      if (weight >= model.thresholds.same && !(anyCannot && judgements.isCannot(ids.idOf(row), ids.idOf(other)))) links.put(row, other, weight);
    }
  }
  for (const [a, b] of judgements.must()) linkJudged(state, a, b);
}

/** Links two records that somebody said are the same, if both are there. */
export function linkJudged({ ids, links }: IndexState, a: string, b: string): void {
  const x = ids.rowOf(a);
  const y = ids.rowOf(b);
  if (x >= 0 && y >= 0 && x !== y) links.put(x, y, Number.MAX_SAFE_INTEGER);
}
