import { isList } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { createInterner } from '../kernel/interner.ts';
import { createTupleTable, type TupleTable } from '../kernel/tuple-table.ts';
import { createWordTable, type WordTable } from '../kernel/word-relation.ts';
import { isParticle, isPatronymicParticle, readName } from './read-name.ts';

/** The roles of the words of a name. */
export const role = { given: 0, middle: 1, family: 2 } as const;

/**
 * Everything about many names that comparing two of them needs. A name is three parts of one dictionary (so that a swap is
 * an integer compare), a part is a list of words of one dictionary; nothing is stored twice.
 */
export interface NameStore {
  readonly words: WordTable;
  /** Names by code: `first` is the given part, `second` the middle, `third` the family; 0 for none. */
  readonly names: TupleTable;
  /** The words of part `p` are `partWords[partStarts[p]] … partWords[partStarts[p + 1] - 1]`. */
  readonly partWords: Int32Array;
  readonly partStarts: Int32Array;
  /** A number that depends on the text of a part alone: pairs are put in order by it, whenever they came. */
  readonly partHash: Int32Array;
  /** By word: 1 for those that tie a family name together and come and go, 2 for those among them that mean son or daughter of. */
  readonly particle: Uint8Array;
  partText(part: number): string;
  /** The code of a value, 0 for none. */
  codeOf(value: unknown): number;
}

export function createNameStore(groupsOf: (word: string) => readonly string[]): NameStore {
  const words = createWordTable({ groupsOf, initials: true, nearFrom: 5 });
  const names = createTupleTable();
  const parts = createInterner();
  // Raw spellings of a part and of a whole text, each read once.
  const rawParts = new Map<string, number>();
  const rawTexts = new Map<string, number>();
  let partWords = new Int32Array(256);
  let partStarts = new Int32Array(64);
  let partHash = new Int32Array(64);
  let particle = new Uint8Array(64);

  const partOf = (list: readonly string[]): number => {
    if (list.length === 0) return 0;
    const text = list.join(' ');
    const known = parts.find(text);
    if (known !== 0) return known;
    const part = parts.codeOf(text);
    partStarts = grown(partStarts, part + 1);
    partHash = grown(partHash, part);
    let end = partStarts[part] as number;
    partWords = grown(partWords, end + list.length);
    for (const word of list) {
      const id = words.idOf(word);
      partWords[end++] = id;
      particle = grown(particle, id);
      particle[id] = isPatronymicParticle(word) ? 2 : isParticle(word) ? 1 : 0;
    }
    partStarts[part + 1] = end;
    partHash[part] = hashOf(text);
    return part;
  };

  const read = (value: unknown): number => {
    const name = readName(value);
    return name === null ? 0 : names.codeOf(partOf(name.given), partOf(name.middle), partOf(name.family));
  };

  const rawPart = (raw: string): number => {
    if (raw === '') return 0;
    let part = rawParts.get(raw);
    if (part === undefined) {
      const name = readName({ family: raw });
      part = name === null ? 0 : partOf(name.family);
      rawParts.set(raw, part);
    }
    return part;
  };

  return {
    words,
    names,
    get partWords() {
      return partWords;
    },
    get partStarts() {
      return partStarts;
    },
    get partHash() {
      return partHash;
    },
    get particle() {
      return particle;
    },
    partText: (part) => parts.text(part),
    codeOf(value) {
      if (typeof value === 'string') {
        let code = rawTexts.get(value);
        if (code === undefined) {
          code = read(value);
          rawTexts.set(value, code);
        }
        return code;
      }
      const known = knownParts(value);
      if (known === null) return read(value);
      const given = rawPart(known[0]);
      const middle = rawPart(known[1]);
      const family = rawPart(known[2]);
      return given + middle + family === 0 ? read(value) : names.codeOf(given, middle, family);
    },
  };
}

/** The parts of a plain name object, `null` for anything else. */
function knownParts(value: unknown): readonly [string, string, string] | null {
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  try {
    const { given = '', middle = '', family = '' } = value as Record<string, unknown>;
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
