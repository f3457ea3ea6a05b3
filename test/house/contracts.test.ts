import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import { filesBelow, textOf } from './sources.ts';

/** The kinds of unit that have a contract: whose index exports them, which of its names are units, and what tests write. */
const KINDS = [
  { contract: 'normalizer', index: 'src/normalize/index.ts', isUnit: (name: string) => /^normalize[A-Z]/.test(name) },
  {
    contract: 'comparator',
    index: 'src/match/compare/index.ts',
    isUnit: (name: string) => /^[a-z]/.test(name) && !/^(?:all|define|parse|is|no[A-Z])|Comparator$/.test(name),
  },
  { contract: 'fieldType', index: 'src/fields/index.ts', isUnit: (name: string) => /^[a-z]/.test(name) && !/^(?:all|define|parse|is[A-Z])/.test(name) },
] as const;

const tests = filesBelow('test', '.test.ts').map(textOf);

test.each(KINDS)('every exported $contract is under contract', async ({ contract, index, isUnit }) => {
  if (!existsSync(join(root, index))) return;
  const exported = (await import(/* @vite-ignore */ join(root, index))) as Readonly<Record<string, unknown>>;
  const units = Object.keys(exported).filter((name) => typeof exported[name] === 'function' && isUnit(name));
  const calls = tests.flatMap((text) => argumentsOf(text, `contractOf.${contract}(`));
  const without = units.filter((unit) => !calls.some((call) => new RegExp(`\\b${unit}\\b`).test(call)));
  expect(without, `no test says contractOf.${contract}(…) of these`).toEqual([]);
});

/** What stands between the parentheses of each call. */
function argumentsOf(text: string, call: string): readonly string[] {
  return text
    .split(call)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      let end = 0;
      for (; end < rest.length && depth > 0; end++) depth += rest[end] === '(' ? 1 : rest[end] === ')' ? -1 : 0;
      return rest.slice(0, end);
    });
}
