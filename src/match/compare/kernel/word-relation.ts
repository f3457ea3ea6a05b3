import { bitCount, grown } from './growable.ts';
import { createInterner } from './interner.ts';
import { poolEditDistance } from './pool-edit-distance.ts';
import { poolJaroWinkler } from './pool-jaro-winkler.ts';
import { soundSkeleton } from './sound-skeleton.ts';
import { createTokenTable, type TokenTable } from './token-table.ts';

/** How two words of a name stand to each other, the closest first. */
export const relation = {
  same: 0,
  /** A nickname, an abbreviation or another usual form of the same word. */
  variant: 1,
  /** One is the first letter of the other. */
  initial: 2,
  /** One slip, or alike by Jaro-Winkler. */
  alike: 3,
  /** Two slips, or another romanisation. */
  near: 4,
  differs: 5,
} as const;

/** A dictionary of words with what comparing two of them needs. */
export interface WordTable extends TokenTable {
  /** One of {@link relation}. */
  relationOf(a: number, b: number): number;
}

const groupsPerWord = 4;

/** What most pairs are decided by lies together, so that a word costs one look into memory: eight numbers a word. */
const fact = { length: 0, letters: 1, skeleton: 2, first: 3, spelt: 4, grouped: 5 } as const;

/** What depends on the kind of names. */
export interface WordRules {
  /** The groups a word belongs to; members of one group are variants of each other. */
  readonly groupsOf: (word: string) => readonly string[];
  /** Whether a single letter stands for a word. */
  readonly initials: boolean;
  /** The least length at which two slips are still near. */
  readonly nearFrom: number;
}

/** Makes an empty dictionary. */
export function createWordTable({ groupsOf, initials, nearFrom }: WordRules): WordTable {
  const skeletons = createInterner();
  const groups = createInterner();
  let facts = new Int32Array(64 * 8);
  let groupOf = new Int32Array(64 * groupsPerWord);
  const table = createTokenTable((id, word) => {
    facts = grown(facts, (id + 1) * 8);
    groupOf = grown(groupOf, (id + 1) * groupsPerWord);
    const own = groupsOf(word).slice(0, groupsPerWord);
    own.forEach((group, i) => (groupOf[id * groupsPerWord + i] = groups.codeOf(group)));
    const skeleton = soundSkeleton(word);
    const at = id * 8;
    facts[at + fact.length] = word.length;
    facts[at + fact.letters] = pool.letters[id] as number;
    facts[at + fact.skeleton] = skeleton.length >= 2 ? skeletons.codeOf(skeleton) : -id;
    facts[at + fact.first] = word.charCodeAt(0);
    // What may be compared letter by letter: an ideograph or a number with one sign changed is another word.
    facts[at + fact.spelt] = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]|^\p{N}+$/u.test(word) ? 0 : 1;
    facts[at + fact.grouped] = own.length;
  });
  const { pool } = table;

  const sharesGroup = (a: number, b: number): boolean => {
    for (let i = a * groupsPerWord; i < (a + 1) * groupsPerWord; i++) {
      const group = groupOf[i] as number;
      if (group === 0) return false;
      for (let j = b * groupsPerWord; j < (b + 1) * groupsPerWord; j++) if (groupOf[j] === group) return true;
    }
    return false;
  };

  return Object.assign(table, {
    relationOf(a: number, b: number): number {
      if (a === b) return relation.same;
      const x = a * 8;
      const y = b * 8;
      if (facts[x + fact.grouped] !== 0 && facts[y + fact.grouped] !== 0 && sharesGroup(a, b)) return relation.variant;
      const n = facts[x] as number;
      const m = facts[y] as number;
      const spelt = facts[x + fact.spelt] === 1 && facts[y + fact.spelt] === 1;
      if (n === 1 || m === 1) return initials && spelt && facts[x + fact.first] === facts[y + fact.first] ? relation.initial : relation.differs;
      const sound = facts[x + fact.skeleton] === facts[y + fact.skeleton];
      // Most words end here: too many letters that only one of them has.
      if (!sound) {
        const lettersA = facts[x + fact.letters] as number;
        const lettersB = facts[y + fact.letters] as number;
        if (n - m > 2 || m - n > 2 || bitCount(lettersA & ~lettersB) > 2 || bitCount(lettersB & ~lettersA) > 2) return relation.differs;
      }
      if (!spelt) return relation.differs;
      const shorter = n < m ? n : m;
      const edits = poolEditDistance(pool, a, b, 2);
      if (edits > 2) return sound && shorter >= 4 && poolJaroWinkler(pool, a, b) >= 0.75 ? relation.near : relation.differs;
      if (sound || (edits === 1 && shorter >= 3)) return relation.alike;
      if (shorter >= 4 && poolJaroWinkler(pool, a, b) >= 0.92) return relation.alike;
      return shorter >= nearFrom ? relation.near : relation.differs;
    },
  });
}
