import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { Json } from '../../../core/values.ts';
import { isOneSlip } from '../../../text/one-slip.ts';
import type { AuditedField, AuditConclusion, AuditRule } from '../../audit-rule.ts';
import { quietly } from '../../facts.ts';
import { fingerprint } from './fingerprint.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** Above so many different values a field is no category, and its spellings are left alone. */
const mostValues = 100_000;
const longestValue = 120;

/** Values of each field with their fingerprints and who has them; `null` where there are too many. */
interface Spellings {
  readonly [field: string]: {
    readonly values: readonly string[];
    readonly keys: readonly string[];
    readonly ids: readonly (string | readonly string[])[];
  } | null;
}

/** Who has a value. Most values have one holder, which needs no list. */
interface Holder {
  readonly key: string;
  ids: string | string[] | null;
}

/**
 * Spellings of one value: `ACME Ltd`, `Acme Ltd.`, `acme, Ltd`. Values whose words are the same form a cluster, the most
 * frequent spelling is proposed for the others; a rare value one slip away from a frequent one is shown for review.
 *
 * @example
 * variants.dimension;
 * //=> 'consistency'
 */
export const variants: AuditRule = {
  name: 'variants',
  dimension: 'consistency',
  title: 'One value is written one way',
  start({ fields, perValue }) {
    const watched = fields.filter(isCategory).map((field) => {
      const seen: { holders: Map<string, Holder> | null } = { holders: new Map() };
      const holderOf = perValue(field, (value): Holder | null => {
        if (seen.holders === null || typeof value !== 'string' || value === '' || value.length > longestValue) return null;
        let holder = seen.holders.get(value);
        if (holder !== undefined) return holder;
        if (seen.holders.size >= mostValues) {
          seen.holders = null;
          return null;
        }
        seen.holders.set(value, (holder = { key: keyOf(field, value), ids: null }));
        return holder;
      });
      return { field, seen, holderOf };
    });
    return {
      record(record, id) {
        for (const { seen, holderOf } of watched) {
          const holder = seen.holders === null ? null : holderOf(record);
          if (holder === null) continue;
          if (holder.ids === null) holder.ids = id;
          else if (typeof holder.ids === 'string') holder.ids = [holder.ids, id];
          else holder.ids.push(id);
        }
      },
      state: () =>
        Object.fromEntries(
          watched.map(({ field, seen: { holders } }) => [
            field.name,
            holders === null
              ? null
              : {
                  values: [...holders.keys()],
                  keys: [...holders.values()].map(({ key }) => key),
                  ids: [...holders.values()].map(({ ids }) => (typeof ids === 'string' ? ids : [...(ids ?? [])])),
                },
          ]),
        ),
    };
  },
  merge(a, b) {
    const merged: Record<string, Json> = {};
    const left = a as unknown as Spellings;
    const right = b as unknown as Spellings;
    for (const field of Object.keys({ ...left, ...right })) {
      const x = left[field];
      const y = right[field];
      if (x === null || y === null) merged[field] = null;
      else if (x === undefined || y === undefined) merged[field] = (x ?? y) as unknown as Json;
      else {
        const holders = new Map(x.values.map((value, i) => [value, { key: x.keys[i] as string, ids: x.ids[i] as string | readonly string[] }]));
        y.values.forEach((value, i) => {
          const known = holders.get(value);
          const ids = y.ids[i] as string | readonly string[];
          holders.set(value, known === undefined ? { key: y.keys[i] as string, ids } : { key: known.key, ids: [known.ids, ids].flat() });
        });
        merged[field] =
          holders.size > mostValues
            ? null
            : { values: [...holders.keys()], keys: [...holders.values()].map(({ key }) => key), ids: [...holders.values()].map(({ ids }) => ids) };
      }
    }
    return merged;
  },
  conclude(state, report) {
    for (const [field, spellings] of Object.entries((state ?? {}) as unknown as Spellings)) if (spellings !== null) concludeField(field, spellings, report);
  },
};

/** A text that may well stand in several records: no way to reach somebody, no id, nothing that must be unique. */
function isCategory({ plan, title }: AuditedField): boolean {
  const { type, computed, multiple, unique } = plan;
  if (computed || multiple || unique !== null || type.kind !== 'text' || type.distinctive === true) return false;
  if (type.parts?.['core'] !== undefined) return true;
  return (
    !title &&
    type.uniqueKey === undefined &&
    type.sensitivity === 'public' &&
    (plan.options.dataClass ?? type.dataClass) === 'descriptive' &&
    (plan.options.sensitivity ?? 'public') === 'public'
  );
}

const keyOf = ({ plan }: AuditedField, value: string): string => {
  const own = quietly(() => plan.type.uniqueKey?.(value, plan.options));
  return typeof own === 'string' && own !== '' ? fingerprint(own) || own : fingerprint(value) || value;
};

interface Spelling {
  readonly value: string;
  readonly ids: readonly string[];
}

