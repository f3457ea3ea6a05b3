import type { Context } from '../../core/context.ts';
import { instantMs } from '../../core/calendar.ts';
import { canonicalText, deepCopy, setOwn } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import type { Actor, AnyRecord, ISODateTime, RecordLike } from '../../core/values.ts';
import type { ReviewDecision } from '../review/review-items.ts';
import { isBlank, survive, type Candidate, type Survivor, type SurvivorshipRule, type SurvivorshipStrategy } from './survivorship.ts';

/** Rules by which several records become one. Plain data but for a `custom` rule's function. */
export interface MergeRules {
  /** Which record lives on and keeps its id: a strategy over whole records, or an id. `mostComplete` unless given. */
  readonly primary?: 'mostComplete' | 'mostRecent' | 'oldest' | 'first' | { readonly id: string };
  /** How a field's value survives where its own rule is not given; `primary`, blanks filled from the others, unless given. */
  readonly default?: SurvivorshipStrategy | SurvivorshipRule;
  /** Rules of single fields. */
  readonly fields?: Readonly<Record<string, SurvivorshipStrategy | SurvivorshipRule>>;
  /** Field that holds a record's id; `id` unless given. */
  readonly id?: string;
  /** Field that says when a record was last changed; `updatedAt` unless given. */
  readonly updatedAt?: string;
  /** Field that says where a record came from; `source` unless given. */
  readonly source?: string;
  /** Fields that never move: ids, creation dates. They stay the primary's. */
  readonly keep?: readonly string[];
  /** Links of other records that point at one of these; those of losing records are moved and reported. */
  readonly links?: readonly IncomingLink[];
}

/** A link in another record that points at a record being merged. */
export interface IncomingLink {
  readonly folder: string;
  readonly recordId: string;
  readonly field: string;
  /** The id it points at. */
  readonly to: string;
}

/** A link that the merge moved to the surviving record. */
export interface MovedLink extends IncomingLink {
  /** The id it points at now. */
  readonly movedTo: string;
  /** The same field of the same record points there already: where it holds a list, the link is dropped rather than moved. */
  readonly already?: true;
}

/** Where a value of the merged record came from, and what it was chosen over. */
export interface FieldProvenance {
  /** Records that held the surviving value. */
  readonly from: readonly string[];
  readonly strategy: string;
  /** Every value that lost, with its record. Nothing is thrown away. */
  readonly lost: readonly { readonly recordId: string; readonly value: unknown }[];
}

/** The journal entry of a merge: all it takes to undo it. Plain data; store it. */
export interface MergeEntry {
  readonly version: 1;
  /** The id the merged record lives on under. */
  readonly survivor: string;
  /** The records as they were, the survivor's first. */
  readonly before: readonly RecordLike[];
  /** The merged record as it was written. */
  readonly after: RecordLike;
  readonly provenance: Readonly<Record<string, FieldProvenance>>;
  readonly movedLinks: readonly MovedLink[];
  readonly idField: string;
  readonly at: ISODateTime;
  readonly actor: Actor | null;
}

/** What a merge gives. */
export interface MergeResult<R extends AnyRecord = RecordLike> {
  readonly record: R;
  readonly provenance: Readonly<Record<string, FieldProvenance>>;
  readonly entry: MergeEntry;
}

/** An edit made after a merge that undoing it does not carry over by itself. */
export interface UndoConflict {
  readonly field: string;
  /** The value the merge wrote. */
  readonly merged: unknown;
  /** The value that stands there now. */
  readonly current: unknown;
  /** The records the merged value came from: the likely homes of the edit. */
  readonly from: readonly string[];
}

/** What undoing a merge gives. */
export interface UnmergeResult<R extends AnyRecord = RecordLike> {
  /** The records as they were before the merge. */
  readonly records: readonly R[];
  /** Later edits, for somebody to place; empty when nothing was edited since. */
  readonly conflicts: readonly UndoConflict[];
  /** Links to move back to where they pointed. */
  readonly movedLinks: readonly (MovedLink & { readonly backTo: string })[];
  /** Pairs of ids that were told apart: never link them again. */
  readonly cannotLink: readonly (readonly [string, string])[];
  /** The same as lines for the journal of decisions; none without a context that says when. */
  readonly decisions: readonly ReviewDecision[];
}

