import { appendText, createCharPool, type CharPool } from './char-pool.ts';

/** A dictionary of words: each distinct word once, with its characters in a pool under the same id. */
export interface TokenTable {
  /** The id of a word, new or known; from 1 up. */
  idOf(word: string): number;
  word(id: number): string;
  readonly pool: CharPool;
  /** One more than the highest id given. */
  readonly size: number;
}

/** Makes an empty dictionary; `onNew` derives what else a word needs, once. */
export function createTokenTable(onNew?: (id: number, word: string) => void): TokenTable {
  const ids = new Map<string, number>();
  const words: string[] = [''];
  const pool = createCharPool();
  return {
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      const id = appendText(pool, word);
      ids.set(word, id);
      words.push(word);
      onNew?.(id, word);
      return id;
    },
    word: (id) => words[id] ?? '',
    pool,
    get size() {
      return words.length;
    },
  };
}
