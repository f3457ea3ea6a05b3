import { createCharPool, textLength, type CharPool } from '../kernel/char-pool.ts';
import { bitCount, grown } from '../kernel/growable.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
import { alignWords, createAlignment, mostWords, type Alignment } from '../kernel/word-alignment.ts';
import { relation } from '../kernel/word-relation.ts';
import { rank } from './levels.ts';
import { role, type NameStore } from './name-store.ts';

/** Names of fewer letters in all have no slips: `Li Wu` is not `Li Wo`. */
const fewestLetters = 8;

/** Room to work in, made once: the words and roles of two names and what an alignment found. */
export interface NamePair {
  readonly ids: Int32Array;
  readonly roles: Uint8Array;
  readonly alignment: Alignment;
  /** Both names written together, texts 1 and 2. */
  readonly joined: CharPool;
}

export const createNamePair = (): NamePair => ({
  ids: new Int32Array(2 * mostWords),
  roles: new Uint8Array(2 * mostWords),
  alignment: createAlignment(),
  joined: createCharPool(),
});

/** The place in the catalogue of levels that two different names reach. */
export function compareNames(store: NameStore, pair: NamePair, a: number, b: number): number {
  const { parts } = store.names;
  const x = 3 * a;
  const y = 3 * b;
  if (parts[x + role.middle] === 0 && parts[y + role.middle] === 0) {
    const { onlyWord } = store;
    const givenA = onlyWord[parts[x + role.given] as number] as number;
    const givenB = onlyWord[parts[y + role.given] as number] as number;
    const familyA = onlyWord[parts[x + role.family] as number] as number;
    const familyB = onlyWord[parts[y + role.family] as number] as number;
    if (givenA !== 0 && givenB !== 0 && familyA !== 0 && familyB !== 0) return compareTwoWords(store, pair, a, b, givenA, familyA, givenB, familyB);
  }
  return compareAnyWords(store, pair, a, b);
}

/** The same for names of any number of words. */
export const compareAnyWords = (store: NameStore, pair: NamePair, a: number, b: number): number =>
  comesFirst(store, a, b) ? compareWords(store, pair, a, b) : compareWords(store, pair, b, a);

/** {@link compareAnyWords} for the most usual names, one given and one family name on both sides, without its bookkeeping. */
function compareTwoWords(store: NameStore, pair: NamePair, a: number, b: number, givenA: number, familyA: number, givenB: number, familyB: number): number {
  const { words } = store;
  const given = words.relationOf(givenA, givenB);
  const family = words.relationOf(familyA, familyB);
  if (given !== relation.same && family !== relation.same) {
    const back = words.relationOf(familyA, givenB);
    const forth = words.relationOf(givenA, familyB);
    const straight = given < family ? given : family;
    const crossed = back < forth ? back : forth;
    if (crossed < straight) {
      const swapped = twoRelated(back, forth, true);
      return swapped !== rank.differs ? swapped : crossed !== relation.initial && joinedSlips(store, pair, a, b, 2) <= 2 ? rank.near : rank.differs;
    }
  }
  const both = twoRelated(given, family, false);
  if (both !== rank.differs) return both;
  if (given === relation.differs && family === relation.differs) return rank.differs;
  // One name agrees and a slip in the other is looked for in both written together; the equal one needs no look.
  const solid = given < relation.differs ? given : family;
  if (solid !== relation.initial) {
    const letters = Math.min(
      textLength(words.pool, givenA) + textLength(words.pool, familyA),
      textLength(words.pool, givenB) + textLength(words.pool, familyB),
    );
    const slips =
      solid !== relation.same
        ? joinedSlips(store, pair, a, b, 2)
        : given === relation.same
          ? poolEditDistance(words.pool, familyA, familyB, 2)
          : poolEditDistance(words.pool, givenA, givenB, 2);
    if (slips <= 2 && letters >= fewestLetters) return rank.near;
  }
  return family <= relation.variant ? rank.family : given <= relation.variant ? rank.given : rank.differs;
}