/**
 * Merges records of one entity into one, by a rule for each field, and keeps every losing value with where it came from.
 *
 * Use it on a group that was decided to be the same; to find such groups use {@link findDuplicates}.
 * Hint: store `entry`; {@link unmerge} restores the records exactly from it.
 *
 * @param given - Two records or more, each with an id; none is changed.
 * @param rules - Which record lives on and how fields survive; sensible without any.
 * @param context - When and by whom.
 * @throws {UsageError} `invalid-argument` for no records, `missing-id`, `duplicate-id`.
 *
 * @example
 * mergeRecords(
 *   [
 *     { id: 'a', name: 'Ann Lee', phone: null, emails: ['ann@acme.com'] },
 *     { id: 'b', name: 'A. Lee', phone: '+12125550123', emails: ['lee@acme.com'] },
 *   ],
 *   { primary: { id: 'a' }, fields: { emails: 'union' } },
 *   { now: '2026-01-02T00:00:00Z' },
 * ).record;
 * //=> { id: 'a', name: 'Ann Lee', phone: '+12125550123', emails: ['ann@acme.com', 'lee@acme.com'] }
 */
export function mergeRecords<R extends AnyRecord>(given: readonly R[], rules: MergeRules = {}, context: Pick<Context, 'now' | 'actor'>): MergeResult<R> {
  const records = given as readonly RecordLike[];
  const idField = rules.id ?? 'id';
  const ids = checkedIds(records, idField);
  const primary = choosePrimary(records, ids, rules);
  const ordered = [primary, ...ids.map((_, index) => index).filter((index) => index !== primary)];
  const keep = new Set([idField, ...(rules.keep ?? ['createdAt'])]);
  const record: Record<string, unknown> = {};
  const provenance: Record<string, FieldProvenance> = {};
  for (const field of fieldsOf(ordered.map((index) => records[index] as RecordLike))) {
    const candidates = ordered.map((index) => candidateOf(records[index] as RecordLike, ids[index] as string, field, index === primary, rules));
    const rule = keep.has(field) ? asRule('primary') : asRule(rules.fields?.[field] ?? rules.default ?? 'primary');
    const survivor: Survivor = keep.has(field) ? { value: candidates[0]?.value, from: [ids[primary] as string] } : survive(candidates, rule);
    if (survivor.value !== undefined) setOwn(record, field, deepCopy(survivor.value));
    setOwn(provenance, field, { from: survivor.from, strategy: rule.strategy, lost: lostValues(candidates, survivor) });
  }
  const survivorId = ids[primary] as string;
  const entry: MergeEntry = {
    version: 1,
    survivor: survivorId,
    before: ordered.map((index) => deepCopy(records[index] as RecordLike)),
    after: deepCopy(record),
    provenance,
    movedLinks: moveLinks(rules.links ?? [], ids, survivorId),
    idField,
    at: context.now,
    actor: context.actor ?? null,
  };
  return { record: record as unknown as R, provenance, entry };
}

/** Links to losing records, moved. Of several that become one all but the first are marked. */
function moveLinks(links: readonly IncomingLink[], ids: readonly string[], survivor: string): MovedLink[] {
  const placeOf = ({ folder, recordId, field }: IncomingLink): string => JSON.stringify([folder, recordId, field]);
  const taken = new Set(links.filter(({ to }) => to === survivor).map(placeOf));
  return links.flatMap((link) => {
    if (link.to === survivor || !ids.includes(link.to)) return [];
    const already = taken.has(placeOf(link));
    taken.add(placeOf(link));
    return [{ ...link, movedTo: survivor, ...(already ? { already } : {}) }];
  });
}

/**
 * Undoes a merge: the records come back exactly as they were; edits made since come back as conflicts, never overwritten. The pairs
 * told apart come along, so that the next run does not join them again.
 *
 * @param entry - The journal entry {@link mergeRecords} gave.
 * @param current - The merged record as it is now; without it nothing is taken to have been edited.
 * @param context - When and by whom, for the journal of decisions; see {@link replayDecisions}.
 * @throws {UsageError} `invalid-argument` when the entry is none, or of a later version.
 *
 * @example
 * const { entry } = mergeRecords([{ id: 'a', city: 'Bonn' }, { id: 'b', city: null }], {}, { now: '2026-01-02T00:00:00Z' });
 * unmerge(entry).records;
 * //=> [{ id: 'a', city: 'Bonn' }, { id: 'b', city: null }]
 */
