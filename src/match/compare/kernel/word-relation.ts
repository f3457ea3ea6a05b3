import { grown } from './growable.ts';
import { createInterner } from './interner.ts';
import { editDistanceBound, poolEditDistance } from './pool-edit-distance.ts';
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
  let skeletonOf = new Int32Array(64);
  let groupOf = new Int32Array(64 * groupsPerWord);
  // What may be compared letter by letter: an ideograph or a number with one sign changed is another word.
  let spelt = new Uint8Array(64);
  const table = createTokenTable((id, word) => {
    skeletonOf = grown(skeletonOf, id);
    groupOf = grown(groupOf, (id + 1) * groupsPerWord);
    spelt = grown(spelt, id);
    spelt[id] = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]|^\p{N}+$/u.test(word) ? 0 : 1;
    const skeleton = soundSkeleton(word);
    skeletonOf[id] = skeleton.length >= 2 ? skeletons.codeOf(skeleton) : 0;
    groupsOf(word)
      .slice(0, groupsPerWord)
      .forEach((group, i) => (groupOf[id * groupsPerWord + i] = groups.codeOf(group)));
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
      if (groupOf[a * groupsPerWord] !== 0 && groupOf[b * groupsPerWord] !== 0 && sharesGroup(a, b)) return relation.variant;
      const { starts, chars } = pool;
      const s = starts[a] as number;
      const t = starts[b] as number;
      const n = (starts[a + 1] as number) - s;
      const m = (starts[b + 1] as number) - t;
      if (n === 1 || m === 1) return initials && chars[s] === chars[t] && spelt[a] === 1 && spelt[b] === 1 ? relation.initial : relation.differs;
      if (spelt[a] === 0 || spelt[b] === 0) return relation.differs;
      const sound = skeletonOf[a] === skeletonOf[b] && skeletonOf[a] !== 0;
      // Most words end here: too many letters that only one of them has.
      if (!sound && editDistanceBound(pool, a, b) > 2) return relation.differs;
      const shorter = n < m ? n : m;
      const edits = poolEditDistance(pool, a, b, 2);
      if (edits > 2) return sound && shorter >= 4 && poolJaroWinkler(pool, a, b) >= 0.75 ? relation.near : relation.differs;
      if (sound || (edits === 1 && shorter >= 3)) return relation.alike;
      if (shorter >= 4 && poolJaroWinkler(pool, a, b) >= 0.92) return relation.alike;
      return shorter >= nearFrom ? relation.near : relation.differs;
    },
  });
}
