import type { Finding } from '../../core/finding.ts';
import { issueMaker, type Issue, type IssueCode } from '../../core/issue.ts';
import { linkIssues } from '../../core/issues/link.ts';
import type { RecordLike } from '../../core/values.ts';
import type { Workspace } from '../workspace.ts';
import { isOpen, overlaps, type LinkEdge } from './link-edge.ts';
import { linkSides, targetsOf, type LinkSide } from './link-side.ts';

const issue = /* @__PURE__ */ issueMaker(linkIssues);

/** Options of {@link checkLinks}. */
export interface CheckLinksOptions {
  /** Edges kept beside the records; see {@link LinkEdge}. */
  readonly edges?: Iterable<LinkEdge>;
}

/** One thing wrong with a link. */
export interface LinkFinding extends Finding {
  readonly folder: string;
  readonly field: string;
}

/** What is wrong with the links of records. */
export interface LinkReport {
  readonly findings: readonly LinkFinding[];
  /** How often each code occurs. */
  readonly counts: Readonly<Partial<Record<IssueCode, number>>>;
  /** Links looked at. */
  readonly links: number;
}

/**
 * Reports what is wrong with the links between records: ends that do not exist or lie in another folder, links one side only knows of,
 * too many, twice the same, labels over their limits, notes on links that are not there.
 *
 * Use it after an import, a merge or a manual change in the database. Links made with {@link applyLink} are sound. A link to a folder
 * whose records are not given is not judged.
 *
 * Issue codes: `link.dangling`, `link.wrong_folder`, `link.one_sided` (with the mended list as suggestion), `link.over_limit`,
 * `link.duplicate`, `link.self`, `link.label_unknown`, `link.label_over_limit`, `link.dates_reversed`, `link.several_primary`,
 * `link.edge_without_link`.
 *
 * @param records - Records by folder.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: {} }, people: { fields: { company: link({ to: 'companies' }) } } } });
 * checkLinks(crm, { companies: [{ id: 'c1' }], people: [{ id: 'p1', company: 'c9' }] }).counts;
 * //=> { 'link.dangling': 1 }
 */
export function checkLinks(workspace: Workspace, records: Readonly<Record<string, Iterable<RecordLike>>>, options: CheckLinksOptions = {}): LinkReport {
  const byId = new Map(Object.entries(records).map(([folder, list]) => [folder, new Map([...list].map((record) => [String(record['id']), record]))]));
  const findings: LinkFinding[] = [];
  let links = 0;
  const report = (side: Pick<LinkSide, 'folder' | 'field'>, recordId: string, found: Issue): void => {
    findings.push({
      rule: 'links',
      dimension: 'consistency',
      severity: found.severity,
      folder: side.folder,
      recordId,
      field: side.field,
      issue: { ...found, path: [side.field] },
    });
  };
  const folderOf = (id: string, among: Iterable<string>): string | null => {
    for (const folder of among) if (byId.get(folder)?.has(id) === true) return folder;
    return null;
  };
  for (const side of linkSides(workspace).all) {
    const complete = side.to.every((folder) => byId.has(folder));
    for (const [id, record] of byId.get(side.folder) ?? []) {
      const targets = targetsOf(record, side.field);
      if (targets.length === 0) continue;
      const distinct = new Set(targets);
      links += distinct.size;
      if (distinct.size > side.max) report(side, id, issue('link.over_limit', { count: distinct.size, max: side.max }));
      if (distinct.size < targets.length)
        for (const [target, count] of counted(targets))
          if (count > 1) report(side, id, issue('link.duplicate', { target, count }, { suggestion: side.multiple ? [...distinct] : target }));
      for (const target of distinct) {
        const place = folderOf(target, side.to);
        if (place === null) {
          if (!complete) continue;
          const elsewhere = folderOf(target, byId.keys());
          report(
            side,
            id,
            elsewhere === null ? issue('link.dangling', { target }) : issue('link.wrong_folder', { target, found: elsewhere, expected: side.to.join(', ') }),
          );
          continue;
        }
        if (place === side.folder && target === id) report(side, id, issue('link.self', { target }));
        const inverse = side.inverseIn(place);
        if (inverse === null) continue;
        const back = targetsOf(byId.get(place)?.get(target) ?? null, inverse.field);
        if (!back.includes(id))
          report(
            side,
            id,
            issue(
              'link.one_sided',
              { target, inverse: inverse.field },
              inverse.multiple ? { suggestion: [...back, id] } : back.length === 0 ? { suggestion: id } : {},
            ),
          );
      }
    }
  }
  checkEdges(workspace, byId, options.edges ?? [], report);
  const counts: Partial<Record<IssueCode, number>> = {};
  for (const finding of findings) counts[finding.issue.code] = (counts[finding.issue.code] ?? 0) + 1;
  return { findings, counts, links };
}

type Report = (side: Pick<LinkSide, 'folder' | 'field'>, recordId: string, found: Issue) => void;

function checkEdges(workspace: Workspace, byId: ReadonlyMap<string, ReadonlyMap<string, RecordLike>>, edges: Iterable<LinkEdge>, report: Report): void {
  const labelled = new Map<string, LinkEdge[]>();
  const primaries = new Map<string, LinkEdge[]>();
  for (const edge of edges) {
    const side = linkSides(workspace).find(edge.folder, edge.field);
    const linked = side !== null && targetsOf(byId.get(edge.folder)?.get(edge.from) ?? null, edge.field).includes(edge.to);
    if (side === null || (isOpen(edge) && !linked && byId.has(edge.folder))) report(edge, edge.from, issue('link.edge_without_link', { target: edge.to }));
    if (edge.since !== undefined && edge.until !== undefined && edge.until < edge.since)
      report(edge, edge.from, issue('link.dates_reversed', { since: edge.since, until: edge.until }));
    if (edge.primary === true && isOpen(edge)) put(primaries, JSON.stringify([edge.folder, edge.field, edge.from]), edge);
    if (edge.label === undefined || side === null || side.labels === null) continue;
    const limits = side.labels.get(edge.label);
    if (limits === undefined) report(edge, edge.from, issue('link.label_unknown', { label: edge.label }));
    if (limits?.max !== undefined) put(labelled, JSON.stringify([edge.folder, edge.field, edge.label, 'from', edge.from, limits.max]), edge);
    if (limits?.maxAtTarget !== undefined) put(labelled, JSON.stringify([edge.folder, edge.field, edge.label, 'to', edge.to, limits.maxAtTarget]), edge);
  }
  for (const list of primaries.values())
    if (list.length > 1) report(list[0] as LinkEdge, (list[0] as LinkEdge).from, issue('link.several_primary', { count: list.length }));
  for (const [key, list] of labelled) {
    const max = (JSON.parse(key) as [string, string, string, string, string, number])[5];
    const most = list.length <= max ? list.length : mostAtOnce(list);
    if (most > max)
      report(list[0] as LinkEdge, (list[0] as LinkEdge).from, issue('link.label_over_limit', { label: (list[0] as LinkEdge).label, count: most, max }));
  }
}

/** How many of the edges hold on one day at most: where most do, one of them begins. */
const mostAtOnce = (edges: readonly LinkEdge[]): number =>
  Math.max(
    ...edges.map((first) => {
      const day: LinkEdge = { ...first, ...(first.since === undefined ? {} : { until: first.since }) };
      return edges.filter((edge) => (first.since === undefined ? edge.since === undefined : overlaps(edge, day))).length;
    }),
  );

function put(map: Map<string, LinkEdge[]>, key: string, edge: LinkEdge): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else list.push(edge);
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
