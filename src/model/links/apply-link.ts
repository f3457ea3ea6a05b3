import { UsageError } from '../../core/errors.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { linkIssues } from '../../core/issues/link.ts';
import type { ISODate, RecordLike } from '../../core/values.ts';
import type { FolderName } from '../record-types.ts';
import { nothingRelated, type Related } from '../related.ts';
import type { Workspace } from '../workspace.ts';
import { isOpen, overlaps, sameLink, type LinkEdge, type LinkPatch } from './link-edge.ts';
import { linkSide, targetsOf, type LinkSide } from './link-side.ts';

const issue = /* @__PURE__ */ issueMaker(linkIssues);

/** Options of {@link applyLink}. */
export interface ApplyLinkOptions {
  /** The records around. Needed where the link has an inverse, or to find out whether a target is there. */
  readonly related?: Related;
  /** The folder of the target, where a link leads to several and ids alone do not tell. */
  readonly targetFolder?: string;
  /** One of the link's labels. */
  readonly label?: string;
  /** What to do where a label has reached its limit: refuse, or take it off the links that bear it. Refused unless given. */
  readonly onLabelLimit?: 'refuse' | 'move';
  /** First and last day of the link. */
  readonly since?: ISODate;
  readonly until?: ISODate;
  /** Makes it the main one of the record's links; the others stop being so. */
  readonly primary?: boolean;
  /** Edges kept so far; see {@link LinkEdge}. */
  readonly edges?: readonly LinkEdge[];
  /** The last day of links that give way to the new one: their edges are kept with it. They are removed unless given. */
  readonly endedOn?: ISODate;
}

/** What is to be stored to make or take off a link, or why it cannot be. */
export type LinkResult =
  | {
      readonly ok: true;
      /** New values for both sides, one patch a record; none where nothing changes. */
      readonly patches: readonly LinkPatch[];
      /** Edges to write, in place of any for the same link, and edges to remove. */
      readonly edges: { readonly set: readonly LinkEdge[]; readonly remove: readonly LinkEdge[] };
      /** What else happened: links that were moved. */
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Links a record to another and says what to store on both sides.
 *
 * A single link gives way to the new one; with an inverse, the record left behind and the record linked before are patched too, so that
 * both sides always tell the same. Limits, labels, dates and circles in hierarchies are checked first; then nothing is changed.
 *
 * Use {@link removeLink} to take a link off. For a report over everything use {@link checkLinks}.
 *
 * Issue codes: `link.dangling`, `link.wrong_folder`, `link.over_limit`, `link.self`, `link.cycle`, `link.required`, `link.moved`,
 * `link.label_unknown`, `link.label_over_limit`, `link.dates_reversed`.
 *
 * @param target - The record to link to, or its id.
 * @throws {UsageError} `unknown-folder`, `unknown-field`, `invalid-argument` where the other side must be read and is not given.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: { staff: link({ to: 'people', multiple: true }) } }, people: { fields: { company: link({ to: 'companies', inverse: 'staff' }) } } } });
 * const related = relatedIn({ companies: [{ id: 'c1', staff: ['p1'] }, { id: 'c2', staff: [] }], people: [{ id: 'p1', company: 'c1' }] });
 * applyLink(crm, 'people', { id: 'p1', company: 'c1' }, 'company', 'c2', { related }).patches;
 * //=> [{ folder: 'people', id: 'p1', values: { company: 'c2' } }, { folder: 'companies', id: 'c1', values: { staff: [] } }, { folder: 'companies', id: 'c2', values: { staff: ['p1'] } }]
 */
