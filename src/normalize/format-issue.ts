import type { Issue } from '../core/issue.ts';
import { fillMessage } from '../core/issue.ts';

/** The sentences of the table of codes in another language. */
export interface IssueDictionary {
  /** BCP 47 tag of the language, `pl`. */
  readonly language: string;
  /** Sentence by code, with the placeholders of the English one. */
  readonly messages: Readonly<Record<string, string>>;
  /** What parameters say in words (`a telephone number`), in this language. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * Says an issue in another language; in English without a dictionary, or where the dictionary lacks the code.
 *
 * Use it where people read issues; programs test `code`. Dictionaries are entries of their own: `tidycrm/normalize/issues-pl`,
 * `-ru`, `-id` and `-ky`. Hint: a host's own codes (`custom.…`) go into a dictionary of its own made of one of these.
 *
 * @param issue - What any function of the package reported.
 * @param dictionary - The language.
 *
 * @example
 * formatIssue(normalizeEmail('anna').issues[0]);
 * //=> '“anna” is not an e-mail address.'
 *
 * @example
 * formatIssue(normalizeEmail('anna').issues[0], { language: 'pl', messages: { 'email.syntax': '„{input}” to nie adres e-mail.' } });
 * //=> '„anna” to nie adres e-mail.'
 */
export function formatIssue(issue: Issue, dictionary?: IssueDictionary): string {
  const message = dictionary !== undefined && Object.hasOwn(dictionary.messages, issue.code) ? dictionary.messages[issue.code] : undefined;
  if (message === undefined) return issue.message;
  return fillMessage(message, inWords(issue.params, dictionary?.words));
}

function inWords(params: Readonly<Record<string, unknown>> = {}, words: Readonly<Record<string, string>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : value]),
  );
}
