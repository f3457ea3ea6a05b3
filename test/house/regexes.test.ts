import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patterns, verdictOf } from '../../scripts/check-regexes.mjs';

const { safe, bounded } = JSON.parse(readFileSync(new URL('./safe-regexes.json', import.meta.url), 'utf8')) as {
  safe: string[];
  bounded: Record<string, string>;
};
const all = patterns() as Map<string, string>;

/** Patterns that are new since `npm run regexes` are checked here; each may take this long. */
const patience = 5_000;

test('every regular expression of the sources is safe from runaway matching, as recheck sees it', async () => {
  const reviewed = new Set([...safe, ...Object.keys(bounded)]);
  const fresh = [...all].filter(([literal]) => !reviewed.has(literal));
  const unsafe: string[] = [];
  for (const [literal, place] of fresh) {
    const verdict = await verdictOf(literal, patience);
    if (verdict !== 'safe') unsafe.push(`${verdict}: ${place} ${literal}`);
  }
  expect(unsafe).toEqual([]);
}, 300_000);

test('what recheck cannot decide has a reason why it is harmless', () => {
  expect(Object.values(bounded).every((reason) => reason.length > 20)).toBe(true);
});
