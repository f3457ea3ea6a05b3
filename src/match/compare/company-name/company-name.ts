import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { chooseLevels, levelOfRank, type LevelChoice } from '../kernel/levels.ts';
import { grown } from '../kernel/growable.ts';
import { compareCompanies, solidLikeness } from './compare-companies.ts';
import { createCompanyStore } from './company-store.ts';
import { companyNameLevels, rank, type CompanyNameLevel } from './levels.ts';

/** Options of {@link companyName}. */
export interface CompanyNameOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<CompanyNameLevel>[];
}

/** A company's name as text, or as `normalizeCompanyName` gives it. */
export type CompanyNameValue = string | { readonly name?: string; readonly core?: string };

/** The implementation of {@link companyName}. */
export const companyNameComparator: Comparator<CompanyNameValue> = {
  name: 'companyName',
  createKernel(comparison) {
    const levelOf = levelOfRank(companyNameLevels, comparison.levels);
    const store = createCompanyStore();
    // The term is the core: `Acme Ltd` and `Acme Inc` are equally common.
    let termOf = new Int32Array(64);
    const termTexts: string[] = [''];
    let ready = 1;
    const termBySolid = new Map<number, number>();
    const prepare = (): void => {
      for (; ready < store.size; ready++) {
        termOf = grown(termOf, ready);
        const solid = store.solid[ready] as number;
        let term = termBySolid.get(solid);
        if (term === undefined) {
          term = termTexts.length;
          termBySolid.set(solid, term);
          termTexts.push(store.spellings.word(solid));
        }
        termOf[ready] = term;
      }
    };
    const termLevels = new Set([rank.same, rank.form].map((at) => levelOf[at]).filter((level) => level !== levelOf[rank.differs]));
    return {
      intern(value) {
        if (value === null || value === undefined) return 0;
        const code = store.codeOf(value);
        if (ready < store.size) prepare();
        return code;
      },
      get size() {
        return store.size;
      },
      level(a, b) {
        if (a === 0 || b === 0) return noValue;
        return levelOf[a === b ? rank.same : compareCompanies(store, a, b)] as number;
      },
      similarity(a, b) {
        if (a === 0 || b === 0) return null;
        if (a === b) return 1;
        const [top, bottom] = bands[compareCompanies(store, a, b)] as readonly [number, number];
        return bottom + (top - bottom) * solidLikeness(store, a, b);
      },
      text: store.text,
      termsOf: (code) => (code === 0 ? [] : [termOf[code] as number]),
      termAt: (code, level) => (termLevels.has(level) ? (termOf[code] as number) : 0),
      termText: (term) => termTexts[term] ?? '',
      get terms() {
        return termTexts.length;
      },
    };
  },
};

/** Each level has a stretch of similarity of its own, so that a threshold on it never contradicts the levels. */
const bands: readonly (readonly [number, number])[] = [
  [0.999, 0.98],
  [0.97, 0.95],
  [0.95, 0.86],
  [0.86, 0.83],
  [0.83, 0.82],
  [0.82, 0.74],
  [0.74, 0.68],
  [0.68, 0.6],
  [0.6, 0.5],
  [0.5, 0.35],
  [0.35, 0],
];

/**
 * Compares company names: the core word by word, the legal form apart from it, general words lightly.
 *
 * Use it for organisations; for persons use {@link personName}. It reads text or what `normalizeCompanyName` gives. Hint:
 * `Group`, `Services` and the like weigh a quarter; a number (`Fund 2`, `III`) must agree; an acronym of three words or more
 * is recognised. Other scripts are compared in Latin letters.
 *
 * @example
 * companyName({ levels: ['same', 'alike'] }).levels.map((level) => level.label);
 * //=> ['same', 'spelt alike', 'differs']
 */
export function companyName(options: CompanyNameOptions = {}): Comparison & Part<Comparator<CompanyNameValue>> {
  return withPart({ comparator: 'companyName', levels: chooseLevels(companyNameLevels, options.levels) }, companyNameComparator);
}
