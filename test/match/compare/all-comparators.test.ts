import { expect, test } from 'vitest';
import {
  allComparators,
  combined,
  defineMatchModel,
  parseMatchModel,
  personName,
  scorePair,
  exactComparator,
  exact,
  type Comparator,
} from '../../../src/match/index.ts';
import * as units from '../../../src/match/compare/index.ts';

test('the list for stored models holds every comparator the index exports', () => {
  const exported = Object.entries(units)
    .filter(([name, unit]) => name.endsWith('Comparator') && typeof unit === 'object')
    .map(([, unit]) => (unit as Comparator).name);
  expect(allComparators.map(({ name }) => name).sort()).toEqual(exported.sort());
  expect(new Set(exported).size).toBe(exported.length);
});

test('a stored model needs only the comparators it uses', () => {
  const model = defineMatchModel({ block: ['city'], compare: { city: exact() } });
  const loaded = parseMatchModel(JSON.stringify(model), { comparators: [exactComparator] });
  expect(scorePair({ city: 'Gdynia' }, { city: 'gdynia' }, loaded)).toEqual(scorePair({ city: 'Gdynia' }, { city: 'gdynia' }, model));
});

test('the parts of a combined comparison find theirs in the same list, and data without them is refused', () => {
  const person = combined({
    parts: { name: personName() },
    levels: [
      { label: 'same', m: 0.9, u: 0.1, when: { part: 'name', atLeast: 'same' } },
      { label: 'differs', m: 0.1, u: 0.9 },
    ],
  });
  const model = defineMatchModel({ block: ['city'], compare: { person: { ...person, fields: ['name'] } } });
  const loaded = parseMatchModel(JSON.stringify(model), { comparators: allComparators });
  const [a, b] = [{ name: 'Ann Lee' }, { name: 'Lee, Ann' }];
  expect(scorePair(a, b, loaded)).toEqual(scorePair(a, b, model));
  const parts = JSON.parse(JSON.stringify({ name: personName() }));
  expect(() => combined({ parts, levels: [{ label: 'same', when: { part: 'name', atLeast: 'same' } }, { label: 'differs' }] })).toThrowError(
    expect.objectContaining({ code: 'unknown-comparator' }),
  );
});