/** The level of two names whose words pair off so, `differs` where one of the pairs does. */
function twoRelated(one: number, other: number, crossed: boolean): number {
  const worse = one > other ? one : other;
  if (worse === relation.differs) return rank.differs;
  if (one === relation.initial || other === relation.initial) {
    const rest = one === relation.initial ? other : one;
    return rest === relation.initial ? rank.given : rest >= relation.alike ? rank.near : rank.initial;
  }
  if (worse === relation.near) return rank.near;
  if (worse === relation.alike) return rank.alike;
  if (worse === relation.variant) return rank.variant;
  return crossed ? rank.swapped : rank.same;
}

// An alignment goes from one name to the other; which is which must not depend on who asks or on who came first.
function comesFirst(store: NameStore, a: number, b: number): boolean {
  const { names, partHash } = store;
  for (const as of [role.family, role.given, role.middle]) {
    const apart = (partHash[names.parts[3 * a + as] as number] as number) - (partHash[names.parts[3 * b + as] as number] as number);
    if (apart !== 0) return apart < 0;
  }
  return true;
}

function compareWords(store: NameStore, pair: NamePair, a: number, b: number): number {
  const { ids, roles, alignment } = pair;
  const n = gather(store, a, ids, roles, 0);
  const m = gather(store, b, ids, roles, mostWords);
  alignWords(store.words, ids, 0, n, mostWords, mostWords + m, alignment);
  const { partner, partnerBack } = alignment;

  let matched = 0;
  let same = 0;
  let worst: number = relation.same;
  let initials = 0;
  let crossed = 0;
  let family: number = relation.differs;
  let given: number = relation.differs;
  for (let i = 0; i < n; i++) {
    const j = partner[i] as number;
    if (j < 0) continue;
    const how = alignment.relation[i] as number;
    matched++;
    if (how === relation.same) same++;
    if (how === relation.initial) initials++;
    else if (how > worst) worst = how;
    const here = roles[i] as number;
    const there = roles[mostWords + j] as number;
    if (here === role.family && there === role.family) {
      if (how < family) family = how;
    } else if (here === role.family || there === role.family) crossed++;
    else if (here === role.given && there === role.given && how < given) given = how;
  }
  let openA = 0;
  let openB = 0;
  let repeatedA = 0;
  let repeatedB = 0;
  for (let i = 0; i < n; i++) {
    if (partner[i] !== -1) continue;
    openA++;
    if (isRepeated(ids, i, 0, n)) repeatedA++;
  }
  for (let j = 0; j < m; j++) {
    if (partnerBack[j] !== -1) continue;
    openB++;
    if (isRepeated(ids, mostWords + j, mostWords, mostWords + m)) repeatedB++;
  }
  // A word said twice is one word, unless the other side has another in its place.
  if (openB === 0) openA -= repeatedA;
  else if (openA === 0) openB -= repeatedB;

  // Words run together or apart, or a slip in a short word: the letters of the whole name tell.
  if (openA > 0 || openB > 0) {
    if (n !== m) {
      const slips = joinedSlips(store, pair, a, b, 1);
      if (slips === 0) return rank.same;
      if (slips === 1) return rank.alike;
    } else if (openA === 1 && openB === 1 && solidMatch(alignment, n) && joinedSlips(store, pair, a, b, 2) <= 2) return rank.near;
  }
  const solid = matched - initials;
  if (openA === 0 && openB === 0) {
    if (solid === 0) return rank.given;
    if (matched === 1) return worst === relation.same ? rank.same : worst <= relation.alike ? rank.alike : rank.near;
    if (worst === relation.near) return rank.near;
    if (worst === relation.alike) return initials > 0 ? rank.near : rank.alike;
    if (initials > 0) return rank.initial;
    if (worst === relation.variant) return rank.variant;
    if (isChildOf(store, a) && isChildOf(store, b) && partner[0] !== 0) return rank.middle;
    return crossed > 0 ? rank.swapped : rank.same;
  }
  if (openA === 0 || openB === 0) {
    const shorter = n < m ? n : m;
    if (shorter === 1) return worst === relation.same && initials === 0 ? rank.lacking : rank.differs;
    if (worst === relation.alike) return rank.near;
    if (worst > relation.alike) return family <= relation.alike ? rank.family : given <= relation.alike ? rank.given : rank.differs;
    return initials > 0 ? rank.initial : worst === relation.variant ? rank.variant : rank.further;
  }
  // Both sides say something the other contradicts.
  if (family <= relation.alike && given <= relation.alike) return rank.middle;
  if (family <= relation.variant) return rank.family;
  if (given <= relation.variant) return rank.given;
  return same >= 2 ? rank.family : rank.differs;
}

