import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMatchIndex,
  date,
  defineMatchModel,
  email,
  findDuplicatesSync,
  loadMatchIndex,
  matchAgainst,
  matchKeys,
  personName,
  phone,
  scorePair,
  trainMatchModelSync,
  type MatchIndex,
  type MatchModel,
} from '../../../src/match/index.ts';

const model = defineMatchModel({
  block: ['email', 'phone:phoneTail', ['name.family:phonetic', 'name.given:initial'], 'birthDate:swappedDate', ['name.family:oneDeletion', 'birthDate:year']],
  compare: { name: personName(), email: email(), phone: phone(), birthDate: date() },
  rules: { never: ['taxId'], same: [['email', 'phone']] },
});

const record = (id: fc.Arbitrary<string>) =>
  fc.record({
    id,
    name: fc.record({
      given: fc.constantFrom('Anna', 'Ania', 'Jan', 'Janina', 'Piotr'),
      family: fc.constantFrom('Kowalska', 'Kowalski', 'Nowak', 'Novak', 'Wójcik'),
    }),
    email: fc.constantFrom(null, 'a@example.com', 'b@example.com', 'biuro@example.com', ['a@example.com', 'c@example.com'], ['c@example.com', 'b@example.com']),
    phone: fc.constantFrom(null, '+48601234567', '+48601234568', '+48221112233'),
    birthDate: fc.constantFrom(null, '1985-03-12', '1985-12-03', '1985-03-13', '1990-01-01'),
    taxId: fc.constantFrom(null, null, null, '1111', '2222'),
  });

type Step =
  | { readonly kind: 'put'; readonly record: ReturnType<typeof record> extends fc.Arbitrary<infer R> ? R : never }
  | { readonly kind: 'remove'; readonly id: string };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: record(fc.integer({ min: 1, max: 14 }).map(String)).map((value): Step => ({ kind: 'put', record: value })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 14 }).map((n): Step => ({ kind: 'remove', id: String(n) })) },
  ),
  { maxLength: 40 },
);

function play(index: MatchIndex, list: readonly Step[]): Map<string, Step & { kind: 'put' }> {
  const final = new Map<string, Step & { kind: 'put' }>();
  for (const step of list) {
    if (step.kind === 'remove') {
      expect(index.remove(step.id)).toBe(final.delete(step.id));
    } else {
      index.update(step.record);
      final.set(step.record.id, step);
    }
  }
  return final;
}

const partition = (groups: readonly (readonly string[])[]): string[] =>
  groups
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort().join(' '))
    .sort();

const batch = (records: readonly Record<string, unknown>[], of: MatchModel = model): string[] =>
  partition(findDuplicatesSync(records, of).clusters.map((cluster) => cluster.records));

