import type { ReportGroup, ReportOptions } from '../audit/index.ts';
import { isFilled } from '../audit/filled.ts';
import { shortened } from '../core/svg.ts';
import type { RecordLike } from '../core/values.ts';
import { explainPair, type ExplainStep } from '../match/score/explain.ts';
import { folderPlan, type FieldPlan } from '../model/folder-plan.ts';
import type { TidyResult } from './tidy-result.ts';

/** Options of {@link tidyReport}. */
export interface TidyReportOptions {
  readonly title?: string;
  readonly subtitle?: string;
  /** How many groups are shown side by side; 8 unless given. */
  readonly groups?: number;
  readonly locale?: string;
}

const mostRecords = 4;

/**
 * Gathers what a report of a tidied list shows beside its audit: the headline figures, how columns were read, sizes of groups,
 * and some groups with their records side by side and the evidence for each.
 *
 * Use it with `renderAudit`: `renderAudit(result.audit, 'html', tidyReport(result))`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { title: 'name', fields: { name: personName(), mail: email() } } } });
 * const result = await tidy(crm, 'people', [{ Name: 'Ann Lee', Mail: 'ann@acme.com' }], { ctx: { now: '2026-01-15T12:00:00Z' } });
 * tidyReport(result).figures[0];
 * //=> { label: 'rows came in', value: 1 }
 */
export function tidyReport(result: TidyResult, options: TidyReportOptions = {}): ReportOptions {
  const { summary } = result;
  const sizes = new Map<number, number>();
  for (const { rows } of result.duplicates) sizes.set(rows.length, (sizes.get(rows.length) ?? 0) + 1);
  const adopted = new Map(result.adopted.map((column) => [column.column, column]));
  return {
    title: options.title ?? 'Tidied list',
    ...(options.subtitle === undefined ? {} : { subtitle: options.subtitle }),
    figures: [
      { label: 'rows came in', value: summary.rows },
      { label: 'clean records', value: summary.records },
      { label: 'merged away', value: summary.mergedAway, ...(summary.groups > 0 ? { note: `in ${summary.groups} groups` } : {}) },
      { label: 'to review', value: summary.review, ...(summary.review > 0 ? { note: 'pairs left apart' } : {}) },
      { label: 'rejected', value: summary.rejected },
      { label: 'values put in order', value: summary.normalized },
    ],
    after: result.after,
    notes: summary.notes,
    groupSizes: [...sizes].sort((a, b) => a[0] - b[0]).map(([size, groups]) => ({ size, groups })),
    groups: reportGroups(result, options),
    mapping: result.mapping.map(({ column, field, confidence, because }) => {
      const own = adopted.get(column);
      return { column, field: field ?? own?.field ?? null, confidence, because: own?.because ?? because[0] ?? '' };
    }),
  };
}

function reportGroups(result: TidyResult, { groups = 8, locale = 'en' }: TidyReportOptions): ReportGroup[] {
  const { model } = result;
  if (model === null) return [];
  const folder = result.audit.folder;
  const fields = folderPlan(result.workspace, folder).fields.filter((field) => !field.computed && Object.hasOwn(model.compare, field.name));
  const shownFields = [
    ...fields.map(({ name }) => name),
    ...folderPlan(result.workspace, folder)
      .fields.filter(({ name, computed }) => !computed && !Object.hasOwn(model.compare, name))
      .slice(0, 3)
      .map(({ name }) => name),
  ];
  const plans = new Map(folderPlan(result.workspace, folder).fields.map((field) => [field.name, field]));
  const labels = new Map(result.audit.fields.map(({ field, label }) => [field, label]));
  const rowOf = new Map(result.rows.flatMap(({ id, row }) => (id === null ? [] : [[id, row] as const])));
  const shown = (id: string, field: string): string => {
    const plan = plans.get(field) as FieldPlan;
    const value = result.before.get(id)?.[field];
    return isFilled(value) ? displayed(plan, value, locale) : rawText(result.raw.get(id)?.[field]);
  };
  const make = (ids: readonly string[], decision: 'same' | 'review'): ReportGroup => {
    const [a = '', b = ''] = telling(ids, result);
    const explained = explainPair(result.evidence.get(a) ?? {}, result.evidence.get(b) ?? {}, model);
    const visible = ids.slice(0, mostRecords);
    const title = ids.map((id) => shown(id, titleOf(result, folder))).find((text) => text !== '') ?? `Row ${rowOf.get(a) ?? ''}`;
    return {
      title: ids.length > mostRecords ? `${title} and ${ids.length - 1} more` : title,
      decision,
      probability: explained.probability,
      sentence: explained.sentence,
      records: visible.map((id) => ({ name: `Row ${rowOf.get(id) ?? id}`, values: Object.fromEntries(shownFields.map((field) => [field, shown(id, field)])) })),
      fields: shownFields.map((field) => ({ field, label: labels.get(field) ?? field })),
      evidence: evidenceOf(explained.steps, labels),
    };
  };
  const wantReview = Math.min(result.review.length, Math.max(1, Math.floor(groups / 4)));
  const same = interesting(result, groups - wantReview).map((ids) => make(ids, 'same'));
  const review = result.review.slice(0, wantReview).map(({ a, b }) => make([a, b], 'review'));
  return [...same, ...review];
}