export function unmerge<R extends AnyRecord = RecordLike>(entry: MergeEntry, current?: AnyRecord, context?: Pick<Context, 'now' | 'actor'>): UnmergeResult<R> {
  if (entry?.version !== 1 || !Array.isArray(entry.before))
    throw new UsageError('invalid-argument', 'unmerge() wants the `entry` that mergeRecords() returned.');
  const ids = entry.before.map((record) => String(record[entry.idField]));
  const cannotLink = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
  return {
    records: entry.before.map((record) => deepCopy(record) as unknown as R),
    conflicts: current === undefined ? [] : editsSince(entry, current as RecordLike),
    movedLinks: entry.movedLinks.map((link) => ({ ...link, backTo: link.to })),
    cannotLink,
    decisions:
      context === undefined
        ? []
        : cannotLink.map(([a, b]) => ({ a, b, decision: 'different', decider: context.actor ?? null, at: context.now, note: 'unmerged' })),
  };
}

function editsSince(entry: MergeEntry, current: RecordLike): readonly UndoConflict[] {
  return (
    fieldsOf([entry.after, current])
      // As text, since an entry may have been stored: JSON has neither dates nor `undefined`.
      .filter((field) => canonicalText(entry.after[field] ?? null) !== canonicalText(current[field] ?? null))
      .map((field) => ({
        field,
        merged: deepCopy(entry.after[field] ?? null),
        current: deepCopy(current[field] ?? null),
        from: entry.provenance[field]?.from ?? [],
      }))
  );
}

function checkedIds(records: readonly RecordLike[], idField: string): readonly string[] {
  if (records.length === 0) throw new UsageError('invalid-argument', 'mergeRecords() needs at least one record.');
  const ids = records.map((record, index) => {
    const id = record[idField];
    if (isBlank(id)) throw new UsageError('missing-id', `record ${index} has no \`${idField}\`; name the field of the id as \`rules.id\`.`);
    return String(id);
  });
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new UsageError('duplicate-id', `two records to merge share the id “${repeated}”.`);
  return ids;
}

function choosePrimary(records: readonly RecordLike[], ids: readonly string[], rules: MergeRules): number {
  const { primary = 'mostComplete' } = rules;
  if (typeof primary === 'object') {
    const index = ids.indexOf(primary.id);
    if (index < 0) throw new UsageError('invalid-option', `\`primary\` names “${primary.id}”, which is none of the records.`);
    return index;
  }
  if (primary === 'first') return 0;
  const score = (index: number): number => {
    const record = records[index] as RecordLike;
    if (primary === 'mostComplete') return Object.values(record).filter((value) => !isBlank(value)).length;
    const at = timeOf(record[rules.updatedAt ?? 'updatedAt']);
    if (at === null) return Number.NEGATIVE_INFINITY;
    return primary === 'mostRecent' ? at : -at;
  };
  return ids
    .map((_, index) => index)
    .reduce((best, index) => (score(index) > score(best) || (score(index) === score(best) && (ids[index] as string) < (ids[best] as string)) ? index : best));
}

function candidateOf(record: RecordLike, recordId: string, field: string, primary: boolean, rules: MergeRules): Candidate {
  const source = record[rules.source ?? 'source'];
  return {
    recordId,
    value: record[field],
    source: typeof source === 'string' ? source : null,
    updatedAt: timeOf(record[rules.updatedAt ?? 'updatedAt']),
    primary,
  };
}

function timeOf(value: unknown): number | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? instantMs(value) : null;
}

function lostValues(candidates: readonly Candidate[], survivor: Survivor): FieldProvenance['lost'] {
  const kept = canonicalText(survivor.value);
  const parts = Array.isArray(survivor.value) ? new Set(survivor.value.map(canonicalText)) : new Set<string>();
  const isKept = (value: unknown): boolean =>
    canonicalText(value) === kept || (Array.isArray(value) ? value.every((item) => parts.has(canonicalText(item))) : parts.has(canonicalText(value)));
  return candidates.filter((c) => !isBlank(c.value) && !isKept(c.value)).map((c) => ({ recordId: c.recordId, value: deepCopy(c.value) }));
}

const asRule = (rule: SurvivorshipStrategy | SurvivorshipRule): SurvivorshipRule => (typeof rule === 'string' ? { strategy: rule } : rule);

function fieldsOf(records: readonly RecordLike[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