describe('the live index', () => {
  test('has the entities of a batch run over the final records, whatever came before', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const index = createMatchIndex(model);
        const final = [...play(index, list).values()].map((step) => step.record);
        expect(partition(index.entities().map((entity) => entity.records))).toEqual(batch(final));
        expect(partition(index.entities().map((entity) => entity.records))).toEqual(batch([...final].reverse()));
      }),
      { numRuns: 80 },
    );
  });

  test('keeps the law for each way of clustering', () => {
    for (const cluster of ['connected', 'bestLink'] as const) {
      const other = defineMatchModel({ ...model, cluster });
      fc.assert(
        fc.property(steps, (list) => {
          const index = createMatchIndex(other);
          const final = [...play(index, list).values()].map((step) => step.record);
          expect(partition(index.entities().map((entity) => entity.records))).toEqual(batch(final, other));
        }),
        { numRuns: 40 },
      );
    }
  });

  test('keeps the law under frozen frequencies and stop keys', () => {
    const crowd = fc.sample(record(fc.uuid()), { numRuns: 400, seed: 9 });
    const trained = trainMatchModelSync(model, crowd, { seed: 2 }).model;
    const { stats } = findDuplicatesSync(crowd, trained, { maxPairs: 6000 });
    expect(stats.stopKeys.length).toBeGreaterThan(0);
    const frozen = defineMatchModel({ ...trained, stopKeys: stats.stopKeys, splits: stats.splits });
    fc.assert(
      fc.property(steps, (list) => {
        const index = createMatchIndex(frozen);
        const final = [...play(index, list).values()].map((step) => step.record);
        expect(partition(index.entities().map((entity) => entity.records))).toEqual(batch(final, frozen));
      }),
      { numRuns: 40 },
    );
  });

  test('answers as brute force over the same candidates, as stored keys do, and as its snapshot does', () => {
    fc.assert(
      fc.property(steps, record(fc.constant('probe')), (list, probe) => {
        const index = createMatchIndex(model);
        const records = [...play(index, list).values()].map((step) => step.record);
        const found = index.match(probe);
        const keys = new Set(matchKeys(probe, model));
        const fetched = records.filter((candidate) => matchKeys(candidate, model).some((key) => keys.has(key)));
        const brute = fetched
          .map((candidate) => ({ id: candidate.id, ...scorePair(probe, candidate, model) }))
          .filter(({ decision }) => decision !== 'different');
        brute.sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
        const plain = ({ id, weight, probability, decision }: (typeof brute)[number]) => ({ id, weight, probability, decision });
        expect(found.map((candidate) => plain(candidate))).toEqual(brute.map(plain));
        expect(matchAgainst(probe, fetched, model).map((candidate) => plain(candidate))).toEqual(brute.map(plain));
        const loaded = loadMatchIndex(index.snapshot(), model);
        expect(loaded.match(probe)).toEqual(found);
        loaded.update(probe);
        index.update(probe);
        const byId = (of: MatchIndex) => [...of.entities()].sort((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(loaded)).toEqual(byId(index));
        expect(index.size).toBe(loaded.size);
      }),
      { numRuns: 60 },
    );
  });

  test('lets what people said beat weights, in any order, also for records that come later', () => {
    const [ann, other, twin] = [
      { id: 'ann', name: { given: 'Anna', family: 'Nowak' }, email: 'a@example.com' },
      { id: 'other', name: { given: 'Piotr', family: 'Zys' }, phone: '+48601234567' },
      { id: 'twin', name: { given: 'Anna', family: 'Nowak' }, email: 'a@example.com' },
    ] as const;
    const index = createMatchIndex(model);
    index.mustLink('ann', 'other');
    index.cannotLink('ann', 'twin');
    for (const one of [twin, other, ann]) index.add(one);
    expect(partition(index.entities().map((entity) => entity.records))).toEqual(['ann other']);
    const found = findDuplicatesSync([ann, other, twin], model, { mustLink: [['ann', 'other']], cannotLink: [['ann', 'twin']] });
    expect(partition(found.clusters.map((cluster) => cluster.records))).toEqual(['ann other']);
    index.mustLink('ann', 'twin');
    expect(partition(index.entities().map((entity) => entity.records))).toEqual(['ann other twin']);
  });

  test('keeps the id of an entity through merges and splits and tells what happened', () => {
    const index = createMatchIndex(model);
    const person = (id: string, extra: object) => ({ id, name: { given: 'Anna', family: 'Nowak' }, ...extra });
    const first = index.add(person('1', { email: 'a@example.com' })).entity;
    const second = index.add({ id: '2', name: { given: 'A.', family: 'Novak' }, phone: '+48601234567' }).entity;
    expect(second).not.toBe(first);
    index.drainEvents();
    index.add(person('3', { email: 'a@example.com', phone: '+48601234567' }));
    expect(index.entityOf('2')).toBe(first);
    expect(index.drainEvents()).toEqual([{ type: 'merged', entity: first, from: [second], records: expect.arrayContaining(['1', '2', '3']) }]);
    index.remove('3');
    expect(index.entityOf('1')).toBe(first);
    expect(index.entityOf('2')).not.toBe(first);
    expect(index.drainEvents().map((event) => event.type)).toEqual(['minted', 'split']);
    expect(index.drainEvents()).toEqual([]);
  });

  test('looks a record up without changing anything', () => {
    const index = createMatchIndex(model);
    index.add({ id: '1', name: { given: 'Anna', family: 'Nowak' }, email: ['a@example.com', 'b@example.com'] });
    const before = index.snapshot();
    expect(index.match({ name: { given: 'Anna', family: 'Nowak' }, email: ['b@example.com', 'z@example.com'] }, { limit: 1 })).toHaveLength(1);
    expect(index.snapshot()).toEqual(before);
    expect(index.match({ id: '1', email: 'a@example.com' })).toEqual([]);
  });

  test('renews frequencies on request and weighs again', async () => {
    const people = Array.from({ length: 60 }, (_, i) => ({
      id: String(i),
      name: { given: i % 2 ? 'Anna' : 'Jan', family: i < 30 ? 'Nowak' : `Name${i}` },
      phone: `+4860${1000000 + (i >> 1)}`,
    }));
    const trained = trainMatchModelSync(model, people).model;
    const index = createMatchIndex(trained);
    await index.addAll(people);
    index.refresh();
    expect(partition(index.entities().map((entity) => entity.records))).toEqual(batch(people, index.model));
  });

  test('refuses a damaged or foreign snapshot and says so', () => {
    const index = createMatchIndex(model);
    index.add({ id: '1', email: 'a@example.com' });
    const bytes = index.snapshot();
    const code = (run: () => unknown): unknown => {
      try {
        run();
      } catch (error) {
        return (error as { code?: unknown }).code;
      }
      return 'nothing thrown';
    };
    expect(code(() => loadMatchIndex(new Uint8Array(10), model))).toBe('snapshot-foreign');
    expect(code(() => loadMatchIndex(new TextEncoder().encode('x'.repeat(500)), model))).toBe('snapshot-foreign');
    expect(code(() => loadMatchIndex(bytes, defineMatchModel({ rules: { same: ['email'] } })))).toBe('snapshot-foreign');
    for (let at = 8; at < bytes.length; at += 37) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x55;
      expect(code(() => loadMatchIndex(damaged, model))).toMatch(/^snapshot-(?:damaged|foreign)$/);
    }
    for (const length of [40, bytes.length >> 1, bytes.length - 1]) expect(code(() => loadMatchIndex(bytes.slice(0, length), model))).toBe('snapshot-damaged');
    expect(loadMatchIndex(Uint8Array.from([0, 0, 0, ...bytes]).subarray(3), model).size).toBe(1);
  });

  test('refuses a second record of the same id', () => {
    const index = createMatchIndex(model);
    index.add({ id: '1', email: 'a@example.com' });
    expect(() => index.add({ id: '1', email: 'b@example.com' })).toThrow(/update/);
    expect(index.remove('2')).toBe(false);
  });
});
