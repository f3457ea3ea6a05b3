import { noValue, type Kernel } from '../comparator.ts';
import { grown } from './growable.ts';
import { createInterner, type Interner } from './interner.ts';
import { createReadings } from './readings.ts';

/** What a comparator of one text per value says about itself; {@link createValueKernel} adds the rest of the contract. */
export interface ValuePlan {
  /**
   * The text that identifies the value; `null` where there is none. Reading its own answer again must change nothing. `plain`: the
   * value is known to be folded text with single spaces.
   */
  canonical(value: unknown, plain: boolean): string | null;
  /** Derives what pairs need. Codes come in order, each once. */
  derive(code: number, canonical: string): void;
  /** Makes room for what is derived of as many values. */
  reserve?(values: number): void;
  /** The level of two different values. */
  level(a: number, b: number): number;
  /** {@link Kernel.levels}, where many pairs at once are quicker. */
  levels?(a: Int32Array, b: Int32Array, n: number, levels: Uint8Array): void;
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
  const values = createInterner();
  // Spellings that are read as another text, and what they are read as; clean data has none.
  const spellings = createReadings();
  const parts = (plan.parts ?? []).map(() => createPartTerms());
  const width = 1 + parts.length;

  // Terms of all kinds share one row of numbers: the value `code` is term `code * width`, its parts are numbered beside. Parts get
  // their numbers when somebody asks, since of most values nobody ever does.
  const partTerm = (code: number, part: number): number => {
    const { texts } = parts[part] as PartTerms;
    const of = (parts[part] as PartTerms).of(code);
    if (of[code] === 0) {
      const text = plan.part?.(code, part) ?? null;
      of[code] = text === null ? -1 : texts.codeOf(text);
    }
    return (of[code] as number) < 0 ? 0 : (of[code] as number) * width + part + 1;
  };

  return {
    intern(value, scan) {
      if (value === null || value === undefined) return 0;
      if (typeof value === 'string') {
        const known = values.find(value, scan);
        if (known !== 0) return known;
        const spelling = spellings.find(value, scan);
        if (spelling >= 0) return spelling;
      }
      const canonical = plan.canonical(value, scan?.plain === true);
      if (canonical === null || canonical === '') return 0;
      const before = values.size;
      const code = values.codeOf(canonical, canonical === value ? scan : undefined);
      if (code === before) plan.derive(code, canonical);
      return typeof value === 'string' && value !== canonical ? spellings.keep(value, code, scan) : code;
    },
    reserve(count) {
      values.reserve(count);
      plan.reserve?.(count);
    },
    get size() {
      return values.size;
    },
    level(a, b) {
      if (a === 0 || b === 0) return noValue;
      return a === b ? plan.same : plan.level(a, b);
    },
    ...(plan.levels === undefined ? {} : { levels: plan.levels }),
    similarity(a, b) {
      if (a === 0 || b === 0) return null;
      return a === b ? 1 : plan.similarity(a, b);
    },
    text: (code) => (code === 0 ? '' : (plan.text?.(code, values.text(code)) ?? values.text(code))),
    termsOf(code) {
      if (code === 0) return [];
      const found = [code * width];
      for (let part = 0; part < parts.length; part++) {
        const term = partTerm(code, part);
        if (term !== 0) found.push(term);
      }
      return found;
    },
    termAt(code, level) {
      const which = plan.termOfLevel[level] ?? 0;
      if (code === 0 || which === 0) return 0;
      return which === 1 ? code * width : partTerm(code, which - 2);
    },
    termText(term) {
      const kind = term % width;
      const at = (term - kind) / width;
      return kind === 0 ? values.text(at) : `${plan.parts?.[kind - 1]}:${(parts[kind - 1] as PartTerms).texts.text(at)}`;
    },
    get terms() {
      return values.size * width;
    },
  };
}

/** The terms of one part of the values: dense numbers of its texts, and by code which it has (0: not asked yet, −1: none). */
interface PartTerms {
  readonly texts: Interner;
  of(code: number): Int32Array;
}

function createPartTerms(): PartTerms {
  let terms = new Int32Array(16);
  return { texts: createInterner(), of: (code) => (terms = grown(terms, code)) };
}
