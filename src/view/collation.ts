import { foldText } from '../text/fold.ts';

/** Compares two texts as people of a locale do. */
export type Collate = (a: string, b: string) => number;

interface Collation {
  readonly compare: Collate;
  /** Whether letters a to z, digits and spaces sort one by one in their usual order, so that keys may stand for them. */
  readonly plain: boolean;
}

const collations = /* @__PURE__ */ new Map<string, Collation>();

/** Compares texts as people of a locale do; by comparison form where the platform has no collation. */
export function collatorFor(locale: string): Collate {
  return collationFor(locale).compare;
}

function collationFor(locale: string): Collation {
  let known = collations.get(locale);
  if (known === undefined) {
    const compare =
      typeof Intl === 'object' && typeof Intl.Collator === 'function'
        ? new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' }).compare
        : plainOrder;
    known = { compare, plain: compare !== plainOrder && isPlain(compare) };
    collations.set(locale, known);
  }
  return known;
}

function plainOrder(a: string, b: string): number {
  const [x, y] = [foldText(a), foldText(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Some languages take ch, lj or aa for letters of their own, or put z before t: asked of the collator itself. */
function isPlain(compare: Collate): boolean {
  const letters = [...' 19abcdefghijklmnopqrstuvwxyz'];
  const pairs = letters.flatMap((a) => letters.map((b) => `x${a}${b}x`)).filter((text) => !/\d\d/.test(text));
  const byKey = [...pairs].sort((a, b) => (keyOf(a).key < keyOf(b).key ? -1 : 1));
  return byKey.every((text, i) => i === 0 || compare(byKey[i - 1] as string, text) < 0);
}

/** The beginning of a text in a form that sorts by its characters alone. */
interface SortKey {
  readonly key: string;
  /** Whether the key stands for the whole text. */
  readonly whole: boolean;
}

const letterCode = 97;
const longestNumber = 60;

/**
 * Letters in lower case; a number as a character for its length, which lies between space and letters, and its digits. Ends before the
 * first character that has its own rules, and before the one in front of it, which it may belong to.
 */
function keyOf(text: string): SortKey {
  let key = '';
  let last = '';
  const { length } = text;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      let end = i + 1;
      while (end < length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
      while (i < end - 1 && text.charCodeAt(i) === 48) i++;
      if (end - i > longestNumber) return { key, whole: false };
      key += last;
      last = String.fromCharCode(32 + end - i) + text.slice(i, end);
      i = end;
      continue;
    }
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== 32 && (lower < letterCode || lower > 122)) return { key, whole: false };
    key += last;
    last = String.fromCharCode(lower);
    i++;
  }
  return { key: key + last, whole: true };
}

/**
 * Ranks of texts in the order of a locale, from 0; texts the locale holds equal share one. Each distinct text is looked at once, and
 * most pairs are told apart by keys without asking the collator.
 */
export function rankTexts(distinct: readonly string[], locale: string): { readonly ranks: ReadonlyMap<string, number>; readonly count: number } {
  const { compare, plain } = collationFor(locale);
  const entries = distinct.map((text) => (plain ? { text, ...keyOf(text) } : { text, key: '', whole: false }));
  const order = (a: (typeof entries)[number], b: (typeof entries)[number]): number => {
    if (a.key !== b.key && ((a.whole && b.whole) || (!a.key.startsWith(b.key) && !b.key.startsWith(a.key)))) return a.key < b.key ? -1 : 1;
    return compare(a.text, b.text);
  };
  const sorted = plain && entries.length > 1000 ? sortByHeads(entries, order) : entries.sort(order);
  const ranks = new Map<string, number>();
  let rank = -1;
  sorted.forEach((entry, i) => {
    if (i === 0 || order(sorted[i - 1] as typeof entry, entry) !== 0) rank++;
    ranks.set(entry.text, rank);
  });
  return { ranks, count: rank + 1 };
}

interface Entry extends SortKey {
  readonly text: string;
}

/** Characters of a key that fit into one exact number. */
const headLength = 7;

/**
 * Sorts many texts: what follows the beginning they all share is packed into numbers, which sort fast, and only texts whose numbers are
 * equal are compared. Keys that end too early to be packed are sorted apart and merged in.
 */
function sortByHeads(entries: readonly Entry[], order: (a: Entry, b: Entry) => number): readonly Entry[] {
  const long = entries.filter((entry) => entry.whole || entry.key.length > headLength);
  let shared = long[0]?.key.length ?? 0;
  for (const { key, whole } of long) {
    const first = (long[0] as Entry).key;
    // A key that does not stand for its whole text must reach past the head.
    let same = 0;
    const most = Math.min(shared, whole ? key.length : key.length - headLength);
    while (same < most && key.charCodeAt(same) === first.charCodeAt(same)) same++;
    shared = same;
  }
  const heads = Float64Array.from(long, ({ key }) => {
    let head = 0;
    for (let i = shared; i < shared + headLength; i++) head = head * 128 + (i < key.length ? key.charCodeAt(i) : 0);
    return head;
  });
  const places = Uint32Array.from(long.keys()).sort((a, b) => (heads[a] as number) - (heads[b] as number));
  const sorted: Entry[] = [];
  for (let start = 0; start < places.length; ) {
    const head = heads[places[start] as number];
    let end = start + 1;
    while (end < places.length && heads[places[end] as number] === head) end++;
    const alike = Array.from(places.subarray(start, end), (place) => long[place] as Entry);
    for (const entry of alike.length === 1 ? alike : alike.sort(order)) sorted.push(entry);
    start = end;
  }
  const short = entries.filter((entry) => !entry.whole && entry.key.length <= headLength).sort(order);
  if (short.length === 0) return sorted;
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of sorted) {
    while (next < short.length && order(short[next] as Entry, entry) < 0) merged.push(short[next++] as Entry);
    merged.push(entry);
  }
  while (next < short.length) merged.push(short[next++] as Entry);
  return merged;
}
