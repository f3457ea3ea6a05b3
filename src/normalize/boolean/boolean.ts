import { issueMaker } from '../../core/issue.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { booleanIssues } from '../../core/issues/number.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { noWords, yesWords } from '../../reference/boolean-words.ts';
import { noValue } from '../number/no-value.ts';
import { trimEndOf } from '../../text/trim.ts';
import { foldText } from '../../text/fold.ts';
import { readText } from '../read-text.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, booleanIssues);

const longestWord = 40;

let meanings: Map<string, boolean> | undefined;

/** Options of {@link normalizeBoolean}. */
export interface BooleanOptions {
  /** Further words for yes, folded as {@link normalizeBoolean} folds its input: in any case and with or without accents. */
  readonly yes?: readonly string[];
  /** Further words for no. */
  readonly no?: readonly string[];
}

/**
 * Reads yes and no in many languages and as programs write them: `да`, `Tak`, `on`, `1`, `✓` → true.
 *
 * Use it for checkboxes, flags and consents. For a choice of more than two use a select field.
 * Hint: an unchecked mark is `☐`, while `-` and other dashes say nothing and are placeholders; `maybe` is refused, not taken for no.
 *
 * @param input - A text, a boolean, or the numbers 0 and 1; anything else is refused.
 * @param options - Further words of the host.
 * @returns Whether it says yes; `display` is `yes` or `no`; no `key`, since a yes identifies nobody.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `boolean.unknown`.
 *
 * @example
 * normalizeBoolean('Tak').value;
 * //=> true
 *
 * @example
 * normalizeBoolean('maybe').ok;
 * //=> false
 */
export function normalizeBoolean(input: unknown, options: BooleanOptions = {}): Normalized<boolean> {
  if (typeof input === 'boolean') return result(input, input);
  const text = readText(input, longestWord);
  if (typeof text !== 'string') return failed(text);
  const word = trimEndOf(foldText(text), '.!');
  const own = has(options.yes, word) ? true : has(options.no, word) ? false : undefined;
  meanings ??= new Map([
    ...noWords.split(' ').map((name) => [foldText(name), false] as const),
    ...yesWords.split(' ').map((name) => [foldText(name), true] as const),
  ]);
  const meaning = own ?? meanings.get(word) ?? meanings.get(word.replace(/\.0+$/, ''));
  if (meaning !== undefined) return result(meaning, input);
  if (noValue.test(word)) return failed(issue('placeholder', { input: text }));
  return failed(issue('boolean.unknown', { input: text }));
}

const has = (words: readonly string[] | undefined, word: string): boolean => words?.some((own) => foldText(own) === word) === true;

const result = (value: boolean, input: unknown): Normalized<boolean> =>
  normalized({ value, display: value ? 'yes' : 'no', key: null, changed: value !== input });
