import { UsageError } from '../../core/errors.ts';
import type { AnyRecord } from '../../core/values.ts';
import { compileBlocks, type Blocks } from '../block/keys.ts';
import type { MatchModel } from '../model.ts';
import { createScorer, type Scorer } from '../score/scorer.ts';
import { createRuleColumns, type RuleColumns } from '../score/rules.ts';
import { releaseCodes, type CodeLists } from './code-lists.ts';
import { createColumns, writeRow, type Column } from './columns.ts';
import { compileFields, type Fields } from './fields.ts';
import { keepRoom } from './growable.ts';

/**
 * Records as the engine sees them: a row each, integers in columns. Batch, live index, training and explanations all work on
 * this one store, which is why they cannot disagree.
 */
export interface Store {
  readonly model: MatchModel;
  readonly fields: Fields;
  readonly columns: readonly Column[];
  readonly blocks: Blocks;
  readonly rules: RuleColumns;
  readonly scorer: Scorer;
  /** Reads a record into a row and leaves its keys derived in {@link Store.blocks}. */
  write(row: number, record: AnyRecord): void;
  /** The first half of {@link Store.write}: runs what the host gave (readers, normalisers) and changes no row yet. */
  read(record: AnyRecord): void;
  /** The other half; with `passing`, for a record that is only asked about. */
  put(row: number, passing: boolean): void;
  /** Empties a row. */
  release(row: number): void;
}

/** Opens an empty store for a model. */
export function createStore(model: MatchModel, options: { readonly keepValues?: boolean } = {}): Store {
  const fields = compileFields(model);
  const columns = createColumns(model, fields, options.keepValues === true);
  const blocks = compileBlocks(model, fields);
  const rules = createRuleColumns(model, fields, columns);
  const scorer = createScorer(model, columns, rules);
  const lists: readonly CodeLists[] = [...columns, ...rules.keys];
  const codes = lists.map((list) => list.codes);
  const read = (record: AnyRecord): void => {
    fields.read(record);
    blocks.derive();
  };
  const put = (row: number, passing: boolean): void => {
    keepRoom(codes, row);
    for (const column of columns) writeRow(column, fields, row);
    rules.write(row, passing);
  };
  return {
    model,
    fields,
    columns,
    blocks,
    rules,
    scorer,
    read,
    put,
    write(row, record) {
      read(record);
      put(row, false);
    },
    release(row) {
      for (const list of lists) releaseCodes(list, row);
    },
  };
}

/** The id of a record, or a UsageError that says which record has none. */
export function idOf(record: AnyRecord, model: Pick<MatchModel, 'ids'>, position: number | string): string {
  const id = record !== null && typeof record === 'object' ? (record as Readonly<Record<string, unknown>>)[model.ids] : undefined;
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  throw new UsageError('missing-id', `record ${position} has no \`${model.ids}\`; give each record one, or name the property with \`ids\` in the model.`);
}