function concludeField(field: string, { values, keys, ids }: NonNullable<Spellings[string]>, report: AuditConclusion): void {
  const clusters = new Map<string, Spelling[]>();
  values.forEach((value, i) => {
    const key = keys[i] as string;
    const spelling: Spelling = { value, ids: [ids[i] as string | readonly string[]].flat() };
    const known = clusters.get(key);
    if (known === undefined) clusters.set(key, [spelling]);
    else known.push(spelling);
  });
  const heads: Head[] = [];
  for (const [key, spellings] of clusters) {
    const sorted =
      spellings.length === 1
        ? spellings
        : [...spellings].sort((a, b) => b.ids.length - a.ids.length || grace(b.value) - grace(a.value) || (a.value < b.value ? -1 : 1));
    const canonical = sorted[0] as Spelling;
    const count = sorted.reduce((sum, one) => sum + one.ids.length, 0);
    heads.push({ value: canonical.value, ids: canonical.ids, key, count });
    if (count === 1) continue;
    const id = `${field}:${key}`;
    const canonicalPrint = fingerprint(canonical.value);
    if (sorted.length > 1)
      report.cluster({ id, field, canonical: canonical.value, values: sorted.map((one) => ({ value: one.value, count: one.ids.length })) });
    sorted.forEach((one, i) => {
      for (const recordId of one.ids) {
        // Names that differ by more than their looks, as in the legal form, may be meant: a note, and somebody decides.
        const looks = i === 0 || fingerprint(one.value) === canonicalPrint;
        report.check(field, i === 0 || !looks);
        if (i === 0) continue;
        const found = issue('audit.variant', { value: one.value, canonical: canonical.value, field }, { path: [field], suggestion: canonical.value });
        report.finding(recordId, field, looks ? found : { ...found, severity: 'info' });
        report.fix({
          safety: looks ? 'suggested' : 'review',
          recordId,
          field,
          from: one.value,
          to: canonical.value,
          reason: `“${one.value}” is mostly written “${canonical.value}”.`,
          group: id,
        });
      }
    });
  }
  nearMisses(field, heads, report);
}

/** How well a spelling looks: mixed case before all small, all small before all capitals; marks are kept. */
function grace(value: string): number {
  const capitals = value === value.toUpperCase() && value !== value.toLowerCase();
  const small = value === value.toLowerCase();
  return (capitals ? 0 : small ? 1 : 2) + (/[^\u0000-\u007f]/.test(value) ? 0.5 : 0) - (/\s{2}|^\s|\s$/.test(value) ? 1 : 0);
}

/** A cluster by its proposed spelling. */
interface Head extends Spelling {
  readonly key: string;
  readonly count: number;
}

const mostFrequent = 3000;
const timesAsFrequent = 5;
const shortestKey = 5;

/** Rare values one slip away from a value at least five times as frequent. */
function nearMisses(field: string, heads: readonly Head[], report: AuditConclusion): void {
  const frequent = heads
    .filter(({ count, key }) => count >= timesAsFrequent && key.length >= shortestKey)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, mostFrequent);
  const most = frequent[0]?.count ?? 0;
  const near = neighboursOf(frequent);
  for (const head of heads) {
    if (head.key.length < shortestKey || head.count * timesAsFrequent > most || /\d/.test(head.key)) continue;
    const better = near(head);
    if (better === undefined) continue;
    const group = `${field}:${better.key}`;
    for (const recordId of head.ids) {
      report.finding(
        recordId,
        field,
        issue('audit.variant_typo', { value: head.value, canonical: better.value, field }, { path: [field], suggestion: better.value }),
      );
      report.fix({ safety: 'review', recordId, field, from: head.value, to: better.value, reason: `“${head.value}” may be “${better.value}”.`, group });
    }
  }
}

/**
 * Finds the most frequent value one slip away. A slip, even a swap of two letters, leaves nearly half of a word whole at its
 * beginning or at its end, so only values that share such a half and have about the length are compared.
 */
function neighboursOf(frequent: readonly Head[]): (head: Head) => Head | undefined {
  const byHalf = new Map<string, number[]>();
  frequent.forEach(({ key }, place) => {
    for (const half of halvesOf(key, key.length)) {
      const places = byHalf.get(half);
      if (places === undefined) byHalf.set(half, [place]);
      else places.push(place);
    }
  });
  return ({ key, count }) => {
    let best = frequent.length;
    for (let length = key.length - 1; length <= key.length + 1; length++) {
      for (const half of halvesOf(key, length)) {
        for (const place of byHalf.get(half) ?? []) {
          const other = frequent[place] as Head;
          // Places are in order of frequency.
          if (place >= best || other.count < count * timesAsFrequent) break;
          if (isOneSlip(key, other.key)) best = place;
        }
      }
    }
    return frequent[best];
  };
}

/** Beginning and end of a key as a word of some length would have them. */
function halvesOf(key: string, length: number): readonly [string, string] {
  const half = (length - 1) >> 1;
  return [`${length}^${key.slice(0, half)}`, `${length}$${key.slice(key.length - half)}`];
}
