import { textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { createInterner } from '../kernel/interner.ts';
import { createReadings } from '../kernel/readings.ts';
import { createTokenTable, type TokenTable } from '../kernel/token-table.ts';
import { createWordTable, type WordTable } from '../kernel/word-relation.ts';
import { isGeneric, readCompany } from './read-company.ts';

/** What a word of a company's name is. */
export const sort = { name: 0, generic: 1, number: 2 } as const;

/** Everything about many company names that comparing two of them needs, by code. */
export interface CompanyStore {
  readonly words: WordTable;
  /** The words of name `c` are `ids[starts[c]] … ids[starts[c + 1] - 1]`. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** One of {@link sort}, by word. */
  readonly sorts: Uint8Array;
  /** The kind of legal form, 0 for none. */
  readonly forms: Uint8Array;
  /** By kind of legal form: 1 where it is for profit. */
  readonly commercial: Uint8Array;
  /** The core written as one word, and the initials of its words, as ids of one dictionary; 0 for none. */
  readonly solid: Int32Array;
  readonly initials: Int32Array;
  /** The solid spelling as a text of this dictionary's pool. */
  readonly spellings: TokenTable;
  /** A number that depends on the name alone. */
  readonly hash: Int32Array;
  /** The name as it was first written. */
  text(code: number): string;
  codeOf(value: unknown): number;
  readonly size: number;
}

export function createCompanyStore(): CompanyStore {
  const words = createWordTable({ groupsOf: () => [], initials: false, nearFrom: 6 });
  const spellings = createTokenTable();
  const forms = createInterner();
  const codes = createReadings();
  const raw = createReadings();
  const shown: string[] = [''];
  let ids = new Int32Array(256);
  let starts = new Int32Array(64);
  let sorts = new Uint8Array(64);
  let formOf = new Uint8Array(64);
  const commercial = new Uint8Array(16);
  let solid = new Int32Array(64);
  let initials = new Int32Array(64);
  let hash = new Int32Array(64);

  const add = (key: string, written: string, core: readonly string[], form: string): number => {
    const code = shown.length;
    shown.push(written);
    starts = grown(starts, code + 1);
    formOf = grown(formOf, code);
    solid = grown(solid, code);
    initials = grown(initials, code);
    hash = grown(hash, code);
    let end = starts[code] as number;
    ids = grown(ids, end + core.length);
    for (const word of core) {
      const id = words.idOf(word);
      ids[end++] = id;
      sorts = grown(sorts, id);
      sorts[id] = isNumber(word) ? sort.number : isGeneric(word) ? sort.generic : sort.name;
    }
    starts[code + 1] = end;
    formOf[code] = form === '' ? 0 : forms.codeOf(form);
    commercial[formOf[code] as number] = form === 'association' || form === 'foundation' ? 0 : 1;
    solid[code] = spellings.idOf(core.join(''));
    initials[code] = core.length >= 3 ? spellings.idOf(core.map((word) => word[0]).join('')) : 0;
    hash[code] = hashOf(key);
    return code;
  };

  const read = (value: unknown): number => {
    const company = readCompany(value);
    if (company === null) return 0;
    const key = company.form === '' ? company.core.join(' ') : `${company.core.join(' ')}|${company.form}`;
    const known = codes.find(key);
    if (known >= 0) return known;
    const written = typeof value === 'object' ? textProperty(value, 'name') || textProperty(value, 'core') : String(value);
    return codes.keep(key, add(key, written, company.core, company.form));
  };

  return {
    words,
    spellings,
    get ids() {
      return ids;
    },
    get starts() {
      return starts;
    },
    get sorts() {
      return sorts;
    },
    get forms() {
      return formOf;
    },
    commercial,
    get solid() {
      return solid;
    },
    get initials() {
      return initials;
    },
    get hash() {
      return hash;
    },
    text: (code) => shown[code] ?? '',
    codeOf(value) {
      if (typeof value !== 'string') return read(value);
      const code = raw.find(value);
      return code >= 0 ? code : raw.keep(value, read(value));
    },
    get size() {
      return shown.length;
    },
  };
}

/** Digits, perhaps with letters (`ar16`), and Roman numerals. */
const isNumber = (word: string): boolean => /\p{N}/u.test(word) || /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xx)$/.test(word);

function hashOf(text: string): number {
  let value = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
