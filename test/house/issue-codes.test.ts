import { expect, test } from 'vitest';
import { issueCodesPage } from '../../scripts/issue-codes-page.ts';
import { issueTable } from '../../src/core/issues/index.ts';
import { filesBelow, sources, textOf } from './sources.ts';

const groups = filesBelow('src/core/issues', '.ts').filter((path) => !path.endsWith('/index.ts'));

test('the page of codes is made from the table (npm run codes)', () => {
  expect(textOf('docs/issue-codes.md')).toBe(issueCodesPage());
});

test('every group of codes is in the table', () => {
  const inTable = new Set(Object.keys(issueTable));
  const missing = groups.flatMap((path) =>
    [...textOf(path).matchAll(/^ {2}'?([\w.]+)'?: \[/gm)].map((match) => match[1] as string).filter((code) => !inTable.has(code)),
  );
  expect(missing).toEqual([]);
});

test('codes read unit.reason_in_snake_case, and messages are sentences', () => {
  const wrong = Object.entries(issueTable).filter(
    ([code, [, message]]) => !/^(?:[a-z][a-z_]*\.)?[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(code) || !/[.!?:…”)}]$/.test(message),
  );
  expect(wrong.map(([code]) => code)).toEqual([]);
});

test('every code is reported somewhere', () => {
  const text = sources
    .filter(({ path }) => !path.startsWith('src/core/issues/'))
    .map((source) => source.text)
    .join('\n');
  const silent = Object.keys(issueTable).filter((code) => !text.includes(`'${code}'`) && !text.includes(`\`${code}\``));
  expect(silent).toEqual([]);
});
