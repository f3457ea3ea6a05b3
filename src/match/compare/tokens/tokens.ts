import { withPart, type Part } from '../../../core/part.ts';
import { transliterate } from '../../../text/transliterate.ts';
import { words } from '../../../text/tokens.ts';
import type { Comparator, Comparison, Level } from '../comparator.ts';
import { comparableText } from '../kernel/comparable-text.ts';
import { checkedSteps, isShare, thresholdsOf } from '../kernel/levels.ts';
import { createTokenLists } from '../kernel/token-lists.ts';
import { createValueKernel } from '../kernel/value-kernel.ts';

/** Options of {@link tokens}. */
export interface TokensOptions {
  /** The shares of weighted words in common, between 0 and 1, at which a level begins, falling. */
  readonly levels?: readonly number[];
  /** Compares with the words of both (`'both'`, Jaccard) or of the shorter alone (`'shorter'`, containment). */
  readonly of?: 'both' | 'shorter';
  /** Words that say little and weigh a quarter. */
  readonly common?: readonly string[];
}

/** The implementation of {@link tokens}. */
export const tokensComparator: Comparator = {
  name: 'tokens',
  createKernel(comparison) {
    const thresholds = thresholdsOf(comparison.levels, 'atLeast');
    const common = new Set(Array.isArray(comparison['common']) ? comparison['common'].flatMap((word) => wordsOf(String(word))) : []);
    const lists = createTokenLists((word) => (common.has(word) ? 0.25 : word.length < 3 ? 0.5 : 1));
    const contained = comparison['of'] === 'shorter';
    const share = (a: number, b: number): number => {
      const inCommon = lists.sharedWeight(a, b);
      const left = lists.weight(a);
      const right = lists.weight(b);
      return contained ? inCommon / Math.min(left, right) : inCommon / (left + right - inCommon);
    };
    return createValueKernel({
      canonical: comparableText,
      derive: (_, canonical) => {
        const found = wordsOf(canonical);
        lists.add(found.length > 0 ? found : [canonical]);
      },
      same: 0,
      level(a, b) {
        const similarity = share(a, b);
        let level = 0;
        while (level < thresholds.length && similarity < (thresholds[level] as number) - 1e-9) level++;
        return level;
      },
      similarity: (a, b) => Math.min(1, share(a, b)),
      termOfLevel: comparison.levels.map((_, i) => (i === 0 && comparison.levels.length > 1 ? 1 : 0)),
    });
  },
};

const wordsOf = (text: string): string[] => words(transliterate(text).toLowerCase());

/**
 * Compares texts by the words they share, in any order; words you call common weigh less.
 *
 * Use it for titles, descriptions, product and place names. For companies use {@link companyName}, for addresses
 * {@link address}. Hint: how rare a word is in your data does not count here, so that a pair means the same however many
 * records there are; name the common words instead.
 *
 * @example
 * tokens({ levels: [0.5] }).levels.map((level) => level.label);
 * //=> ['the same words', 'at least 50 % of the words', 'fewer words']
 */
export function tokens(options: TokensOptions = {}): Comparison & Part<Comparator> {
  const steps = checkedSteps('tokens', options.levels ?? [0.75, 0.5, 0.25], 'shares between 0 and 1', 'falling', isShare);
  const levels: Level[] = [
    { label: 'the same words', m: 0.6, u: 0.001, tf: 1, atLeast: 1 },
    ...steps.map((step, i): Level => ({ label: `at least ${Math.round(step * 100)} % of the words`, m: 0.15 / (i + 1), u: 0.002 * 3 ** i, atLeast: step })),
    { label: 'fewer words', m: 0.1, u: 0.95 },
  ];
  const data = { comparator: 'tokens', of: options.of ?? 'both', ...(options.common === undefined ? {} : { common: options.common }), levels };
  return withPart(data, tokensComparator);
}
