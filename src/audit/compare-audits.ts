import type { QualityDimension } from '../core/finding.ts';
import type { AuditResult } from './audit-result.ts';

/** A figure then and now; `change` is `null` where one of them could not be measured. */
export interface Trend {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

/** What became of a kind of finding. */
export interface IssueTrend {
  readonly code: string;
  readonly rule: string;
  readonly field: string | null;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** How a folder changed between two audits. */
export interface AuditComparison {
  readonly from: string;
  readonly to: string;
  readonly records: Trend;
  readonly grade: Trend;
  readonly dimensions: Readonly<Record<QualityDimension, Trend>>;
  readonly scores: { readonly freshness: Trend; readonly contactability: Trend };
  readonly fields: readonly { readonly field: string; readonly completeness: Trend; readonly validity: Trend }[];
  /** Kinds of findings whose number changed, the worst first. */
  readonly issues: readonly IssueTrend[];
  /** Records with something wrong now and not before, and the other way round; empty where findings were not kept. */
  readonly newlyFlawed: readonly string[];
  readonly mended: readonly string[];
}

/**
 * Tells what changed between two audits of a folder: grade, dimensions, fields, kinds of findings, and which records got
 * worse or better.
 *
 * Use it for trends and after a repair. Hint: keep results as JSON and compare each with the one before.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text({ required: true }) } } } });
 * const at = (name) => audit(crm, 'people', [{ id: '1', name }], { ctx: { now: '2026-01-15T12:00:00Z' } });
 * const { grade, mended } = compareAudits(at(null), at('Ann'));
 * ({ grade, mended });
 * //=> { grade: { before: 0, after: 1, change: 1 }, mended: ['1'] }
 */
export function compareAudits(before: AuditResult, after: AuditResult): AuditComparison {
  const counts = new Map<string, { code: string; rule: string; field: string | null; before: number; after: number }>();
  for (const [side, { issues }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    for (const { code, rule, field, count } of issues) {
      const key = `${rule}\n${code}\n${field ?? ''}`;
      const known = counts.get(key) ?? { code, rule, field, before: 0, after: 0 };
      known[side] = count;
      counts.set(key, known);
    }
  }
  const flawedBefore = flawedIds(before);
  const flawedAfter = flawedIds(after);
  const fieldsAfter = new Map(after.fields.map((field) => [field.field, field]));
  const seenBefore = new Set(before.partial.ids);
  const seenAfter = new Set(after.partial.ids);
  return {
    from: before.at,
    to: after.at,
    records: trend(before.records, after.records),
    grade: trend(before.grade, after.grade),
    dimensions: Object.fromEntries(
      (Object.keys(before.dimensions) as QualityDimension[]).map((name) => [name, trend(before.dimensions[name], after.dimensions[name])]),
    ) as Record<QualityDimension, Trend>,
    scores: {
      freshness: trend(before.scores.freshness, after.scores.freshness),
      contactability: trend(before.scores.contactability, after.scores.contactability),
    },
    fields: before.fields.flatMap(({ field, completeness, validity }) => {
      const now = fieldsAfter.get(field);
      return now === undefined ? [] : [{ field, completeness: trend(completeness, now.completeness), validity: trend(validity, now.validity) }];
    }),
    issues: [...counts.values()]
      .map((one) => ({ ...one, change: one.after - one.before }))
      .filter(({ change }) => change !== 0)
      .sort((a, b) => b.change - a.change || (a.code < b.code ? -1 : 1)),
    newlyFlawed: [...flawedAfter].filter((id) => seenBefore.has(id) && !flawedBefore.has(id)),
    mended: [...flawedBefore].filter((id) => seenAfter.has(id) && !flawedAfter.has(id)),
  };
}

const flawedIds = ({ findings }: AuditResult): Set<string> => new Set(findings.filter(({ severity }) => severity !== 'info').map(({ recordId }) => recordId));

function trend(before: number | null, after: number | null): Trend {
  return { before, after, change: before === null || after === null ? null : Math.round((after - before) * 1e9) / 1e9 };
}