export function applyLink<W extends Workspace, F extends FolderName<W>>(
  workspace: W,
  folder: F,
  record: RecordLike,
  field: string,
  target: string | RecordLike,
  options: ApplyLinkOptions = {},
): LinkResult {
  const work = begin(workspace, folder, record, field, options);
  const { side, draft } = work;
  const from = String(record['id']);
  const to = typeof target === 'string' ? target : String(target['id']);
  const place = findTarget(work, target, to);
  if (typeof place !== 'string') return refusal([place]);
  if (place === folder && from === to) return refusal([issue('link.self', { target: to }, { path: [field] })]);
  const pair = side.inverseIn(place);
  if (pair !== null && typeof target !== 'string') draft.know(place, target);
  if (pair !== null && draft.record(place, to) === null)
    throw new UsageError(
      'invalid-argument',
      `“${folder}.${field}” has the inverse “${place}.${pair.field}”: give the target as a record, or \`related\` to read it from.`,
    );
  const circle = circleOf(draft, side, pair, from, to);
  if (circle !== null) return refusal([issue('link.cycle', { chain: circle }, { path: [field] })]);

  const problems: Issue[] = [];
  const notes: Issue[] = [];
  const gone: LinkEdge[] = [];
  const held = draft.targets(side, from);
  if (!held.includes(to)) {
    if (side.multiple) {
      if (held.length + 1 > side.max) problems.push(issue('link.over_limit', { count: held.length + 1, max: side.max }, { path: [field] }));
      draft.write(side, from, [...held, to]);
    } else {
      draft.write(side, from, [to]);
      for (const old of held) {
        gone.push(edgeOf(side, pair, from, old));
        takeOff(work, inverseAt(work, side, old), old, from, problems);
      }
    }
  }
  if (pair !== null) {
    const back = draft.targets(pair, to);
    if (!back.includes(from)) {
      if (pair.multiple) {
        if (back.length + 1 > pair.max) problems.push(issue('link.over_limit', { count: back.length + 1, max: pair.max }, { path: [field] }));
        draft.write(pair, to, [...back, from]);
      } else {
        draft.write(pair, to, [from]);
        for (const old of back) {
          notes.push(issue('link.moved', { target: to, from: old }, { path: [field] }));
          gone.push(edgeOf(side, pair, old, to));
          takeOff(work, inverseAt(work, pair, old), old, to, problems);
        }
      }
    }
  }
  const edges = edgesFor(side, pair, from, to, options, problems);
  const removed = ended(gone, options);
  return finish(work, problems, notes, { set: [...removed.set, ...edges], remove: removed.remove });
}

/** Options of {@link removeLink}. */
export type RemoveLinkOptions = Pick<ApplyLinkOptions, 'related' | 'edges' | 'endedOn'>;

/**
 * Takes a link off, or all links of a field, and says what to store on both sides.
 *
 * With `endedOn` the edge is kept with that last day: the person left the company, and the record still tells when.
 *
 * Issue codes: `link.required`.
 *
 * @param target - The id of the linked record; `null` for all of them.
 * @throws {UsageError} `unknown-folder`, `unknown-field`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { companies: { fields: {} }, people: { fields: { company: link({ to: 'companies' }) } } } });
 * removeLink(crm, 'people', { id: 'p1', company: 'c1' }, 'company', 'c1', { endedOn: '2026-10-31' }).edges.set;
 * //=> [{ folder: 'people', field: 'company', from: 'p1', to: 'c1', until: '2026-10-31' }]
 */
export function removeLink<W extends Workspace, F extends FolderName<W>>(
  workspace: W,
  folder: F,
  record: RecordLike,
  field: string,
  target: string | null,
  options: RemoveLinkOptions = {},
): LinkResult {
  const work = begin(workspace, folder, record, field, options);
  const { side, draft } = work;
  const from = String(record['id']);
  const gone = draft.targets(side, from).filter((id) => target === null || id === target);
  const problems: Issue[] = [];
  for (const to of gone) {
    takeOff(work, side, from, to, problems);
    takeOff(work, inverseAt(work, side, to), to, from, problems);
  }
  return finish(
    work,
    problems,
    [],
    ended(
      gone.map((to) => edgeOf(side, inverseAt(work, side, to), from, to)),
      options,
    ),
  );
}

// ── the records while they are worked on ──

interface Draft {
  know(folder: string, record: RecordLike): void;
  record(folder: string, id: string): RecordLike | null;
  targets(side: LinkSide, id: string): readonly string[];
  write(side: LinkSide, id: string, targets: readonly string[]): void;
  patches(): readonly LinkPatch[];
}

