import { describe, expect, test } from 'vitest';
import { issueTable } from '../../../src/core/issues/index.ts';
import { formatIssue, type IssueDictionary } from '../../../src/normalize/format-issue.ts';
import { indonesianIssues } from '../../../src/normalize/issues-id.ts';
import { kyrgyzIssues } from '../../../src/normalize/issues-ky.ts';
import { polishIssues } from '../../../src/normalize/issues-pl.ts';
import { russianIssues } from '../../../src/normalize/issues-ru.ts';
import { detectMisuse } from '../../../src/normalize/misuse/index.ts';
import { normalizeEmail } from '../../../src/normalize/email/index.ts';

const dictionaries: readonly (readonly [string, IssueDictionary])[] = [
  ['Polish', polishIssues],
  ['Russian', russianIssues],
  ['Indonesian', indonesianIssues],
  ['Kyrgyz', kyrgyzIssues],
];

const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

describe.each(dictionaries)('the %s dictionary', (_, dictionary) => {
  test('has a sentence for every code', () => {
    expect(Object.keys(issueTable).filter((code) => !Object.hasOwn(dictionary.messages, code))).toEqual([]);
  });

  test('has no code the table lacks', () => {
    expect(Object.keys(dictionary.messages).filter((code) => !Object.hasOwn(issueTable, code))).toEqual([]);
  });

  test('speaks of the same parameters as the English sentences', () => {
    const wrong = Object.entries(issueTable).filter(
      ([code, [, english]]) => placeholders(dictionary.messages[code] ?? '').join() !== placeholders(english).join(),
    );
    expect(wrong.map(([code]) => code)).toEqual([]);
  });
});

describe('formatIssue', () => {
  const [issue] = normalizeEmail('anna').issues as [Parameters<typeof formatIssue>[0]];

  test('says it in English, and in other languages', () => {
    expect(formatIssue(issue)).toBe('“anna” is not an e-mail address.');
    expect(formatIssue(issue, polishIssues)).toBe('„anna” nie jest adresem e-mail.');
    expect(formatIssue(issue, russianIssues)).toBe('«anna» — не адрес электронной почты.');
  });

  test('translates what parameters say in words', () => {
    const [misuse] = detectMisuse('anna@acme.pl', { kind: 'person' }).reasons as [Parameters<typeof formatIssue>[0]];
    expect(formatIssue(misuse, russianIssues)).toBe('Это похоже на адрес электронной почты, а не на имя человека.');
  });

  test('falls back to English where a dictionary lacks the code', () => {
    expect(formatIssue({ ...issue, code: 'custom.x', message: 'Own.' }, polishIssues)).toBe('Own.');
    expect(formatIssue({ ...issue, code: 'constructor' as never, message: 'Own.' }, polishIssues)).toBe('Own.');
  });

  test('fills names in braces, leaves out unknown ones and keeps every other brace', () => {
    const said = (message: string): string => formatIssue({ ...issue, params: { input: 'a{b}c' } }, { language: 'en', messages: { [issue.code]: message } });
    expect(said('{input}, {input}{missing}!')).toBe('a{b}c, a{b}c!');
    expect(said('{} { input } {input')).toBe('{} { input } {input');
    expect(said('No braces.')).toBe('No braces.');
  });
});
