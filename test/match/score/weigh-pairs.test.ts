import { describe, expect, test } from 'vitest';
import { date, defineMatchModel, email, exact, jaroWinkler, personName, phone, trainMatchModelSync, type MatchModel } from '../../../src/match/index.ts';
import { pairsAtOnce } from '../../../src/match/block/pairs.ts';
import { noValue } from '../../../src/match/compare/comparator.ts';
import { createStore, type Store } from '../../../src/match/store/store.ts';
import { generateCrm } from '../../../src/testing/index.ts';

const people = [...generateCrm({ rows: 120, seed: 5, duplicates: 0.5 })].map(({ number, row }) => ({
  id: String(number),
  given: row['First Name'] || null,
  family: row['Last Name'] || null,
  name: { given: row['First Name'], family: row['Last Name'] },
  // Several values on some, in an order that must not matter.
  email: number % 3 === 0 ? [row['E-mail'], 'office@example.com', `${row['E-mail']}x`] : row['E-mail'],
  phone: number % 4 === 0 ? [row['Phone'], '+48601234567'] : row['Phone'],
  birthDate: row['Date of Birth'],
  city: row['City'],
}));

const model = defineMatchModel({
  block: ['family'],
  compare: {
    given: jaroWinkler(),
    family: jaroWinkler(),
    name: personName({}),
    email: email(),
    phone: phone(),
    birthDate: date(),
    city: exact(),
  },
});
const trained = trainMatchModelSync(model, people, { seed: 1 }).model;

function opened(of: MatchModel): Store {
  const store = createStore(of);
  people.forEach((person, row) => {
    store.write(row, person);
  });
  return store;
}

/** Every pair of rows, either way round, more than once: more than are compared at once. */
const a: number[] = [];
const b: number[] = [];
while (a.length < 2.5 * pairsAtOnce)
  for (let x = 0; x < people.length; x++)
    for (let y = 0; y < people.length; y++) {
      a.push(x);
      b.push(y);
    }

function weighed(store: Store, floor: number): Float64Array {
  const weights = new Float64Array(a.length);
  store.scorer.weighMany(people.length, floor).weigh(Int32Array.from(a), Int32Array.from(b), a.length, weights);
  return weights;
}

describe('weighing many pairs', () => {
  test.each([
    ['the default weights', model],
    ['weights and frequencies learnt', trained],
    ['declarative rules', { ...trained, rules: { same: [['email']], review: [['phone']], never: [['birthDate', 'city']] } }],
  ])('gives each the very weight it has alone: %s', (_, of) => {
    const store = opened(of as MatchModel);
    weighed(store, Number.NEGATIVE_INFINITY).forEach((weight, i) => {
      expect(weight).toBe(store.scorer.weigh(a[i] as number, b[i] as number));
    });
  });

  test.each([-20, -4, 0, 12])('gives up none that reaches the floor %d, and says of no other that it does', (floor) => {
    for (const of of [model, trained]) {
      const store = opened(of);
      let given = 0;
      weighed(store, floor).forEach((weight, i) => {
        const alone = store.scorer.weigh(a[i] as number, b[i] as number);
        if (alone >= floor) expect(weight).toBe(alone);
        else {
          expect(weight).toBeLessThan(floor);
          if (weight === Number.NEGATIVE_INFINITY) given++;
        }
      });
      expect(given).toBeGreaterThan(floor > -10 ? a.length / 4 : -1);
    }
  });

  test('gives up none where a rule may lift it', () => {
    const store = opened({ ...model, rules: { same: [['family']], review: [], never: [] } } as MatchModel);
    const lifted = weighed(store, 20);
    lifted.forEach((weight, i) => {
      expect(weight).toBe(store.scorer.weigh(a[i] as number, b[i] as number));
    });
    expect(Math.max(...lifted)).toBeGreaterThanOrEqual(20);
  });

  test('leaves the level of each comparison behind', () => {
    const store = opened(trained);
    const weigher = store.scorer.weighMany(people.length, Number.NEGATIVE_INFINITY);
    weigher.weigh(Int32Array.of(0, 1, 2), Int32Array.of(3, 4, 0), 3, new Float64Array(3));
    store.columns.forEach((_, c) => {
      expect([...(weigher.levels[c] as Uint8Array).subarray(0, 3)]).toEqual([0, 1, 2].map((i) => store.scorer.part(c, i, [3, 4, 0][i] as number).level));
    });
    expect(weigher.levels.some((levels) => levels[0] !== noValue)).toBe(true);
  });
});
