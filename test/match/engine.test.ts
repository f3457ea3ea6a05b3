import { describe, expect, test } from 'vitest';
import {
  analyzeBlocking,
  createMatchIndex,
  date,
  defineMatchModel,
  email,
  explainPair,
  findDuplicates,
  findDuplicatesSync,
  jaroWinkler,
  linkRecords,
  loadMatchIndex,
  matchAgainst,
  matchKeys,
  parseMatchModel,
  allComparators,
  personName,
  phone,
  scorePair,
  whyNot,
} from '../../src/match/index.ts';

const people = [
  { id: '1', name: { given: 'Anna', family: 'Kowalska' }, email: 'anna.kowalska@example.com', phone: '+48601234567', birthDate: '1985-03-12', city: 'Gdynia' },
  { id: '2', name: { given: 'Ania', family: 'Kowalska' }, email: null, phone: '+48601234567', birthDate: '1985-03-12', city: 'Gdynia' },
  { id: '3', name: { given: 'Anna', family: 'Kowalski' }, email: 'anna.kowalska@example.com', phone: null, birthDate: '1985-12-03', city: 'Gdańsk' },
  { id: '4', name: { given: 'Jan', family: 'Nowak' }, email: 'jan@nowak.example', phone: '+48602000111', birthDate: '1970-01-02', city: 'Sopot' },
  { id: '5', name: { given: 'Janina', family: 'Nowak' }, email: 'jan@nowak.example', phone: '+48602000111', birthDate: '1999-07-30', city: 'Sopot' },
];

const model = defineMatchModel({
  block: ['email', 'phone:phoneTail', ['name.family:phonetic', 'name.given:initial'], 'birthDate:swappedDate'],
  compare: { name: personName(), email: email(), phone: phone(), birthDate: date(), city: jaroWinkler() },
});

describe('the duplicate engine', () => {
  test('finds duplicates with the default weights', async () => {
    const found = await findDuplicates(people, model);
    expect(found.clusters.map((cluster) => cluster.records)).toContainEqual(['1', '2', '3']);
    expect(found.pairs).toEqual(findDuplicatesSync(people, model).pairs);
    for (const pair of found.pairs) expect(pair.weight).toBe(scorePair(people[Number(pair.a) - 1] as never, people[Number(pair.b) - 1] as never, model).weight);
  });

  test('explains a weight by steps that add up to it', () => {
    const explained = explainPair(people[0] as never, people[1] as never, model);
    expect(explained.steps.reduce((sum, step) => sum + step.weight, 0)).toBe(explained.weight);
    expect(explained.sentence).toContain('phone');
    expect(explained.blockedBy).toContain('phone:phoneTail');
  });

  test('says why a pair was not found', () => {
    const answer = whyNot(people[0] as never, people[3] as never, model);
    expect(answer.because).toBe('no-key');
    expect(answer.rules.find((rule) => rule.rule === 'email')?.missed).toEqual([{ key: 'email', reason: 'differs' }]);
  });

  test('answers alike from a live index, from stored keys and after a snapshot', () => {
    const index = createMatchIndex(model);
    for (const person of people) index.add(person);
    const probe = { name: { given: 'Anna', family: 'Kowalska' }, phone: '+48601234567' };
    const live = index.match(probe);
    const keys = new Set(matchKeys(probe, model));
    const fetched = people.filter((person) => matchKeys(person, model).some((key) => keys.has(key)));
    const stateless = matchAgainst(probe, fetched, model);
    expect(live.map(({ id, weight }) => ({ id, weight }))).toEqual(stateless.map(({ id, weight }) => ({ id, weight })));
    const loaded = loadMatchIndex(index.snapshot(), model);
    expect(loaded.match(probe)).toEqual(live);
    expect(loaded.entities()).toEqual(index.entities());
    expect(loaded.snapshot()).toEqual(index.snapshot());
  });

  test('links two sources and compares no two records of one', async () => {
    const { pairs } = await linkRecords(people.slice(0, 2), people.slice(2), model);
    expect(pairs.every((pair) => Number(pair.a) <= 2 && Number(pair.b) > 2)).toBe(true);
    expect(pairs.length).toBeGreaterThan(0);
  });

  test('survives JSON', () => {
    const loaded = parseMatchModel(JSON.stringify(model), { comparators: allComparators });
    expect(findDuplicatesSync(people, loaded)).toEqual(findDuplicatesSync(people, model));
    expect(JSON.stringify(loaded)).toBe(JSON.stringify(model));
  });

  test('counts pairs before anything runs', () => {
    expect(analyzeBlocking(people, model).rules[0]).toMatchObject({ rule: 'email', pairs: 2, largest: 2 });
  });
});
