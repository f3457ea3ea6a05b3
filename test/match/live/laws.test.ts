import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMatchIndex,
  defineMatchModel,
  findDuplicatesSync,
  loadMatchIndex,
  matchAgainst,
  matchKeys,
  scorePair,
  trainMatchModelSync,
  type MatchIndex,
  type MatchModel,
} from '../../../src/match/index.ts';
import { batch, contact, model, partition, type Contact } from './people.ts';

type Step =
  | { readonly kind: 'put'; readonly record: Contact }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'must' | 'cannot'; readonly a: string; readonly b: string };

const someId = (most: number) => fc.integer({ min: 1, max: most }).map(String);
const stepsOf = (most: number, length: number, judge = 0): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: contact(someId(most)).map((record): Step => ({ kind: 'put', record })) },
      { weight: 2, arbitrary: someId(most).map((id): Step => ({ kind: 'remove', id })) },
      {
        weight: judge,
        arbitrary: fc.record({ kind: fc.constantFrom('must' as const, 'cannot' as const), a: someId(most), b: someId(most) }).filter(({ a, b }) => a !== b),
      },
    ),
    // As long as it may be: short ones, which are drawn by default, hardly ever link enough records.
    { minLength: length >> 1, maxLength: length, size: 'max' },
  );

interface Outcome {
  readonly records: Contact[];
  readonly mustLink: (readonly [string, string])[];
  readonly cannotLink: (readonly [string, string])[];
}

/** Plays the steps and returns what is left at the end; `after` looks at the index after each. */
function play(index: MatchIndex, steps: readonly Step[], after: () => void = () => {}): Outcome {
  const records = new Map<string, Contact>();
  const judged = new Map<string, readonly ['must' | 'cannot', string, string]>();
  for (const step of steps) {
    if (step.kind === 'put') {
      index.update(step.record);
      records.set(step.record.id, step.record);
    } else if (step.kind === 'remove') {
      expect(index.remove(step.id)).toBe(records.delete(step.id));
    } else {
      const [a, b] = [step.a, step.b].sort() as [string, string];
      if (step.kind === 'must') index.mustLink(a, b);
      else index.cannotLink(a, b);
      judged.set(`${a} ${b}`, [step.kind, a, b]);
    }
    after();
  }
  const pairs = (kind: string) => [...judged.values()].filter((one) => one[0] === kind).map(([, a, b]) => [a, b] as const);
  return { records: [...records.values()], mustLink: pairs('must'), cannotLink: pairs('cannot') };
}

const entitiesOf = (index: MatchIndex): string[] => partition(index.entities().map((entity) => entity.records));
const byId = (index: MatchIndex) => [...index.entities()].sort((x, y) => (x.id < y.id ? -1 : 1));

