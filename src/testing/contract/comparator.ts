import { partOf, withPart, type Part } from '../../core/part.ts';
import { seededRandom } from '../../core/random.ts';
import { noValue, type Comparator, type Comparison, type Kernel } from '../../match/compare/comparator.ts';
import { hostileInputs, hugeTexts } from './hostile.ts';
import { check, sameData, show, survivesJson, type Law } from './law.ts';

/** What a comparator's contract is tried on. */
export interface ComparatorCases {
  /** Clean values as the comparator expects them; ten or so, some alike, some far apart. */
  readonly values: readonly unknown[];
  /** Pairs that must reach the best level although they are not the same value. */
  readonly same?: readonly (readonly [unknown, unknown])[];
  /** Further inputs on which nothing may break. */
  readonly hostile?: readonly unknown[];
  readonly seed?: number | string;
}

/**
 * The laws every comparator obeys: symmetric, 1 on equal values, always within 0 and 1, silent where a value is missing,
 * the same in any order of values, and plain data outside.
 *
 * @param comparison - What the comparator's builder returns, its implementation riding along: `jaroWinkler()`.
 * @param cases - Clean values to compare each with each.
 */
export function comparatorContract(comparison: Comparison & Part<Comparator<never>>, cases: ComparatorCases): readonly Law[] {
  const open = (data: Comparison = comparison): Kernel<unknown> => {
    const comparator = partOf<Comparator<unknown>>(comparison);
    check(comparator !== undefined, () => `the comparison ${show(comparison)} carries no implementation`);
    return comparator.createKernel(data);
  };
  const inputs = (): readonly unknown[] => [...cases.values, ...(cases.same ?? []).flat(), ...(cases.hostile ?? []), ...hostileInputs(cases.seed)];
  const eachPair = (kernel: Kernel<unknown>, law: (a: number, b: number) => void): void => {
    const codes = [
      0,
      ...[...cases.values, ...(cases.same ?? []).flat(), ...hostileInputs(cases.seed).filter((_, i) => i % 5 === 0)].map((value) => kernel.intern(value)),
    ];
    for (const a of codes) for (const b of codes) law(a, b);
  };
  const pairName = (kernel: Kernel<unknown>, a: number, b: number): string => `${show(kernel.text(a))} and ${show(kernel.text(b))}`;
  return [
    {
      name: 'is plain data with labelled levels and its implementation riding along',
      run: () => {
        const comparator = partOf<Comparator<unknown>>(comparison);
        check(comparator?.name === comparison.comparator, () => `the data names ${show(comparison.comparator)}, the implementation ${show(comparator?.name)}`);
        check(comparison.levels.length > 0, () => 'there are no levels');
        const labels = comparison.levels.map((level) => level.label);
        check(
          new Set(labels).size === labels.length && labels.every((label) => typeof label === 'string' && label !== ''),
          () => `labels are missing or double: ${show(labels)}`,
        );
        check(survivesJson(comparison), () => `it does not survive JSON: ${show(comparison)}`);
      },
    },
    {
      name: 'gives every value a code and never throws, whatever it is given',
      run: () => {
        const kernel = open();
        for (const input of inputs()) checkCode(kernel, input);
        for (const input of hugeTexts()) checkCode(kernel, input.slice(0, 20_000));
        for (const nothing of [null, undefined, '', '  '])
          check(kernel.intern(nothing) === 0, () => `${show(nothing)} is no value and must have the code 0, not ${kernel.intern(nothing)}`);
        for (const value of cases.values) check(kernel.intern(value) > 0, () => `${show(value)} is among the clean values but gets no code`);
      },
    },
    {
      name: 'gives the same value the same code, for ever',
      run: () => {
        const kernel = open();
        const list = inputs();
        const codes = list.map((input) => kernel.intern(input));
        const other = open();
        list.forEach((input, i) => {
          check(kernel.intern(input) === codes[i], () => `${show(input)} had the code ${codes[i]} and later ${kernel.intern(input)}`);
          const code = other.intern(input);
          check(code === codes[i], () => `${show(input)} has the code ${codes[i]} in one kernel and ${code} in another that saw the same`);
        });
      },
    },
    {
      name: 'is symmetric, stays within its levels and within 0 and 1, and says nothing where a value is missing',
      run: () => {
        const kernel = open();
        eachPair(kernel, (a, b) => {
          const level = kernel.level(a, b);
          const similarity = kernel.similarity(a, b);
          check(
            level === kernel.level(b, a) && similarity === kernel.similarity(b, a),
            () =>
              `not symmetric for ${pairName(kernel, a, b)}: level ${level} and ${kernel.level(b, a)}, similarity ${similarity} and ${kernel.similarity(b, a)}`,
          );
          if (a === 0 || b === 0) check(level === noValue && similarity === null, () => `a missing value gave level ${level}, similarity ${similarity}`);
          else {
            check(Number.isInteger(level) && level >= 0 && level < comparison.levels.length, () => `${pairName(kernel, a, b)}: there is no level ${level}`);
            check(similarity !== null && similarity >= 0 && similarity <= 1, () => `${pairName(kernel, a, b)}: similarity ${similarity}`);
          }
        });
      },
    },
    {
      name: 'gives many pairs at once the level of each',
      run: () => {
        const kernel = open();
        if (kernel.levels === undefined) return;
        const x: number[] = [];
        const y: number[] = [];
        eachPair(kernel, (a, b) => {
          x.push(a, -a);
          y.push(b, b);
        });
        const levels = new Uint8Array(x.length);
        kernel.levels(Int32Array.from(x), Int32Array.from(y), x.length, levels);
        levels.forEach((level, i) => {
          const [a, b] = [x[i] as number, y[i] as number];
          const alone = a < 0 ? noValue : kernel.level(a, b);
          check(level === alone, () => `${pairName(kernel, Math.abs(a), b)} have the level ${alone} alone and ${level} among many`);
        });
      },
    },
    {
      name: 'finds nothing closer to a value than the value itself',
      run: () => {
        const kernel = open();
        eachPair(kernel, (a, b) => {
          if (a === 0 || b === 0) return;
          check(kernel.similarity(a, a) === 1, () => `${show(kernel.text(a))} is only ${kernel.similarity(a, a)} like itself`);
          check(
            kernel.level(a, a) <= kernel.level(a, b),
            () => `${show(kernel.text(a))} reaches level ${kernel.level(a, a)} with itself and ${kernel.level(a, b)} with ${show(kernel.text(b))}`,
          );
        });
        for (const [a, b] of cases.same ?? []) {
          const level = kernel.level(kernel.intern(a), kernel.intern(b));
          check(
            level === kernel.level(kernel.intern(a), kernel.intern(a)),
            () => `${show(a)} and ${show(b)} should count as the same, but reach level ${level}`,
          );
        }
      },
    },
    {
      name: 'gives the same answers in any order of values, after more values came, and from data that went through JSON',
      run: () => {
        const list = [...new Set(cases.values)];
        const inOrder = open();
        const shuffled = open(reloaded(comparison) as Comparison);
        const random = seededRandom(cases.seed ?? 1);
        for (const value of [...list].map((value) => [random.next(), value] as const).sort((a, b) => a[0] - b[0])) shuffled.intern(value[1]);
        for (const value of list) inOrder.intern(value);
        const answers = (kernel: Kernel<unknown>): readonly unknown[] =>
          list.flatMap((a) => list.map((b) => [kernel.level(kernel.intern(a), kernel.intern(b)), kernel.similarity(kernel.intern(a), kernel.intern(b))]));
        const expected = answers(inOrder);
        check(sameData(answers(shuffled), expected), () => 'another order of values gave other levels');
        for (const input of inputs()) inOrder.intern(input);
        check(sameData(answers(inOrder), expected), () => 'levels changed after more values came');
      },
    },
    {
      name: 'names the terms whose frequency counts, each once and stably',
      run: () => {
        const kernel = open();
        const texts = new Map<string, number>();
        for (const input of inputs()) {
          const code = kernel.intern(input);
          check(typeof kernel.text(code) === 'string', () => `${show(input)} has no text`);
          const terms = kernel.termsOf(code);
          if (code === 0) check(terms.length === 0, () => `${show(input)} is no value but has terms`);
          for (const term of terms) {
            check(Number.isInteger(term) && term > 0 && term < kernel.terms, () => `${show(input)}: term ${term} is not between 1 and ${kernel.terms - 1}`);
            const text = kernel.termText(term);
            check(typeof text === 'string' && text !== '', () => `term ${term} of ${show(input)} has no text`);
            check((texts.get(text) ?? term) === term, () => `two terms have the text ${show(text)}`);
            texts.set(text, term);
          }
          for (let level = 0; level < comparison.levels.length; level++) {
            const term = kernel.termAt(code, level);
            check(term === 0 || terms.includes(term), () => `${show(input)}: agreement at level ${level} is about term ${term}, which is none of its terms`);
          }
        }
      },
    },
  ];
}

function checkCode(kernel: Kernel<unknown>, input: unknown): void {
  let code: number;
  try {
    code = kernel.intern(input);
  } catch (error) {
    throw new Error(`${show(input)} made it throw: ${error instanceof Error ? (error.stack ?? error.message) : show(error)}`);
  }
  check(Number.isInteger(code) && code >= 0 && code < kernel.size, () => `${show(input)}: the code ${show(code)} is not between 0 and ${kernel.size - 1}`);
}

/** What is left of a comparison that was stored, after a host found the implementations of the comparisons inside it by name. */
function reloaded(data: object): object {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(data)) if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) copy[name] = reloaded(inner);
  const implementation = partOf(data);
  return implementation === undefined ? copy : withPart(copy, implementation);
}
