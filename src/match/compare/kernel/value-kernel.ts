import { noValue, type Kernel } from '../comparator.ts';

/** What a comparator of one text per value says about itself; {@link createValueKernel} adds the rest of the contract. */
export interface ValuePlan {
  /** The text that identifies the value; `null` where there is none. Reading its own answer again must change nothing. */
  canonical(value: unknown): string | null;
  /** Derives what pairs need. Codes come in order, each once. */
  derive(code: number, canonical: string): void;
  /** The level of two different values. */
  level(a: number, b: number): number;
  /** The level of a value with itself. */
  readonly same: number;
  /** How alike two different values are. */
  similarity(a: number, b: number): number;
  /** Names of the terms beside the whole value, such as `user` of an e-mail address; each value may have one of each. */
  readonly parts?: readonly string[];
  /** The text of a part of a value, `null` where it has none. */
  part?(code: number, part: number): string | null;
  /** Which term an agreement at a level is about: 0 none, 1 the whole value, 2 the first part … One entry a level. */
  readonly termOfLevel: readonly number[];
  /** The value as people should see it; the canonical text unless given. */
  text?(code: number, canonical: string): string;
}

/** Builds a kernel for values that one canonical text identifies. */
export function createValueKernel(plan: ValuePlan): Kernel<unknown> {
  const codes = new Map<string, number>();
  const texts: string[] = [''];
  const termIds = new Map<string, number>();
  const termTexts: string[] = [''];
  const width = 1 + (plan.parts?.length ?? 0);
  const terms: number[] = new Array<number>(width).fill(0);

  const addTerms = (code: number, canonical: string): void => {
    terms.push(termOf(canonical));
    for (let part = 0; part < width - 1; part++) {
      const text = plan.part?.(code, part) ?? null;
      terms.push(text === null ? 0 : termOf(`${plan.parts?.[part]}:${text}`));
    }
  };
  // With the whole value as the only term, the code itself serves as its id and no second dictionary is kept.
  const termOf = (text: string): number => {
    if (width === 1) return texts.length - 1;
    let id = termIds.get(text);
    if (id === undefined) {
      id = termTexts.length;
      termIds.set(text, id);
      termTexts.push(text);
    }
    return id;
  };

  return {
    intern(value) {
      if (value === null || value === undefined) return 0;
      if (typeof value === 'string') {
        const known = codes.get(value);
        if (known !== undefined) return known;
      }
      const canonical = plan.canonical(value);
      if (canonical === null || canonical === '') return 0;
      let code = codes.get(canonical);
      if (code === undefined) {
        code = texts.length;
        codes.set(canonical, code);
        texts.push(canonical);
        plan.derive(code, canonical);
        addTerms(code, canonical);
      }
      if (typeof value === 'string' && value !== canonical) codes.set(value, code);
      return code;
    },
    get size() {
      return texts.length;
    },
    level(a, b) {
      if (a === 0 || b === 0) return noValue;
      return a === b ? plan.same : plan.level(a, b);
    },
    similarity(a, b) {
      if (a === 0 || b === 0) return null;
      return a === b ? 1 : plan.similarity(a, b);
    },
    text: (code) => (code === 0 ? '' : (plan.text?.(code, texts[code] ?? '') ?? texts[code] ?? '')),
    termsOf(code) {
      const found: number[] = [];
      for (let i = code * width; i < (code + 1) * width; i++) if ((terms[i] ?? 0) !== 0) found.push(terms[i] as number);
      return found;
    },
    termAt(code, level) {
      const which = plan.termOfLevel[level] ?? 0;
      return code === 0 || which === 0 ? 0 : (terms[code * width + which - 1] ?? 0);
    },
    termText: (term) => (width === 1 ? texts : termTexts)[term] ?? '',
    get terms() {
      return (width === 1 ? texts : termTexts).length;
    },
  };
}
