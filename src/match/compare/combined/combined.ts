import { UsageError } from '../../../core/errors.ts';
import { partOf, withPart, type Part } from '../../../core/part.ts';
import { noValue, type Comparator, type Comparison, type Kernel, type Level } from '../comparator.ts';
import { isList, propertyOf } from '../kernel/comparable-text.ts';

/** When a level of {@link combined} holds: a part reaches a level (its name or label, or a better one), and, or, not. */
export type CombinedCondition =
  | { readonly part: string; readonly atLeast: string }
  | { readonly and: readonly CombinedCondition[] }
  | { readonly or: readonly CombinedCondition[] }
  | { readonly not: CombinedCondition };

/** A level of {@link combined}; the last one goes without `when`. */
export interface CombinedLevel extends Level {
  readonly when?: CombinedCondition;
}

/** Options of {@link combined}. */
export interface CombinedOptions {
  /** Comparisons by the name of the property they read. */
  readonly parts: Readonly<Record<string, Comparison>>;
  /** The levels, best first. */
  readonly levels: readonly CombinedLevel[];
}

/** Answers to a condition: false, unknown where a side has no value, true. */
const [no, unknown, yes] = [0, 1, 2] as const;

/** The implementation of {@link combined}; those of its parts ride along with them. */
export const combinedComparator: Comparator = {
  name: 'combined',
  createKernel(comparison): Kernel<unknown> {
    const parts = Object.entries((comparison['parts'] ?? {}) as Record<string, Comparison>).map(([name, part]) => ({
      name,
      part,
      kernel: implementationOf(part).createKernel(part),
    }));
    const partAt = (name: string): number => {
      const at = parts.findIndex((part) => part.name === name);
      if (at < 0) throw new UsageError('invalid-definition', `combined has no part "${name}"; its parts are ${parts.map((part) => part.name).join(', ')}.`);
      return at;
    };
    const levels = comparison.levels.map((level) => (level['when'] === undefined ? null : compileCondition(level['when'] as CombinedCondition, partAt, parts)));
    const found = new Uint8Array(parts.length);
    const codes = new Map<string, number>();
    const keys: string[] = [''];
    const partCodes: number[] = new Array<number>(parts.length).fill(0);
    const partCode = (code: number, at: number): number => partCodes[code * parts.length + at] as number;
    return {
      intern(value) {
        const own = parts.map(({ name, kernel }) => kernel.intern(propertyOf(value, name)));
        if (own.every((code) => code === 0)) return 0;
        const key = own.join(' ');
        let code = codes.get(key);
        if (code === undefined) {
          code = keys.length;
          codes.set(key, code);
          keys.push(key);
          partCodes.push(...own);
        }
        return code;
      },
      get size() {
        return keys.length;
      },
      level(a, b) {
        if (a === 0 || b === 0) return noValue;
        let known = false;
        for (let i = 0; i < parts.length; i++) {
          const level = (parts[i] as (typeof parts)[number]).kernel.level(partCode(a, i), partCode(b, i));
          found[i] = level;
          if (level !== noValue) known = true;
        }
        if (!known) return noValue;
        const last = levels.length - 1;
        for (let i = 0; i < last; i++) if (levels[i]?.(found) === yes) return i;
        return last;
      },
      similarity(a, b) {
        if (a === 0 || b === 0) return null;
        if (a === b) return 1;
        const known = parts.map(({ kernel }, i) => kernel.similarity(partCode(a, i), partCode(b, i))).filter((s) => s !== null);
        return known.length === 0 ? 0 : known.reduce((sum, s) => sum + s, 0) / known.length;
      },
      text: (code) =>
        code === 0
          ? ''
          : parts
              .map(({ kernel }, i) => kernel.text(partCode(code, i)))
              .filter((text) => text !== '')
              .join(', '),
      termsOf: () => [],
      termAt: () => 0,
      termText: () => '',
      terms: 1,
    };
  },
};

function implementationOf(part: Comparison): Comparator<unknown> {
  const found = partOf<Comparator<unknown>>(part);
  if (found === undefined) throw new UsageError('unknown-comparator', `combined has a part "${part.comparator}" whose implementation is not there.`);
  return found;
}

function compileCondition(
  condition: CombinedCondition,
  partAt: (name: string) => number,
  parts: readonly { readonly part: Comparison }[],
): (levels: Uint8Array) => number {
  const compile = (inner: CombinedCondition) => compileCondition(inner, partAt, parts);
  if ('and' in condition && isList(condition.and)) {
    const all = condition.and.map(compile);
    return (levels) => all.reduce<number>((least, answer) => Math.min(least, answer(levels)), yes);
  }
  if ('or' in condition && isList(condition.or)) {
    const any = condition.or.map(compile);
    return (levels) => any.reduce<number>((most, answer) => Math.max(most, answer(levels)), no);
  }
  if ('not' in condition) {
    const inner = compile(condition.not);
    return (levels) => yes - inner(levels);
  }
  if (!('part' in condition)) throw new UsageError('invalid-definition', 'a condition of combined is { part, atLeast }, { and }, { or } or { not }.');
  const at = partAt(condition.part);
  const names = (parts[at] as { readonly part: Comparison }).part.levels;
  const most = names.findIndex((level) => level['is'] === condition.atLeast || level.label === condition.atLeast);
  if (most < 0) throw new UsageError('invalid-definition', `the part "${condition.part}" has no level "${condition.atLeast}".`);
  return (levels) => (levels[at] === noValue ? unknown : (levels[at] as number) <= most ? yes : no);
}

/**
 * Makes levels of several comparisons with and, or, not: name and birth date together, phone or e-mail.
 *
 * Use it where fields repeat each other, so that their weights must not be added (a name and the e-mail made of it), or where
 * only their combination says something. Hint: it reads an object with a property for each part; say where they stand with
 * `get: { person: { name: 'fullName', born: 'dob' } }`. A part that one side lacks neither holds nor fails.
 *
 * @example
 * combined({
 *   parts: { name: personName(), born: date() },
 *   levels: [
 *     { label: 'name and birth date', when: { and: [{ part: 'name', atLeast: 'near' }, { part: 'born', atLeast: 'slip' }] } },
 *     { label: 'neither' },
 *   ],
 * }).levels.length;
 * //=> 2
 */
export function combined(options: CombinedOptions): Comparison & Part<Comparator> {
  const comparison = withPart({ comparator: 'combined', parts: options.parts, levels: options.levels }, combinedComparator);
  // Mistakes in the conditions are told when the model is written, not when it first runs.
  combinedComparator.createKernel(comparison);
  return comparison;
}
