import { describe, expect, test } from 'vitest';
import { blocksIn, commentExamples, examplesIn, pageExamples } from './find-examples.ts';
import { runExample } from './run-example.ts';

describe('every block on a page does what it says', () => {
  test.each(pageExamples().map((example) => [example.place, example] as const))('%s', (_, example) => runExample(example));
  test('there are pages', () => {});
});

describe('every example in a doc comment does what it says', () => {
  test.each(commentExamples().map((example) => [example.place, example] as const))('%s', (_, example) => runExample(example));
  test('there are examples', () => {});
});

describe('the runner of examples', () => {
  const run = (code: string) => runExample({ place: 'here', code, source: null });

  test('passes a documented value that is right, on one line or over several', async () => {
    await run('1 + 1;\n//=> 2\nconst list = [1, 2];\n//=> [1, 2]\n({ a: list, b: "x" });\n//=> {\n//   a: [1, 2],\n//   b: "x",\n// }\n');
  });

  test('fails when a documented value is wrong', async () => {
    await expect(run('1 + 1;\n//=> 3')).rejects.toThrow(/expected 2 to deeply equal 3/);
    await expect(run('const x = { a: 1 };\n//=> { a: 2 }')).rejects.toThrow(/deeply equal/);
  });

  test('fails when a value follows nothing that has one', async () => {
    await expect(run('if (true) { 1; }\n//=> 1')).rejects.toThrow(/has no value/);
    await expect(run('function f() {\n  return 1;\n  //=> 1\n}')).rejects.toThrow(/follow no statement/);
  });

  test('fails when an example imports what is private, or what is not there', async () => {
    await expect(run("import { foldText } from 'tidycrm/text';")).rejects.toThrow(/no public entry/);
    await expect(run("import { foldText } from '../src/text/fold.ts';")).rejects.toThrow(/no public entry/);
    await expect(run("import { nonsense } from 'tidycrm/testing';")).rejects.toThrow(/nonsense is not exported|no public entry/);
  });

  test('tells an expected error from none', async () => {
    await run('JSON.parse("{");\n//=> throws SyntaxError');
    await expect(run('1;\n//=> throws SyntaxError')).rejects.toThrow(/should throw/);
  });

  test('fails on code that does not parse or that throws', async () => {
    await expect(run('const = 1;')).rejects.toThrow();
    await expect(run('throw new Error("no");')).rejects.toThrow('no');
  });

  test('finds blocks on pages and examples in comments, with or without a fence', () => {
    expect(blocksIn('# A\n\n```ts\n1;\n```\n\n```sql\nselect\n```\n', 'a.md')).toEqual([{ place: 'a.md:4', code: '1;\n', source: null }]);
    const comment = '/**\n * Does it.\n *\n * @example\n * one();\n * //=> 1\n *\n * @example With a title\n * ```ts\n * two();\n * ```\n * @see that\n */\n';
    expect(examplesIn(comment, 'src/text/a.ts').map(({ place, code }) => [place, code.trim()])).toEqual([
      ['src/text/a.ts:5', 'one();\n//=> 1'],
      ['src/text/a.ts:9', 'two();'],
    ]);
  });
});