describe('the laws of the live index', () => {
  test('entities are those of a batch run over the final records, whatever came before, whichever way of clustering', () => {
    for (const cluster of ['average', 'connected', 'bestLink'] as const) {
      const other = defineMatchModel({ ...model, cluster });
      fc.assert(
        fc.property(stepsOf(14, 40), (steps) => {
          const index = createMatchIndex(other);
          const { records } = play(index, steps);
          expect(entitiesOf(index)).toEqual(batch(records, other));
          expect(entitiesOf(index)).toEqual(batch([...records].reverse(), other));
        }),
        { numRuns: 30 },
      );
    }
  });

  test('hold under frozen frequencies, stop keys and splits', () => {
    const crowd = fc.sample(contact(fc.uuid()), { numRuns: 400, seed: 9 });
    const trained = trainMatchModelSync(model, crowd, { seed: 2 }).model;
    const { stats } = findDuplicatesSync(crowd, trained, { maxPairs: 6000 });
    expect(stats.stopKeys.length).toBeGreaterThan(0);
    expect(stats.splits.length).toBeGreaterThan(0);
    const frozen = defineMatchModel({ ...trained, stopKeys: stats.stopKeys, splits: stats.splits });
    fc.assert(
      fc.property(stepsOf(14, 40), (steps) => {
        const index = createMatchIndex(frozen);
        const { records } = play(index, steps);
        expect(entitiesOf(index)).toEqual(batch(records, frozen));
      }),
      { numRuns: 40 },
    );
  });

  test('a look-up answers as brute force over the same candidates, as stored keys do, and as a snapshot does', () => {
    fc.assert(
      fc.property(stepsOf(14, 40), contact(fc.constant('probe')), (steps, probe) => {
        const index = createMatchIndex(model);
        const { records } = play(index, steps);
        const keys = new Set(matchKeys(probe, model));
        const fetched = records.filter((candidate) => matchKeys(candidate, model).some((key) => keys.has(key)));
        const brute = fetched
          .map((candidate) => ({ id: candidate.id, ...scorePair(probe, candidate, model) }))
          .filter(({ decision }) => decision !== 'different')
          .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
        const found = index.match(probe);
        expect(found.map(({ entity: _, ...candidate }) => candidate)).toEqual(brute);
        expect(matchAgainst(probe, fetched, model).map(({ record: _, ...candidate }) => candidate)).toEqual(brute);
        const loaded = loadMatchIndex(index.snapshot(), model);
        expect(loaded.match(probe)).toEqual(found);
        for (const one of [index, loaded]) one.update(probe);
        expect(byId(loaded)).toEqual(byId(index));
        expect(index.size).toBe(loaded.size);
      }),
      { numRuns: 60 },
    );
  });

  test('hold while the index is rebuilt under another model, entities keep their ids, and nothing said or changed meanwhile is lost', async () => {
    const other = defineMatchModel({ ...model, block: ['email', 'name:sortedTokens'], thresholds: { review: -4, same: 2 } });
    await fc.assert(
      fc.asyncProperty(stepsOf(12, 30, 2), stepsOf(12, 12, 2), async (steps, meanwhile) => {
        const index = createMatchIndex(model);
        const { records } = play(index, steps);
        const before = new Map(byId(index).map(({ id, records }) => [id, records]));
        index.drainEvents();
        const slowly = async function* () {
          for (const record of records) {
            await null;
            yield record;
          }
        };
        const rebuilt = index.rebuild(slowly(), { model: other });
        await expect(index.rebuild([])).rejects.toThrow(/already/);
        const final = play(index, [...records.map((record): Step => ({ kind: 'put', record })), ...meanwhile]);
        await rebuilt;
        const { mustLink, cannotLink } = play(createMatchIndex(model), [...steps, ...meanwhile]);
        expect(entitiesOf(index)).toEqual(batch(final.records, other, { mustLink, cannotLink }));
        const table = new Map<string, readonly string[]>(before);
        for (const event of index.drainEvents()) {
          if (event.type === 'merged') for (const gone of event.from) table.delete(gone);
          if (event.records.length > 0) table.set(event.entity, [...event.records].sort());
          else table.delete(event.entity);
        }
        expect(new Map(byId(index).map(({ id, records }) => [id, records]))).toEqual(table);
        expect(loadMatchIndex(index.snapshot(), other).size).toBe(index.size);
      }),
      { numRuns: 40 },
    );
  });
  test('hold while keys become too hot to follow: entities are those of a batch run with the keys it reports', () => {
    let stopped = 0;
    fc.assert(
      fc.property(stepsOf(14, 40), contact(fc.constant('probe')), fc.integer({ min: 1, max: 5 }), (steps, probe, maxBlock) => {
        const index = createMatchIndex(model, { maxBlock });
        const { records } = play(index, steps);
        expect(entitiesOf(index)).toEqual(batch(records, index.model));
        const keys = new Set(matchKeys(probe, index.model));
        const fetched = records.filter((record) => matchKeys(record, index.model).some((key) => keys.has(key)));
        const plain = matchAgainst(probe, fetched, index.model).map(({ record: _, ...candidate }) => candidate);
        expect(index.match(probe).map(({ entity: _, ...candidate }) => candidate)).toEqual(plain);
        stopped += index.stats().stoppedKeys.length;
        index.refresh();
        expect(entitiesOf(index)).toEqual(batch(records, index.model));
        for (const { key, rows, pairs } of index.stats().stoppedKeys) {
          expect(rows).toBeGreaterThan(maxBlock);
          expect(pairs).toBe((rows * (rows - 1)) / 2);
          expect(records.filter((record) => matchKeys(record, model).some((own) => own.endsWith(key)))).toHaveLength(rows);
        }
        const loaded = loadMatchIndex(index.snapshot(), model, { maxBlock });
        expect(loaded.model.stopKeys).toEqual(index.model.stopKeys);
        for (const one of [index, loaded]) one.update(probe);
        expect(byId(loaded)).toEqual(byId(index));
        expect(loaded.stats().stoppedKeys).toEqual(index.stats().stoppedKeys);
      }),
      { numRuns: 60 },
    );
    expect(stopped).toBeGreaterThan(100);
  });

  test('hold for large components, which are split, and of which only the changed piece is cut anew', () => {
    let [split, cutWhole] = [0, 0];
    for (const maxComponent of [4, 9, 500]) {
      const other: MatchModel = defineMatchModel({ ...model, thresholds: { review: -10, same: -9 }, cluster: { maxComponent } });
      fc.assert(
        fc.property(stepsOf(60, 120, 1), (steps) => {
          const index = createMatchIndex(other);
          const { records, mustLink, cannotLink } = play(index, steps);
          expect(entitiesOf(index)).toEqual(batch(records, other, { mustLink, cannotLink }));
          split += findDuplicatesSync(records, other).clusters.filter((cluster) => cluster.tooLarge).length;
          const connected = batch(records, defineMatchModel({ ...other, cluster: 'connected' }));
          if (maxComponent === 500) cutWhole += connected.filter((group) => group.split(' ').length > 16).length;
        }),
        { numRuns: 12 },
      );
    }
    expect(split).toBeGreaterThan(50);
    expect(cutWhole).toBeGreaterThan(2);
  });

  test('hold for what people judge, before or after the records come, whichever way of clustering', () => {
    for (const cluster of ['average', 'connected', 'bestLink'] as const) {
      const other = defineMatchModel({ ...model, cluster });
      fc.assert(
        fc.property(stepsOf(12, 30, 4), (steps) => {
          const index = createMatchIndex(other);
          const { records, mustLink, cannotLink } = play(index, steps);
          const wanted = batch(records, other, { mustLink, cannotLink });
          expect(entitiesOf(index)).toEqual(wanted);
          index.refresh();
          expect(entitiesOf(index)).toEqual(wanted);
          expect(entitiesOf(loadMatchIndex(index.snapshot(), other))).toEqual(wanted);
        }),
        { numRuns: 40 },
      );
    }
  });

  test('a table kept by the events alone is the table of entities', () => {
    fc.assert(
      fc.property(stepsOf(14, 40, 1), fc.integer({ min: 2, max: 6 }), (steps, maxBlock) => {
        const index = createMatchIndex(model, { maxBlock });
        const table = new Map<string, readonly string[]>();
        const follow = (): void => {
          for (const event of index.drainEvents()) {
            if (event.type === 'merged') for (const gone of event.from) table.delete(gone);
            if (event.records.length > 0) table.set(event.entity, [...event.records].sort());
            else table.delete(event.entity);
          }
          expect(new Map(byId(index).map(({ id, records }) => [id, records]))).toEqual(new Map([...table].sort(([x], [y]) => (x < y ? -1 : 1))));
          expect(index.stats().entities).toBe(table.size);
        };
        play(index, steps, follow);
        index.refresh();
        follow();
      }),
      { numRuns: 60 },
    );
  });

  test('an entity keeps its id where the largest share of its records is, and no id comes back', () => {
    fc.assert(
      fc.property(stepsOf(14, 40, 1), (steps) => {
        const index = createMatchIndex(model, { events: false });
        let before = new Map<string, readonly string[]>();
        const everSeen = new Set<string>();
        play(index, steps, () => {
          const now = new Map(index.entities().map(({ id, records }) => [id, records]));
          const overlap = (x: readonly string[], y: readonly string[]): number => x.filter((id) => y.includes(id)).length;
          const claims = [...before].flatMap(([id, old]) => [...now.values()].map((group) => ({ id, old, group, shared: overlap(old, group) })));
          claims.sort(
            (x, y) => y.shared - x.shared || Number(x.id.slice(1)) - Number(y.id.slice(1)) || ((x.group[0] as string) < (y.group[0] as string) ? -1 : 1),
          );
          const kept = new Map<string, readonly string[]>();
          for (const { id, group, shared } of claims) if (shared > 0 && !kept.has(id) && ![...kept.values()].includes(group)) kept.set(id, group);
          for (const [id, group] of kept) expect(now.get(id)).toEqual(group);
          for (const id of now.keys()) if (!before.has(id)) expect(everSeen.has(id)).toBe(false);
          for (const id of now.keys()) everSeen.add(id);
          before = now;
        });
      }),
      { numRuns: 60 },
    );
  });
});