interface Work {
  readonly workspace: Workspace;
  readonly side: LinkSide;
  readonly draft: Draft;
  readonly related: Related;
  readonly options: ApplyLinkOptions;
}

function begin(workspace: Workspace, folder: string, record: RecordLike, field: string, options: ApplyLinkOptions): Work {
  const side = linkSide(workspace, folder, field);
  if (typeof record !== 'object' || record === null || typeof record['id'] !== 'string')
    throw new UsageError('invalid-argument', 'a record to link needs its `id`.');
  const related = options.related ?? nothingRelated;
  const draft = draftOver(related);
  draft.know(folder, record);
  return { workspace, side, draft, related, options };
}

function draftOver(related: Related): Draft {
  const known = new Map<string, RecordLike>();
  const written = new Map<string, { readonly folder: string; readonly id: string; readonly values: Record<string, unknown> }>();
  const record = (folder: string, id: string): RecordLike | null => known.get(`${folder}\n${id}`) ?? related.linked(folder, id);
  return {
    know: (folder, one) => void known.set(`${folder}\n${String(one['id'])}`, one),
    record,
    targets(side, id) {
      const values = written.get(`${side.folder}\n${id}`)?.values;
      return targetsOf(values !== undefined && Object.hasOwn(values, side.field) ? values : record(side.folder, id), side.field);
    },
    write(side, id, targets) {
      const name = `${side.folder}\n${id}`;
      const at = written.get(name) ?? { folder: side.folder, id, values: {} };
      at.values[side.field] = side.multiple ? targets : (targets[0] ?? null);
      written.set(name, at);
    },
    patches: () =>
      [...written.values()].flatMap(({ folder, id, values }) => {
        const changed = Object.entries(values).filter(([field, value]) => !sameIds(targetsOf(record(folder, id), field), targetsOf({ value }, 'value')));
        return changed.length === 0 ? [] : [{ folder, id, values: Object.fromEntries(changed) }];
      }),
  };
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

const refusal = (issues: readonly Issue[]): LinkResult => ({ ok: false, issues: issues as [Issue, ...Issue[]] });

function finish(
  { draft }: Work,
  problems: readonly Issue[],
  notes: readonly Issue[],
  edges: { readonly set: readonly LinkEdge[]; readonly remove: readonly LinkEdge[] },
): LinkResult {
  return problems.length > 0 ? refusal(problems) : { ok: true, patches: draft.patches(), edges, issues: notes };
}

/** The folder the target is in, or what is wrong with it. */
function findTarget({ workspace, side, related, options, draft }: Work, target: string | RecordLike, id: string): string | Issue {
  const { to, field } = side;
  const asked = options.targetFolder;
  if (asked !== undefined && !to.includes(asked)) return issue('link.wrong_folder', { target: id, found: asked, expected: to.join(', ') }, { path: [field] });
  const places = asked === undefined ? to : [asked];
  const found = places.find((folder) => draft.record(folder, id) !== null);
  if (found !== undefined) return found;
  // A record that was handed over is there; an id nobody can look up is taken on trust.
  if ((typeof target !== 'string' || options.related === undefined) && places.length === 1) return places[0] as string;
  const elsewhere = Object.keys(workspace.def.folders).find((folder) => !to.includes(folder) && related.linked(folder, id) !== null);
  return elsewhere === undefined
    ? issue('link.dangling', { target: id }, { path: [field] })
    : issue('link.wrong_folder', { target: id, found: elsewhere, expected: to.join(', ') }, { path: [field] });
}

/** The other side of a link to this record, where there is one. */
function inverseAt({ draft }: Work, side: LinkSide, id: string): LinkSide | null {
  for (const folder of side.to) if (side.to.length === 1 || draft.record(folder, id) !== null) return side.inverseIn(folder);
  return null;
}

function takeOff({ draft }: Work, side: LinkSide | null, id: string, target: string, problems: Issue[]): void {
  if (side === null || draft.record(side.folder, id) === null) return;
  const held = draft.targets(side, id);
  if (!held.includes(target)) return;
  const left = held.filter((one) => one !== target);
  if (left.length === 0 && side.required) problems.push(issue('link.required', { record: id, folder: side.folder }, { path: [side.field] }));
  draft.write(side, id, left);
}

/** Where a hierarchy would run in a circle: the chain of ids. A link that is its own inverse (partners) makes none. */
function circleOf(draft: Draft, side: LinkSide, pair: LinkSide | null, from: string, to: string): readonly string[] | null {
  if (side.to.length !== 1 || side.to[0] !== side.folder || pair?.field === side.field) return null;
  const up = !side.multiple ? side : pair?.multiple === false ? pair : null;
  if (up === null) return null;
  const [child, parent] = up === side ? [from, to] : [to, from];
  const chain = [child];
  const seen = new Set<string>();
  for (let at: string | undefined = parent; at !== undefined && !seen.has(at); at = draft.targets(up, at)[0]) {
    chain.push(at);
    if (at === child) return chain;
    seen.add(at);
  }
  return null;
}

// ── edges ──

/** The key of a link's edge: it belongs to the side that names labels, the asked one where neither or both do. */
function edgeOf(side: LinkSide, pair: LinkSide | null, from: string, to: string): LinkEdge {
  return side.labels === null && pair !== null && pair.labels !== null
    ? { folder: pair.folder, field: pair.field, from: to, to: from }
    : { folder: side.folder, field: side.field, from, to };
}

function ended(
  gone: readonly LinkEdge[],
  { edges = [], endedOn }: Pick<ApplyLinkOptions, 'edges' | 'endedOn'>,
): { readonly set: readonly LinkEdge[]; readonly remove: readonly LinkEdge[] } {
  if (endedOn !== undefined)
    return { set: gone.map((key) => ({ ...key, ...edges.find((edge) => sameLink(edge, key) && isOpen(edge)), until: endedOn })), remove: [] };
  return { set: [], remove: gone.flatMap((key) => edges.filter((edge) => sameLink(edge, key) && isOpen(edge))) };
}

function edgesFor(side: LinkSide, pair: LinkSide | null, from: string, to: string, options: ApplyLinkOptions, problems: Issue[]): readonly LinkEdge[] {
  const { label, since, until, primary, edges = [] } = options;
  if (label === undefined && since === undefined && until === undefined && primary === undefined) return [];
  const key = edgeOf(side, pair, from, to);
  const labels = (key.folder === side.folder && key.field === side.field ? side : (pair as LinkSide)).labels;
  const before = edges.find((edge) => sameLink(edge, key) && isOpen(edge));
  const edge: LinkEdge = {
    ...key,
    ...before,
    ...(label === undefined ? {} : { label }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(primary === undefined ? {} : { primary }),
  };
  const path = [side.field];
  if (edge.since !== undefined && edge.until !== undefined && edge.until < edge.since)
    problems.push(issue('link.dates_reversed', { since: edge.since, until: edge.until }, { path }));
  const changed = new Map<LinkEdge, LinkEdge>();
  const others = edges.filter((one) => one.folder === edge.folder && one.field === edge.field && !sameLink(one, edge));
  if (label !== undefined) {
    const limits = labels?.get(label);
    if (labels !== null && limits === undefined) problems.push(issue('link.label_unknown', { label }, { path }));
    const check = (max: number | undefined, beside: readonly LinkEdge[]): void => {
      if (max === undefined || beside.length < max) return;
      if (options.onLabelLimit === 'move') for (const one of beside.slice(0, beside.length - max + 1)) changed.set(one, withoutLabel(changed.get(one) ?? one));
      else problems.push(issue('link.label_over_limit', { label, count: beside.length + 1, max }, { path }));
    };
    const alike = others.filter((one) => one.label === label && overlaps(one, edge));
    check(
      limits?.max,
      alike.filter((one) => one.from === edge.from),
    );
    check(
      limits?.maxAtTarget,
      alike.filter((one) => one.to === edge.to),
    );
  }
  if (primary === true)
    for (const one of others)
      if (one.from === edge.from && one.primary === true && isOpen(one)) changed.set(one, { ...(changed.get(one) ?? one), primary: false });
  return [edge, ...changed.values()];
}

function withoutLabel(edge: LinkEdge): LinkEdge {
  const { label, ...rest } = edge;
  void label;
  return rest;
}
