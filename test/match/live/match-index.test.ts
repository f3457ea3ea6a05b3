import { describe, expect, test } from 'vitest';
import {
  createMatchIndex,
  defineMatchModel,
  email,
  exact,
  findDuplicatesSync,
  loadMatchIndex,
  trainMatchModelSync,
  type MatchIndex,
} from '../../../src/match/index.ts';
import { batch, model, partition } from './people.ts';

const entitiesOf = (index: MatchIndex): string[] => partition(index.entities().map((entity) => entity.records));

const nobody = { email: null, phone: null, birthDate: null, taxId: null };

describe('the live index', () => {
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
    expect(entitiesOf(index)).toEqual(['ann other']);
    const found = findDuplicatesSync([ann, other, twin], model, { mustLink: [['ann', 'other']], cannotLink: [['ann', 'twin']] });
    expect(partition(found.clusters.map((cluster) => cluster.records))).toEqual(['ann other']);
    index.mustLink('ann', 'twin');
    expect(entitiesOf(index)).toEqual(['ann other twin']);
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
      ...nobody,
      id: String(i),
      name: { given: i % 2 ? 'Anna' : 'Jan', family: i < 30 ? 'Nowak' : `Name${i}` },
      phone: `+4860${1000000 + (i >> 1)}`,
    }));
    const trained = trainMatchModelSync(model, people).model;
    const index = createMatchIndex(trained);
    await index.addAll(people);
    const [before] = index.match({ ...nobody, name: { given: 'Anna', family: 'Name31' }, phone: '+48601000015' });
    for (let i = 0; i < 40; i++) index.add({ ...nobody, id: `new${i}`, name: { given: 'Anna', family: 'Name31' }, birthDate: `19${50 + i}-01-01` });
    index.refresh();
    const [after] = index.match({ ...nobody, name: { given: 'Anna', family: 'Name31' }, phone: '+48601000015' });
    expect(after?.id).toBe(before?.id);
    // The name is not a rare one any more.
    expect(after?.weight).toBeLessThan(before?.weight as number);
    expect(index.model.frequencies?.['name']?.total).toBe(100);
    const people100 = [
      ...people,
      ...Array.from({ length: 40 }, (_, i) => ({ ...nobody, id: `new${i}`, name: { given: 'Anna', family: 'Name31' }, birthDate: `19${50 + i}-01-01` })),
    ];
    expect(entitiesOf(index)).toEqual(batch(people100, index.model));
  });

  test('stops following a key that too many records share, says which, and follows it again once few do', () => {
    const byCity = defineMatchModel({ block: ['email', 'city'], compare: { email: email(), city: exact() }, thresholds: { review: -20, same: -10 } });
    const index = createMatchIndex(byCity, { maxBlock: 3 });
    for (const id of ['1', '2', '3']) index.add({ id, city: 'Sopot', email: `${id}@example.com` });
    expect(entitiesOf(index)).toEqual(['1 2 3']);
    index.add({ id: '4', city: 'Sopot', email: '1@example.com' });
    expect(index.stats()).toEqual({
      records: 4,
      entities: 3,
      skippedKeys: 0,
      stoppedKeys: [{ key: expect.stringMatching(/^[0-9a-f]{16}$/), rule: 'city', rows: 4, pairs: 6 }],
    });
    expect(index.model.stopKeys).toEqual([{ key: index.stats().stoppedKeys[0]?.key }]);
    // What another key says still holds.
    expect(entitiesOf(index)).toEqual(['1 4']);
    expect(index.match({ city: 'Sopot' })).toEqual([]);
    expect(index.stats().skippedKeys).toBe(1);
    index.remove('2');
    expect(index.match({ city: 'Sopot' })).toEqual([]);
    index.refresh();
    expect(index.stats().stoppedKeys).toEqual([]);
    expect(entitiesOf(index)).toEqual(['1 3 4']);
  });

  test('takes the stop keys and splits of a batch run, and entities keep their ids', async () => {
    const people = Array.from({ length: 120 }, (_, i) => ({
      ...nobody,
      id: String(i),
      name: { given: ['Anna', 'Jan', 'Ewa'][i % 3] as string, family: 'Nowak' },
      birthDate: `19${10 + (i % 60)}-03-12`,
    }));
    const blocked = defineMatchModel({ ...model, block: ['name.family', 'birthDate'] });
    const index = createMatchIndex(blocked, { maxBlock: 50 });
    await index.addAll(people);
    const ids = new Map(people.map(({ id }) => [id, index.entityOf(id)]));
    const { stats } = findDuplicatesSync(people, blocked, { maxPairs: 2000 });
    expect(stats.splits.length).toBeGreaterThan(0);
    const split = defineMatchModel({ ...blocked, stopKeys: stats.stopKeys, splits: stats.splits });
    await index.rebuild(people, { model: split });
    expect(index.model).toBe(split);
    expect(index.stats().stoppedKeys).toEqual([]);
    expect(entitiesOf(index)).toEqual(batch(people, split));
    for (const { id } of people) expect(index.entityOf(id)).toBe(ids.get(id));
    await index.rebuild(people.slice(1));
    expect(index.has('0')).toBe(false);
  });

  test('remembers values as they were when a record was added, whatever the caller does to the object', () => {
    const record = { ...nobody, id: '1', name: { given: 'Anna', family: 'Nowak' } };
    const index = createMatchIndex(model);
    index.add({ ...record, id: '2', name: record.name });
    index.add(record);
    record.name.family = 'Wójcik';
    index.update(record);
    const probe = { ...nobody, name: { given: 'Anna', family: 'Nowak' } };
    const found = index.match(probe);
    expect(found.map(({ id }) => id)).toEqual(['2']);
    expect(loadMatchIndex(index.snapshot(), model).match(probe)).toEqual(found);
    index.refresh();
    expect(index.match(probe)).toEqual(found);
  });

  test('stays as it was when a normaliser of the host throws', () => {
    const strict = defineMatchModel({
      block: ['email'],
      compare: { email: email() },
      normalize: {
        email: (raw: unknown) => {
          if (raw === 'bad') throw new Error('the host failed');
          return raw;
        },
      },
    });
    const index = createMatchIndex(strict);
    for (const id of ['1', '2']) index.add({ id, email: 'a@example.com' });
    index.drainEvents();
    const before = index.snapshot();
    for (const run of [() => index.update({ id: '1', email: 'bad' }), () => index.add({ id: '3', email: 'bad' }), () => index.match({ email: 'bad' })])
      expect(run).toThrow(/the host failed/);
    expect(index.snapshot()).toEqual(before);
    expect(index.drainEvents()).toEqual([]);
    expect(entitiesOf(index)).toEqual(['1 2']);
  });

  test('answers for what is there while records still come in', async () => {
    const index = createMatchIndex(model);
    const person = (id: string) => ({ ...nobody, id, name: { given: 'Anna', family: 'Nowak' }, email: 'a@example.com' });
    const coming = async function* () {
      yield person('1');
      yield person('2');
      expect(index.entityOf('2')).toBe(index.entityOf('1'));
      expect(index.match(person('x')).map(({ id }) => id)).toEqual(['1', '2']);
      index.remove('1');
      index.update({ ...person('2'), email: 'b@example.com', name: { given: 'Jan', family: 'Zys' } });
      yield person('3');
    };
    await index.addAll(coming());
    expect(index.entities().map((entity) => entity.records)).toEqual([['2'], ['3']]);
    const abort = new AbortController();
    const many = Array.from({ length: 6000 }, (_, i) => ({ ...nobody, id: `m${i}`, email: `m${i % 5999}@example.com` }));
    const stopped = index.addAll(many, { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
    expect(index.size).toBe(5002);
    expect(index.stats().entities).toBe(5002);
  });

  test('compares every value of a field that has several, and forgets the ones that went', () => {
    const index = createMatchIndex(model);
    const base = { ...nobody, name: { given: 'Anna', family: 'Nowak' } };
    index.add({ ...base, id: '1', email: ['old@example.com', 'anna@example.com'], phone: '+48601234567' });
    const ask = (mail: unknown) => index.match({ ...nobody, name: base.name, email: mail }).map(({ id, decision }) => `${id} ${decision}`);
    expect(ask('anna@example.com')).toEqual(['1 same']);
    expect(ask(['x@example.com', 'old@example.com'])).toEqual(['1 same']);
    index.update({ ...base, id: '1', email: ['anna@example.com'], phone: '+48601234567' });
    expect(ask('old@example.com')).not.toContain('1 same');
    index.remove('1');
    expect(ask('anna@example.com')).toEqual([]);
  });

  test('refuses a second record of the same id', () => {
    const index = createMatchIndex(model);
    index.add({ id: '1', email: 'a@example.com' });
    expect(() => index.add({ id: '1', email: 'b@example.com' })).toThrow(/update/);
    expect(index.remove('2')).toBe(false);
  });
});
