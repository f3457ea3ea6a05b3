import { canonicalText } from '../../core/deep.ts';
import { UsageError } from '../../core/errors.ts';
import { instantMs } from '../../core/calendar.ts';

/** How the surviving value of a field is chosen; ties go to the primary record, then to the smaller record id. */
export type SurvivorshipStrategy =
  | 'primary'
  | 'mostRecent'
  | 'oldest'
  | 'mostComplete'
  | 'mostFrequent'
  | 'longest'
  | 'union'
  | 'sourcePriority'
  | 'min'
  | 'max'
  | 'any'
  | 'all';

/** A strategy with what it needs to know. */
export interface SurvivorshipRule {
  readonly strategy: SurvivorshipStrategy | 'custom';
  /** Sources from the most trusted down, for `sourcePriority`. */
  readonly sources?: readonly string[];
  /** The host's own choice, for `custom`: one of the candidates' values, or a new one. */
  readonly choose?: (candidates: readonly Candidate[]) => unknown;
}

/** One record's value of a field, as a strategy sees it. */
export interface Candidate {
  readonly recordId: string;
  readonly value: unknown;
  /** Where the record came from, if it says. */
  readonly source: string | null;
  /** When the record was last changed, in milliseconds; `null` if it does not say. */
  readonly updatedAt: number | null;
  readonly primary: boolean;
}

/** The surviving value with the records it came from. */
export interface Survivor {
  readonly value: unknown;
  readonly from: readonly string[];
}

/** Whether a value says nothing: no value, an empty text, list or object. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isBlank);
}

/** Chooses the surviving value of one field among the records' values, blank ones left out. */
export function survive(candidates: readonly Candidate[], rule: SurvivorshipRule): Survivor {
  const present = candidates.filter((candidate) => !isBlank(candidate.value));
  if (present.length === 0) return { value: candidates.find((c) => c.primary)?.value ?? null, from: [] };
  if (rule.strategy === 'custom') return custom(present, rule);
  if (rule.strategy === 'union') return union(present);
  if (rule.strategy === 'any' || rule.strategy === 'all') return truth(present, rule.strategy);
  const score = scoreOf(rule, present);
  const winner = present.reduce((best, candidate) => (compare(candidate, best, score) < 0 ? candidate : best));
  const same = canonicalText(winner.value);
  return { value: winner.value, from: present.filter((c) => canonicalText(c.value) === same).map((c) => c.recordId) };
}

function compare(a: Candidate, b: Candidate, score: (candidate: Candidate) => number): number {
  const left = score(a);
  const right = score(b);
  if (left !== right) return right > left ? 1 : -1;
  if (a.primary !== b.primary) return a.primary ? -1 : 1;
  return a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0;
}

function scoreOf(rule: SurvivorshipRule, present: readonly Candidate[]): (candidate: Candidate) => number {
  switch (rule.strategy) {
    case 'mostRecent':
      return (c) => c.updatedAt ?? Number.NEGATIVE_INFINITY;
    case 'oldest':
      return (c) => -(c.updatedAt ?? Number.POSITIVE_INFINITY);
    case 'mostComplete':
      return (c) => completeness(c.value);
    case 'longest':
      return (c) => textLength(c.value);
    case 'mostFrequent': {
      const counts = new Map<string, number>();
      for (const c of present) counts.set(canonicalText(c.value), (counts.get(canonicalText(c.value)) ?? 0) + 1);
      return (c) => counts.get(canonicalText(c.value)) as number;
    }
    case 'sourcePriority': {
      const sources = rule.sources ?? [];
      return (c) => (c.source !== null && sources.includes(c.source) ? -sources.indexOf(c.source) : -sources.length);
    }
    case 'max':
      return (c) => magnitude(c.value);
    case 'min':
      return (c) => -magnitude(c.value);
    case 'primary':
      return (c) => (c.primary ? 1 : 0);
    default:
      throw new UsageError('invalid-option', `there is no survivorship strategy ${JSON.stringify(rule.strategy)}.`);
  }
}

/** Parts that are filled in; a longer text counts as slightly more complete. */
function completeness(value: unknown): number {
  if (isBlank(value)) return 0;
  if (typeof value !== 'object' || value === null) return 1 + textLength(value) / 1e6;
  return Object.values(value).reduce<number>((sum, inner) => sum + completeness(inner), 0);
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'object' && value !== null) return Object.values(value).reduce<number>((sum, inner) => sum + textLength(inner), 0);
  return String(value ?? '').length;
}

/** Numbers by size, dates and instants by time; text that is neither cannot be ordered and loses. */
function magnitude(value: unknown): number {
  if (typeof value === 'number') return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return Number.NEGATIVE_INFINITY;
  const number = Number(value);
  return Number.isNaN(number) ? (instantMs(value) ?? Number.NEGATIVE_INFINITY) : number;
}

function union(present: readonly Candidate[]): Survivor {
  const seen = new Map<string, unknown>();
  for (const c of inTrustOrder(present)) {
    for (const value of Array.isArray(c.value) ? (c.value as readonly unknown[]) : [c.value]) {
      if (!isBlank(value) && !seen.has(canonicalText(value))) seen.set(canonicalText(value), value);
    }
  }
  const lists = present.some((c) => Array.isArray(c.value));
  const values = [...seen.values()];
  return { value: lists || values.length > 1 ? values : values[0], from: present.map((c) => c.recordId) };
}

const inTrustOrder = (present: readonly Candidate[]): readonly Candidate[] => [...present].sort((a, b) => compare(a, b, (c) => (c.primary ? 1 : 0)));

function truth(present: readonly Candidate[], strategy: 'any' | 'all'): Survivor {
  const yes = present.filter((c) => c.value === true);
  const value = strategy === 'any' ? yes.length > 0 : yes.length === present.length;
  return { value, from: present.filter((c) => (c.value === true) === value).map((c) => c.recordId) };
}

function custom(present: readonly Candidate[], rule: SurvivorshipRule): Survivor {
  if (rule.choose === undefined) throw new UsageError('invalid-option', 'a `custom` survivorship rule needs the function `choose`.');
  const value = rule.choose(present);
  const same = canonicalText(value);
  return { value, from: present.filter((c) => canonicalText(c.value) === same).map((c) => c.recordId) };
}
