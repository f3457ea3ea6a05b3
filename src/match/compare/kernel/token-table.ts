import { appendText, createCharPool, type CharPool } from './char-pool.ts';
import { createInterner } from './interner.ts';

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
  const words = createInterner();
  const pool = createCharPool();
  return {
    idOf(word) {
      const next = words.size;
      const id = words.codeOf(word);
      if (id === next) {
        appendText(pool, word);
        onNew?.(id, word);
      }
      return id;
    },
    word: words.text,
    pool,
    get size() {
      return words.size;
    },
  };
}
