import { isList } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { createInterner, type Interner } from '../kernel/interner.ts';
import { createReadings } from '../kernel/readings.ts';
import { createTupleTable, tupleCode, type TupleTable } from '../kernel/tuple-table.ts';
import { createWordTable, type WordTable } from '../kernel/word-relation.ts';
import { isParticle, isPatronymicParticle, readName, readPart } from './read-name.ts';

/** The roles of the words of a name. */
export const role = { given: 0, middle: 1, family: 2 } as const;

/**
 * Everything about many names that comparing two of them needs. A name is three parts of one dictionary (so that a swap is
 * an integer compare), a part is a list of words of one dictionary; nothing is stored twice.
 */
export interface NameStore {
  readonly words: WordTable;
  readonly parts: Interner;
  /** Names by code: `first` is the given part, `second` the middle, `third` the family; 0 for none. */
  readonly names: TupleTable;
  /** The words of part `p` are `partWords[partStarts[p]] … partWords[partStarts[p + 1] - 1]`. */
  partWords: Int32Array;
  partStarts: Int32Array;
  /** The word of a part that has one alone, which is no particle; else 0. */
  onlyWord: Int32Array;
  /** The letters of a part written as one word: how many, and which (one bit a letter). */
  partLength: Int32Array;
  partLetters: Int32Array;
  /** A number that depends on the text of a part alone: pairs are put in order by it, whenever they came. */
  partHash: Int32Array;
  /** By word: 1 for those that tie a family name together and come and go, 2 for those among them that mean child of. */
  particle: Uint8Array;
}

export function createNameStore(groupsOf: (word: string) => readonly string[]): NameStore {
  return {
    words: createWordTable({ groupsOf, initials: true, nearFrom: 5 }),
    parts: createInterner(),
    names: createTupleTable(),
    partWords: new Int32Array(256),
    partStarts: new Int32Array(64),
    onlyWord: new Int32Array(64),
    partLength: new Int32Array(64),
    partLetters: new Int32Array(64),
    partHash: new Int32Array(64),
    particle: new Uint8Array(64),
  };
}

/** Makes the function that gives a value its code, 0 for none; each spelling of a part is read once. */
export function nameReader(store: NameStore): (value: unknown) => number {
  const givenParts = createReadings();
  const otherParts = createReadings();
  const wholeNames = createReadings();
  const read = (value: unknown): number => {
    const name = readName(value);
    return name === null ? 0 : tupleCode(store.names, partCode(store, name.given), partCode(store, name.middle), partCode(store, name.family));
  };
  const rawPart = (raw: string, isGiven: boolean): number => {
    if (raw === '') return 0;
    const readings = isGiven ? givenParts : otherParts;
    const known = readings.find(raw);
    if (known >= 0) return known;
    return readings.keep(raw, partCode(store, readPart(raw, isGiven)));
  };
  return (value) => {
    if (typeof value === 'string') {
      const code = wholeNames.find(value);
      return code >= 0 ? code : wholeNames.keep(value, read(value));
    }
    const known = knownParts(value);
    if (known === null) return read(value);
    const given = rawPart(known[0], true);
    const middle = rawPart(known[1], false);
    const family = rawPart(known[2], false);
    return given + middle + family === 0 ? read(value) : tupleCode(store.names, given, middle, family);
  };
}

function partCode(store: NameStore, list: readonly string[]): number {
  if (list.length === 0) return 0;
  const text = list.join(' ');
  const known = store.parts.find(text);
  if (known !== 0) return known;
  const part = store.parts.codeOf(text);
  store.partStarts = grown(store.partStarts, part + 1);
  store.partHash = grown(store.partHash, part);
  store.partLength = grown(store.partLength, part);
  store.partLetters = grown(store.partLetters, part);
  store.onlyWord = grown(store.onlyWord, part);
  let end = store.partStarts[part] as number;
  store.partWords = grown(store.partWords, end + list.length);
  for (const word of list) {
    const id = store.words.idOf(word);
    store.partWords[end++] = id;
    store.partLength[part] = (store.partLength[part] as number) + word.length;
    store.partLetters[part] = (store.partLetters[part] as number) | (store.words.pool.letters[id] as number);
    store.particle = grown(store.particle, id);
    store.particle[id] = isPatronymicParticle(word) ? 2 : isParticle(word) ? 1 : 0;
    store.onlyWord[part] = list.length === 1 && store.particle[id] === 0 ? id : 0;
  }
  store.partStarts[part + 1] = end;
  store.partHash[part] = hashOf(text);
  return part;
}

/** The parts of a plain name object, `null` for anything else. */
function knownParts(value: unknown): readonly [string, string, string] | null {
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  try {
    const { given, middle, family } = value as Record<string, unknown>;
    const [g, m, f] = [given ?? '', middle ?? '', family ?? ''];
    return typeof g === 'string' && typeof m === 'string' && typeof f === 'string' ? [g, m, f] : null;
  } catch {
    return null;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
