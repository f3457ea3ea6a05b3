import type { MatchModel } from '../model.ts';
import { MatchIndex, type MatchIndexOptions } from './match-index.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * Opens a live index: records are added, changed and removed at any time, and every look-up takes well below a millisecond.
 *
 * Use it where duplicates should be seen while people type and where entities need ids that stay. For a list at once use
 * {@link findDuplicates}; without memory between requests {@link matchKeys} and {@link matchAgainst}. Hint: the index keeps what
 * the model compares, not your records; weights follow the model's frozen frequencies until {@link MatchIndex.refresh}.
 *
 * @example
 * const index = createMatchIndex(defineMatchModel({ rules: { same: [['email']] } }));
 * index.add({ id: '1', email: 'ann@example.com' });
 * index.add({ id: '2', email: 'Ann@Example.com' });
 * index.entityOf('1') === index.entityOf('2');
 * //=> true
 */
export const createMatchIndex = (model: MatchModel, options: MatchIndexOptions = {}): MatchIndex => new MatchIndex(model, options);

/**
 * Opens a live index from the bytes of {@link MatchIndex.snapshot}.
 *
 * Use it at start-up: a million records load in less than a second. Hint: pass the model the index was created with.
 *
 * @throws UsageError `snapshot-damaged` where bytes are missing or changed, `snapshot-foreign` where they are something else or
 * of another model.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * const index = createMatchIndex(model);
 * index.add({ id: '1', email: 'ann@example.com' });
 * loadMatchIndex(index.snapshot(), model).has('1');
 * //=> true
 */
export const loadMatchIndex = (bytes: Uint8Array, model: MatchModel, options: MatchIndexOptions = {}): MatchIndex =>
  new MatchIndex(model, options, readSnapshot(bytes, model, options.events ?? true));
