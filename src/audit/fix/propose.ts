import { deepEqual } from '../../core/deep.ts';
import type { Fix, FixSafety } from '../../core/finding.ts';
import type { RecordLike } from '../../core/values.ts';
import { isFilled } from '../filled.ts';
import { folderPlan, contextIn } from '../../model/folder-plan.ts';
import { readField } from '../../model/read-field.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Context } from '../../core/context.ts';
import type { Issue } from '../../core/issue.ts';

/**
 * Proposes one value for all spellings of it: the fixes `applyFixes` makes.
 *
 * Use it for a cluster of variants, with the spelling somebody chose. For proposals of the audit take `result.fixes`.
 *
 * @param records - The records to look through.
 * @param field - The field the spellings stand in.
 * @param values - The spellings, exactly as they stand there.
 * @param to - What they should be.
 *
 * @example
 * replaceValue([{ id: '1', city: 'krakow' }, { id: '2', city: 'Kraków' }], 'city', ['krakow', 'Cracow'], 'Kraków').map(({ recordId }) => recordId);
 * //=> ['1']
 */
export function replaceValue(records: Iterable<RecordLike>, field: string, values: readonly unknown[], to: unknown): readonly Fix[] {
  const fixes: Fix[] = [];
  const wanted = (value: unknown): boolean => values.some((one) => deepEqual(one, value)) && !deepEqual(value, to);
  let position = 0;
  for (const record of records) {
    position++;
    const now = record[field];
    const list = Array.isArray(now) && !values.some((one) => Array.isArray(one));
    if (list ? !(now as unknown[]).some(wanted) : !wanted(now)) continue;
    const recordId = record['id'] === undefined || record['id'] === null ? `#${position}` : String(record['id']);
    const next = list ? unique((now as unknown[]).map((value) => (wanted(value) ? to : value))) : to;
    fixes.push({
      id: `replace/${recordId}/${field}`,
      rule: 'replace',
      safety: 'suggested',
      recordId,
      field,
      from: now,
      to: next,
      reason: 'Somebody chose one spelling for all.',
      group: `${field}:${textOf(to)}`,
    });
  }
  return fixes;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const unique = (values: readonly unknown[]): unknown[] => values.filter((value, i) => values.findIndex((other) => deepEqual(other, value)) === i);

/** What a service says of a record. */
export interface ProposedPatch {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Who says so: the name of the service. */
  readonly source: string;
  /** How sure it is, 0 to 1. */
  readonly confidence?: number;
}

/** What became of patches of others. */
export interface ProposedFixes {
  readonly fixes: readonly Fix[];
  /** Values that could not be read, with the reasons. */
  readonly refused: readonly { readonly id: string; readonly field: string; readonly value: unknown; readonly issues: readonly Issue[] }[];
}

/**
 * Takes what a service for enrichment or verification says as fixes to decide about: a value for an empty field is suggested,
 * one that differs from what stands there is for review. Nothing is overwritten unasked.
 *
 * Use it for answers of third parties, with {@link applyFixes} after somebody decided; accept by `source`, field or record.
 *
 * @throws UsageError `unknown-folder`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email(), job: text() } } } });
 * const people = [{ id: '1', mail: 'ann@acme.com', job: null }];
 * proposePatches(crm, 'people', people, [{ id: '1', values: { mail: 'a.lee@acme.com', job: 'Buyer' }, source: 'directory' }], { now: '2026-01-15T12:00:00Z' }).fixes.map(({ field, safety }) => [field, safety]);
 * //=> [['mail', 'review'], ['job', 'suggested']]
 */
export function proposePatches(
  workspace: Workspace,
  folder: string,
  records: Iterable<RecordLike>,
  patches: Iterable<ProposedPatch>,
  ctx: Context,
): ProposedFixes {
  const plan = folderPlan(workspace, folder);
  const context = contextIn(workspace, ctx);
  const byId = new Map<string, RecordLike>();
  for (const record of records) byId.set(String(record['id']), record);
  const fixes: Fix[] = [];
  const refused: { id: string; field: string; value: unknown; issues: readonly Issue[] }[] = [];
  let number = 0;
  for (const { id, values, source, confidence } of patches) {
    const record = byId.get(id);
    if (record === undefined) continue;
    for (const [name, value] of Object.entries(values)) {
      const field = plan.byName.get(name);
      if (field === undefined || field.computed || !isFilled(value)) continue;
      const read = readField(field, value, context);
      if (read.refused.length > 0 || read.blank) {
        refused.push({ id, field: name, value, issues: read.issues });
        continue;
      }
      const now = record[name];
      if (deepEqual(now, read.value)) continue;
      const empty = !isFilled(now);
      const safety: FixSafety = empty && (confidence ?? 1) >= 0.5 ? 'suggested' : 'review';
      number++;
      fixes.push({
        id: `${source}/${id}/${name}/${number}`,
        rule: 'patch',
        safety,
        recordId: id,
        field: name,
        from: now ?? null,
        to: read.value,
        reason: empty ? `${source} knows a value.` : `${source} says otherwise.`,
        source,
      });
    }
  }
  return { fixes, refused };
}
