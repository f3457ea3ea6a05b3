import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { textLength } from '../kernel/char-pool.ts';
import { alignWords, createAlignment } from '../kernel/word-alignment.ts';
import { relation } from '../kernel/word-relation.ts';
import { sort, type CompanyStore } from './company-store.ts';
import { rank } from './levels.ts';

const alignment = /* @__PURE__ */ createAlignment();

/** The place in the catalogue of levels that two different names reach. */
export function compareCompanies(store: CompanyStore, a: number, b: number): number {
  const solidA = store.solid[a] as number;
  const solidB = store.solid[b] as number;
  if (solidA === solidB) return sameCore(store, a, b);
  if ((store.initials[a] !== 0 && store.initials[a] === solidB) || (store.initials[b] !== 0 && store.initials[b] === solidA)) return rank.acronym;
  return (store.hash[a] as number) <= (store.hash[b] as number) ? compareWords(store, a, b) : compareWords(store, b, a);
}

// A form that one side leaves out says nothing; two that mean different kinds of company say something.
function sameCore(store: CompanyStore, a: number, b: number): number {
  const formA = store.forms[a] as number;
  const formB = store.forms[b] as number;
  return formA === 0 || formB === 0 || formA === formB ? rank.same : store.commercial[formA] === store.commercial[formB] ? rank.form : rank.shared;
}

function compareWords(store: CompanyStore, a: number, b: number): number {
  const { ids, starts, sorts } = store;
  const fromA = starts[a] as number;
  const fromB = starts[b] as number;
  alignWords(store.words, ids, fromA, starts[a + 1] as number, fromB, starts[b + 1] as number, alignment);
  const { left, right, partner, partnerBack } = alignment;
  let worst: number = relation.same;
  let weightA = 0;
  let shared = 0;
  let names = 0;
  let exact = 0;
  let longest = 0;
  let numbersOff = 0;
  let openA = 0;
  let openB = 0;
  let genericA = 0;
  let genericB = 0;
  let weightB = 0;
  for (let i = 0; i < left; i++) {
    const what = sorts[ids[fromA + i] as number] as number;
    const weight = weightOf(what);
    weightA += weight;
    const j = partner[i] as number;
    const how = alignment.relation[i] as number;
    if (j >= 0) {
      if (how > worst) worst = how;
      shared += weight * (how >= relation.near ? 0.7 : how >= relation.alike ? 0.85 : 1);
      if (what === sort.name) {
        names++;
        if (how === relation.same) exact++;
        longest = Math.max(longest, textLength(store.words.pool, ids[fromA + i] as number));
      }
    } else if (what === sort.number) numbersOff |= 1;
    else if (what === sort.generic) genericA++;
    else openA++;
  }
  for (let j = 0; j < right; j++) {
    const what = sorts[ids[fromB + j] as number] as number;
    weightB += weightOf(what);
    if (partnerBack[j] !== -1) continue;
    if (what === sort.number) numbersOff |= 2;
    else if (what === sort.generic) genericB++;
    else openB++;
  }
  if (openA === 0 && openB === 0 && genericA === 0 && genericB === 0) {
    if (numbersOff === 3) return worst <= relation.alike ? rank.number : rank.shared;
    if (numbersOff !== 0) return worst <= relation.alike ? rank.further : rank.shared;
    // One letter of a short name makes another name.
    if (worst !== relation.same && exact === 0 && longest < 5) return rank.some;
    return worst === relation.same ? sameCore(store, a, b) : worst <= relation.alike ? rank.alike : rank.near;
  }
  // Words run together or apart.
  if (numbersOff === 0 && (left !== right || openA + openB > 0)) {
    const length = Math.min(textLength(store.spellings.pool, store.solid[a] as number), textLength(store.spellings.pool, store.solid[b] as number));
    if (length >= 7 && poolEditDistance(store.spellings.pool, store.solid[a] as number, store.solid[b] as number, 1) <= 1) return rank.alike;
  }
  if (numbersOff === 0 && names > 0 && openA === 0 && openB === 0)
    return genericA === 0 || genericB === 0 ? (worst <= relation.alike ? rank.generic : rank.near) : rank.further;
  if (names > 0 && numbersOff === 0 && (openA === 0 || openB === 0) && (openA === 0 ? genericA : genericB) === 0)
    return worst <= relation.alike ? rank.further : rank.shared;
  const share = shared / (weightA + weightB - shared);
  return share >= 0.6 ? rank.shared : share >= 0.3 && names > 0 ? rank.some : rank.differs;
}

const weightOf = (what: number): number => (what === sort.generic ? 0.25 : what === sort.number ? 0.5 : 1);

/** How alike the names are when each is written as one word, 0 to 1. */
export function solidLikeness(store: CompanyStore, a: number, b: number): number {
  const x = store.solid[a] as number;
  const y = store.solid[b] as number;
  const longer = Math.max(textLength(store.spellings.pool, x), textLength(store.spellings.pool, y));
  return x === y ? 1 : Math.max(0, 1 - poolEditDistance(store.spellings.pool, x, y, longer) / Math.max(longer, 1));
}
