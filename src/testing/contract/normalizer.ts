import type { Normalized } from '../../core/normalized.ts';
import { emptyInputs, hostileInputs, hugeTexts } from './hostile.ts';
import { checkIssues } from './issues.ts';
import { check, frozenCopy, sameData, show, survivesJson, type Law } from './law.ts';

/** What a normaliser's contract is tried on, beside the hostile inputs every one gets. */
export interface NormalizerCases {
  /** Inputs that must be read; two or more, of different spelling. */
  readonly valid: readonly unknown[];
  /** Further inputs on which nothing may break. */
  readonly hostile?: readonly unknown[];
  /** What the seeded mixtures depend on. */
  readonly seed?: number | string;
}

/**
 * The laws every normaliser obeys: it never throws, is idempotent and deterministic, calls nothing `empty`, reports
 * registered codes only, and never applies a suggestion.
 *
 * Use it in any test runner: `for (const law of normalizerContract(normalizeSku, { valid: ['AB-1'] })) test(law.name, law.run)`.
 *
 * @param normalize - The normaliser; bind required options first: `(input) => normalizePostalCode(input, { country: 'PL' })`.
 * @param cases - Inputs that must be read, and further ones on which nothing may break.
 */
export function normalizerContract<T>(normalize: (input: unknown) => Normalized<T>, cases: NormalizerCases): readonly Law[] {
  const valid = cases.valid.map(frozenCopy);
  const inputs = (): readonly unknown[] => [...valid, ...(cases.hostile ?? []), ...hostileInputs(cases.seed)];
  const eachRead = (law: (result: Extract<Normalized<T>, { ok: true }>, input: unknown) => void): void => {
    for (const input of inputs()) {
      const result = normalize(input);
      if (result.ok) law(result, input);
    }
  };
  return [
    {
      name: 'never throws, and returns a result of the agreed shape, whatever it is given',
      run: () => {
        for (const input of inputs()) checkShape(attempt(normalize, input), input);
      },
    },
    {
      name: 'gets through 200,000 characters of anything',
      run: () => {
        for (const input of hugeTexts()) checkShape(attempt(normalize, input), input);
      },
    },
    {
      name: 'reads its valid examples',
      run: () => {
        for (const input of valid) {
          const result = normalize(input);
          check(result.ok, () => `${show(input)} should be read, but: ${show(result.issues)}`);
        }
      },
    },
    {
      name: 'calls nothing `empty` and not invalid',
      run: () => {
        for (const input of emptyInputs) {
          const result = normalize(input);
          check(!result.ok && result.issues[0].code === 'empty', () => `${show(input)} should be \`empty\`, but: ${show(result)}`);
        }
      },
    },
    {
      name: 'is idempotent: a canonical value fed back stays as it is',
      run: () =>
        eachRead(({ value }, input) => {
          const again = normalize(frozenCopy(value));
          check(again.ok, () => `${show(input)} became ${show(value)}, which is then refused: ${show(again.issues)}`);
          check(sameData(again.value, value), () => `${show(input)} became ${show(value)}, and that became ${show(again.value)}`);
        }),
    },
    {
      name: 'is deterministic, in any order of calls',
      run: () => {
        const list = inputs();
        const first = list.map((input) => normalize(input));
        for (let i = list.length - 1; i >= 0; i--) {
          const again = normalize(list[i]);
          check(sameData(again, first[i]), () => `${show(list[i])} gave ${show(first[i])} first and ${show(again)} later`);
        }
      },
    },
    {
      name: 'says truly whether a text was changed',
      run: () =>
        eachRead(({ value, changed }, input) => {
          if (typeof value !== 'string' || typeof input !== 'string') return;
          check(changed === (value !== input), () => `${show(input)} became ${show(value)}, and \`changed\` is ${changed}`);
        }),
    },
    {
      name: 'never applies a suggestion by itself',
      run: () =>
        eachRead(({ value, issues }, input) => {
          for (const issue of issues) {
            check(
              issue.suggestion === undefined || !sameData(issue.suggestion, value),
              () => `${show(input)}: the suggestion of ${issue.code} was applied: ${show(value)}`,
            );
          }
        }),
    },
    {
      name: 'returns plain data that survives JSON',
      run: () => {
        for (const input of inputs()) {
          const result = normalize(input);
          check(survivesJson(result), () => `${show(input)}: the result does not survive JSON: ${show(result)}`);
        }
      },
    },
    {
      name: 'leaves Object.prototype alone',
      run: () => {
        for (const input of inputs()) normalize(input);
        check(!('polluted' in {}), () => 'Object.prototype was polluted');
      },
    },
  ];
}

function attempt<T>(normalize: (input: unknown) => Normalized<T>, input: unknown): Normalized<T> {
  try {
    return normalize(input);
  } catch (error) {
    throw new Error(`${show(input)} made it throw: ${error instanceof Error ? (error.stack ?? error.message) : show(error)}`);
  }
}

function checkShape(result: Normalized<unknown>, input: unknown): void {
  check(typeof result === 'object' && result !== null, () => `${show(input)}: no result object: ${show(result)}`);
  check(typeof result.ok === 'boolean', () => `${show(input)}: \`ok\` is ${show(result.ok)}`);
  checkIssues(result.issues, result.ok, input);
  if (!result.ok) {
    check(result.value === null, () => `${show(input)}: refused with a value: ${show(result.value)}`);
    check(
      result.candidates === undefined || (Array.isArray(result.candidates) && result.candidates.length > 0),
      () => `${show(input)}: \`candidates\` is ${show(result.candidates)}`,
    );
    return;
  }
  check(result.value !== null && result.value !== undefined, () => `${show(input)}: read as no value`);
  check(typeof result.display === 'string', () => `${show(input)}: \`display\` is ${show(result.display)}`);
  check(result.key === null || (typeof result.key === 'string' && result.key !== ''), () => `${show(input)}: \`key\` is ${show(result.key)}`);
  check(result.confidence >= 0 && result.confidence <= 1, () => `${show(input)}: \`confidence\` is ${show(result.confidence)}`);
  check(typeof result.changed === 'boolean', () => `${show(input)}: \`changed\` is ${show(result.changed)}`);
}