function isRepeated(ids: Int32Array, at: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (i !== at && ids[i] === ids[at]) return true;
  return false;
}

function solidMatch(alignment: Alignment, n: number): boolean {
  for (let i = 0; i < n; i++) if ((alignment.partner[i] as number) >= 0 && alignment.relation[i] !== relation.initial) return true;
  return false;
}

// `Salman bin Ahmad`: turning it round makes the father of the son.
function isChildOf(store: NameStore, code: number): boolean {
  const { names, partWords, partStarts, particle } = store;
  const next = (names.parts[3 * code + role.middle] as number) || (names.parts[3 * code + role.family] as number);
  return names.parts[3 * code + role.given] !== 0 && next !== 0 && particle[partWords[partStarts[next] as number] as number] === 2;
}

/** Puts the words of a name, without particles, in their place; a name of particles alone keeps them. */
function gather(store: NameStore, code: number, ids: Int32Array, roles: Uint8Array, from: number): number {
  const { names, partWords, partStarts, particle } = store;
  for (let keep = 0; keep < 2; keep++) {
    let count = 0;
    for (let as = 0; as < 3 && count < mostWords; as++) {
      const part = names.parts[3 * code + as] as number;
      if (part === 0) continue;
      const end = partStarts[part + 1] as number;
      for (let w = partStarts[part] as number; w < end && count < mostWords; w++) {
        const id = partWords[w] as number;
        if (keep === 0 && particle[id] !== 0) continue;
        ids[from + count] = id;
        roles[from + count] = as;
        count++;
      }
    }
    if (count > 0) return count;
  }
  return 0;
}

/** Writes all words of a name together as text 1 or 2 of the scratch pool. */
function join(store: NameStore, joined: CharPool, code: number, slot: number): void {
  const { names, partWords, partStarts, words } = store;
  let end = joined.starts[slot] as number;
  let letters = 0;
  for (let as = 0; as < 3; as++) {
    const part = names.parts[3 * code + as] as number;
    if (part === 0) continue;
    const last = partStarts[part + 1] as number;
    for (let w = partStarts[part] as number; w < last; w++) {
      const id = partWords[w] as number;
      const from = words.pool.starts[id] as number;
      const to = words.pool.starts[id + 1] as number;
      joined.chars = grown(joined.chars, end + to - from);
      for (let c = from; c < to; c++) joined.chars[end++] = words.pool.chars[c] as number;
      letters |= words.pool.letters[id] as number;
    }
  }
  joined.letters[slot] = letters;
  joined.starts[slot + 1] = end;
}

function joinedSlips(store: NameStore, pair: NamePair, a: number, b: number, max: number): number {
  const { partLength, partLetters, names } = store;
  const { parts } = names;
  const length = (code: number): number =>
    (partLength[parts[3 * code] as number] as number) +
    (partLength[parts[3 * code + 1] as number] as number) +
    (partLength[parts[3 * code + 2] as number] as number);
  const apart = length(a) - length(b);
  if (apart > max || apart < -max) return max + 1;
  const letters = (code: number): number =>
    (partLetters[parts[3 * code] as number] as number) |
    (partLetters[parts[3 * code + 1] as number] as number) |
    (partLetters[parts[3 * code + 2] as number] as number);
  const [inA, inB] = [letters(a), letters(b)];
  if (bitCount(inA & ~inB) > max || bitCount(inB & ~inA) > max) return max + 1;
  join(store, pair.joined, a, 1);
  join(store, pair.joined, b, 2);
  const slips = poolEditDistance(pair.joined, 1, 2, max);
  return slips > 0 && Math.min(textLength(pair.joined, 1), textLength(pair.joined, 2)) < fewestLetters ? max + 1 : slips;
}

/** How alike two names are when each is written as one word, 0 to 1. */
export function joinedLikeness(store: NameStore, pair: NamePair, a: number, b: number): number {
  join(store, pair.joined, a, 1);
  join(store, pair.joined, b, 2);
  return poolJaroWinkler(pair.joined, 1, 2);
}
