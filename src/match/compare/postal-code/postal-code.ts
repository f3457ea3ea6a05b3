import { withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { appendText, createCharPool, textLength } from '../kernel/char-pool.ts';
import { comparableText, textProperty } from '../kernel/comparable-text.ts';
import { grown } from '../kernel/growable.ts';
import { createInterner } from '../kernel/interner.ts';
import { chooseLevels, levelOfRank, type LevelChoice, type NamedLevel } from '../kernel/levels.ts';
import { oneEditApart, withinOneEdit } from '../kernel/one-edit.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { markWidth, marksOfPool, mayBeOneEdit } from '../kernel/text-marks.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Names of the levels of {@link postalCode}. */
export type PostalCodeLevel = 'same' | 'slip' | 'sector' | 'district' | 'area' | 'differs';

/** Options of {@link postalCode}. */
export interface PostalCodeOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<PostalCodeLevel>[];
}

// Rounded from what duplicates in public person data show.
const catalogue: readonly NamedLevel<PostalCodeLevel>[] = [
  { is: 'same', label: 'same', m: 0.7, u: 0.0006, tf: 1 },
  { is: 'slip', label: 'one slip apart', m: 0.12, u: 0.004 },
  { is: 'sector', label: 'same sector', m: 0.02, u: 0.001 },
  { is: 'district', label: 'same district', m: 0.03, u: 0.006 },
  { is: 'area', label: 'same area', m: 0.04, u: 0.03 },
  { is: 'differs', label: 'differs', m: 0.09, u: 0.9584 },
];

/** The implementation of {@link postalCode}. */
export const postalCodeComparator: Comparator = {
  name: 'postalCode',
  createKernel(comparison) {
    const at = levelOfRank(catalogue, comparison.levels);
    const pool = createCharPool();
    const regions = createInterner();
    let sectors = new Int32Array(64);
    let districts = new Int32Array(64);
    let areas = new Int32Array(64);
    let marks: Int32Array = new Int32Array(markWidth);
    return createValueKernel({
      canonical: codeText,
      derive(code, canonical) {
        appendText(pool, canonical);
        sectors = grown(sectors, code);
        districts = grown(districts, code);
        areas = grown(areas, code);
        const [sector, district, area] = regionsOf(canonical);
        sectors[code] = regions.codeOf(`s${sector}`);
        districts[code] = regions.codeOf(`d${district}`);
        areas[code] = regions.codeOf(`a${area}`);
      },
      same: at[0] as number,
      level(a, b) {
        if ((textLength(pool, a) >= 4 || textLength(pool, b) >= 4) && oneEditApart(pool, a, b)) return at[1] as number;
        if (sectors[a] === sectors[b]) return at[2] as number;
        if (districts[a] === districts[b]) return at[3] as number;
        return areas[a] === areas[b] ? (at[4] as number) : (at[5] as number);
      },
      levels(x, y, n, levels) {
        marks = marksOfPool(pool, marks);
        const { chars, starts } = pool;
        const same = at[0] as number;
        for (let i = 0; i < n; i++) {
          const a = x[i] as number;
          const b = y[i] as number;
          if (a <= 0 || b <= 0) levels[i] = noValue;
          else if (a === b) levels[i] = same;
          else {
            const length = marks[a * markWidth + 3] as number;
            const other = marks[b * markWidth + 3] as number;
            const slip =
              (length >= 4 || other >= 4) &&
              mayBeOneEdit(marks, a * markWidth, b * markWidth) &&
              withinOneEdit(chars, starts[a] as number, length, starts[b] as number, other);
            const rank = slip ? 1 : sectors[a] === sectors[b] ? 2 : districts[a] === districts[b] ? 3 : areas[a] === areas[b] ? 4 : 5;
            levels[i] = at[rank] as number;
          }
        }
      },
      similarity(a, b) {
        const longer = Math.max(textLength(pool, a), textLength(pool, b));
        return Math.max(0, 1 - poolEditDistance(pool, a, b, longer) / longer);
      },
      termOfLevel: comparison.levels.map((_, i) => (i === at[0] ? 1 : 0)),
    });
  },
};

/** Letters and digits alone; of a US ZIP+4 the first five, so that both spellings agree. */
function codeText(value: unknown): string | null {
  const text = comparableText(typeof value === 'object' ? textProperty(value, 'postalCode') || textProperty(value, 'value') : value);
  if (text === null) return null;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (bare === '') return text;
  return /^\d{5}-\d{4}$/.test(text) ? bare.slice(0, 5) : bare;
}

/** The regions a code tells: British codes by their parts, codes of digits by their beginning. */
function regionsOf(code: string): readonly [sector: string, district: string, area: string] {
  const british = /^(([a-z]{1,2})\d[a-z\d]?)\d[a-z]{2}$/.exec(code);
  if (british !== null) return [code.slice(0, -2), british[1] as string, british[2] as string];
  const n = code.length;
  return n >= 5 ? [code.slice(0, n - 1), code.slice(0, 3), code.slice(0, 2)] : [code.slice(0, Math.max(n - 1, 1)), code.slice(0, 2), code.slice(0, 1)];
}

/**
 * Compares postal codes: the same, one slip apart, the same sector, district or area.
 *
 * Use it beside an address or instead of one. Hint: spaces and dashes do not count; a US ZIP+4 equals its ZIP. British codes
 * know their sector, district and area; elsewhere the first digits stand for them.
 *
 * @example
 * postalCode({ levels: ['same', 'district'] }).levels.map((level) => level.label);
 * //=> ['same', 'same district', 'differs']
 */
export function postalCode(options: PostalCodeOptions = {}): Comparison & Part<Comparator> {
  return withPart({ comparator: 'postalCode', levels: chooseLevels(catalogue, options.levels) }, postalCodeComparator);
}