/** Groups whose records are written most differently tell most; the largest comes first. */
function interesting(result: TidyResult, most: number): (readonly string[])[] {
  const ranked = result.duplicates.slice(0, 2000).map(({ ids }) => {
    const records = ids.map((id) => result.before.get(id) as RecordLike);
    const fields = Object.keys(records[0] ?? {});
    const filled = fields.filter((field) => records.every((record) => isFilled(record[field])));
    const differing = filled.filter((field) => field !== 'id' && new Set(records.map((record) => JSON.stringify(record[field]))).size > 1).length;
    return { ids, score: differing * 2 + filled.length + Math.min(ids.length, 4) };
  });
  ranked.sort((x, y) => y.score - x.score);
  const pairs = ranked.filter(({ ids }) => ids.length === 2).slice(0, Math.ceil(most * 0.6));
  const larger = ranked.filter(({ ids }) => ids.length > 2).slice(0, most - pairs.length);
  const rest = ranked.filter((entry) => !pairs.includes(entry) && !larger.includes(entry));
  return [...larger.slice(0, 1), ...pairs, ...larger.slice(1), ...rest].slice(0, most).map(({ ids }) => ids);
}

/** The two records of a group that say most. */
function telling(ids: readonly string[], result: TidyResult): readonly string[] {
  const filled = (id: string): number => Object.values(result.before.get(id) ?? {}).filter(isFilled).length;
  return ids.length <= 2 ? ids : [...ids].sort((a, b) => filled(b) - filled(a)).slice(0, 2);
}

function evidenceOf(steps: readonly ExplainStep[], labels: ReadonlyMap<string, string>): ReportGroup['evidence'] {
  return steps
    .filter(({ kind, weight, label }) => kind === 'prior' || kind === 'rule' || label !== undefined || Math.abs(weight) > 0.05)
    .map(({ kind, name, label, weight }) => {
      if (kind === 'prior') return { label: 'Before looking', level: 'two records at random', weight };
      const title = labels.get(name) ?? name;
      return { label: kind === 'frequency' ? `${title}, how common` : title, level: label ?? '', weight };
    });
}

const titleOf = (result: TidyResult, folder: string): string =>
  result.workspace.def.folders[folder]?.title ?? Object.keys(result.workspace.def.folders[folder]?.fields ?? {})[0] ?? '';

/** A value as people should see it; several with commas between them. */
export function displayed(plan: FieldPlan, value: unknown, locale: string): string {
  const one = (item: unknown): string => {
    try {
      return plan.type.display(item, plan.options, locale);
    } catch {
      return rawText(item);
    }
  };
  return Array.isArray(value) && plan.multiple ? value.map(one).join(', ') : one(value);
}

const rawText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? shortened(value, 200)
      : Array.isArray(value)
        ? value.map(rawText).join(', ')
        : typeof value === 'object'
          ? Object.values(value)
              .map(rawText)
              .filter((text) => text !== '')
              .join(' ')
          : String(value);
