import { UsageError } from '../../core/errors.ts';
import type { WorkspaceLike } from '../../core/field-type.ts';
import type { RecordLike } from '../../core/values.ts';
import type { Purchase } from './purchases.ts';

/** Which fields of a folder hold what a purchase needs. */
export interface PurchaseFields {
  /** Field with the customer: a link, or text. */
  readonly customer: string;
  /** Field with the date or instant. */
  readonly at: string;
  /** Field with the amount. */
  readonly amount: string;
  /** Field with the order's number; the record's id unless given. */
  readonly order?: string;
  /** Field of type `stage`: then only records in a stage of category `won` count. */
  readonly stage?: string;
}

interface StageField {
  readonly type?: string;
  readonly pipeline?: string;
}

/**
 * Reads a workspace's orders or won deals as purchases, lazily.
 *
 * Hint: a deal counts as won by its stage's category, never by the stage's name.
 *
 * @throws {UsageError} `unknown-folder`, `unknown-field`.
 */
export function* purchasesFrom(workspace: WorkspaceLike, folder: string, records: Iterable<RecordLike>, fields: PurchaseFields): Generator<Purchase> {
  const definition = Object.hasOwn(workspace.def.folders, folder) ? workspace.def.folders[folder] : undefined;
  if (definition === undefined) throw new UsageError('unknown-folder', `the workspace has no folder “${folder}”.`);
  for (const name of [fields.customer, fields.at, fields.amount, fields.order, fields.stage]) {
    if (name !== undefined && name !== 'id' && !Object.hasOwn(definition.fields, name))
      throw new UsageError('unknown-field', `the folder “${folder}” has no field “${name}”.`);
  }
  const won = fields.stage === undefined ? null : wonStages(workspace, definition.fields[fields.stage] as StageField);
  for (const record of records) {
    if (won !== null && !won.has(String(record[fields.stage as string]))) continue;
    const amount = record[fields.amount];
    if (amount === null || amount === undefined) continue;
    yield {
      customer: String(record[fields.customer] ?? ''),
      order: String(record[fields.order ?? 'id'] ?? ''),
      at: String(record[fields.at] ?? ''),
      amount: amount as Purchase['amount'],
    };
  }
}

function wonStages(workspace: WorkspaceLike, field: StageField): ReadonlySet<string> {
  const pipelines =
    (workspace.def as { readonly pipelines?: Readonly<Record<string, { readonly stages: Readonly<Record<string, { readonly category?: string }>> }>> })
      .pipelines ?? {};
  const stages = pipelines[field.pipeline ?? '']?.stages;
  if (stages === undefined) throw new UsageError('unknown-field', 'the `stage` field names no pipeline of the workspace.');
  return new Set(Object.keys(stages).filter((stage) => stages[stage]?.category === 'won'));
}
