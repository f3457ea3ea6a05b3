/** Gives each distinct text a code from 1 up. */
export interface Interner {
  /** The code of a text, new or known. */
  codeOf(text: string): number;
  /** The code of a text, or 0 where it is not known. */
  find(text: string): number;
  text(code: number): string;
  /** One more than the highest code given. */
  readonly size: number;
}

export function createInterner(): Interner {
  const codes = new Map<string, number>();
  const texts: string[] = [''];
  return {
    codeOf(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      const code = texts.length;
      codes.set(text, code);
      texts.push(text);
      return code;
    },
    find: (text) => codes.get(text) ?? 0,
    text: (code) => texts[code] ?? '',
    get size() {
      return texts.length;
    },
  };
}
