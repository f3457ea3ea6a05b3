import { describe, expect, test } from 'vitest';
import {
  date,
  defineMatchModel,
  email,
  evaluate,
  findDuplicatesSync,
  jaroWinkler,
  phone,
  trainMatchModel,
  trainMatchModelSync,
  type MatchModel,
} from '../../src/match/index.ts';
import { partOf, withPart } from '../../src/core/part.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { Comparator } from '../../src/match/compare/comparator.ts';
import { withModel } from '../../src/match/model.ts';

const given = 'anna maria piotr jan adam ewa olga marek tomasz karol zofia alicja robert hanna irena'.split(' ');
const syllables = 'ko wal ski no wak wi jcik le wan dom bro zie lin szy man kam dą dy ma zur kraw czyk pio tr gra bow pa'.split(' ');

/** People whose later copies have a slip in one field or another. */
function people(count: number, seed: number): { readonly records: Record<string, string | null>[]; readonly truth: Map<string, string> } {
  const random = seededRandom(seed);
  const records: Record<string, string | null>[] = [];
  const truth = new Map<string, string>();
  const slip = (text: string): string => {
    const at = 1 + random.integer(Math.max(1, text.length - 2));
    return text.slice(0, at) + random.pick([...'abcdefgh']) + text.slice(at + 1);
  };
  for (let i = 0; i < count; i++) {
    const family = random.pick(syllables) + random.pick(syllables) + random.pick(syllables);
    const base = {
      given: random.pick(given),
      family,
      email: `${family}${random.integer(900)}@example.com`,
      phone: `+4860${String(1000000 + random.integer(8999999))}`,
      born: `19${50 + random.integer(49)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
    };
    for (let copy = 0; copy < (random.chance(0.25) ? 2 : 1); copy++) {
      const id = `${i}-${copy}`;
      truth.set(id, String(i));
      const record: Record<string, string | null> = { id, ...base };
      if (copy > 0) {
        if (random.chance(0.3)) record['family'] = slip(base.family);
        if (random.chance(0.3)) record['email'] = random.chance(0.5) ? null : slip(base.email);
        if (random.chance(0.3)) record['phone'] = null;
        if (random.chance(0.1)) record['born'] = null;
      }
      records.push(record);
    }
  }
  return { records, truth };
}

const model: MatchModel = defineMatchModel({
  block: ['email', 'phone', 'born', ['family:phonetic', 'given']],
  compare: { given: jaroWinkler(), family: jaroWinkler(), email: email(), phone: phone(), born: date() },
});

/** The same comparisons with nothing said of how often they agree. */
function withoutDefaults(of: MatchModel): MatchModel {
  const compare = Object.fromEntries(
    Object.entries(of.compare).map(([name, comparison]) => [
      name,
      withPart({ ...comparison, levels: comparison.levels.map(({ m: _m, u: _u, ...level }) => level) }, partOf<Comparator>(comparison) as Comparator),
    ]),
  );
  return withModel(of, { compare });
}

const f1 = (of: MatchModel, set: ReturnType<typeof people>): number => evaluate(findDuplicatesSync(set.records, of).clusters, set.truth).pairwise.f1;

describe('training', () => {
  const set = people(1500, 3);
  const { model: trained, report } = trainMatchModelSync(model, set.records, { seed: 5 });

  test('finds the duplicates of records it has learnt from, and of others', () => {
    expect(f1(trained, set)).toBeGreaterThan(0.985);
    expect(f1(trained, people(1500, 4))).toBeGreaterThan(0.985);
  });

  test('gives the same model for the same seed, in any order of records', async () => {
    expect(JSON.stringify(trainMatchModelSync(model, set.records, { seed: 5 }).model)).toBe(JSON.stringify(trained));
    expect(JSON.stringify((await trainMatchModel(model, set.records, { seed: 5 })).model)).toBe(JSON.stringify(trained));
  });

  test('learns probabilities that add up and weights that fall from the best level to the last', () => {
    for (const levels of Object.values(report.levels)) {
      expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 3);
      expect(levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 3);
      expect(levels[0]?.weight).toBeGreaterThan(levels.at(-1)?.weight as number);
    }
    const real = set.records.length - new Set(set.truth.values()).size;
    const possible = (set.records.length * (set.records.length - 1)) / 2;
    expect(report.prior).toBe(trained.prior);
    expect(trained.prior).toBeGreaterThan((0.6 * real) / possible);
    expect(trained.prior).toBeLessThan((1.6 * real) / possible);
  });

  test('comes close to the truth for what it cannot see: how often a family name is spelt alike among matches', () => {
    const same = report.levels['family']?.[0]?.m as number;
    expect(same).toBeGreaterThan(0.6);
    expect(same).toBeLessThan(0.8);
  });

  test('finds no duplicates in a list that has none', () => {
    const alone = people(3000, 12);
    const records = alone.records.filter((record) => String(record['id']).endsWith('-0'));
    const { model: learnt } = trainMatchModelSync(model, records);
    expect(findDuplicatesSync(records, learnt).clusters.length).toBeLessThan(3);
  });

  test('starts from what the blocking rules agree on where a comparison comes without default weights', () => {
    const bare = withoutDefaults(model);
    const { report: learnt, model: taught } = trainMatchModelSync(bare, set.records, { seed: 5 });
    expect(learnt.sessions.length).toBeGreaterThan(0);
    expect(report.sessions).toEqual([]);
    expect(f1(taught, set)).toBeGreaterThan(0.98);
  });

  test('may train a trained model again and comes to the same calibration', () => {
    const { report: again } = trainMatchModelSync(trained, set.records, { seed: 5 });
    expect(again.calibration.slope).toBeCloseTo(report.calibration.slope, 1);
    expect(f1(trainMatchModelSync(trained, set.records, { seed: 5 }).model, set)).toBeGreaterThan(0.985);
  });

  test('leans on the default weights where there are only fifty rows', () => {
    const few = people(40, 9);
    const { model: small, report: notes } = trainMatchModelSync(model, few.records);
    expect(f1(small, few)).toBeGreaterThan(0.9);
    expect(notes.notes.map((note) => note.code)).toContain('few-matches');
    expect(trainMatchModelSync(model, []).model.prior).toBe(model.prior);
    expect(trainMatchModelSync(model, few.records.slice(0, 1)).model.prior).toBe(model.prior);
  });

  test('draws weights towards what people labelled', () => {
    const labels = Array.from({ length: 1500 }, (_, i) => ({ a: `${i}-0`, b: `${i}-1`, same: true })).filter(({ b }) => set.truth.has(b));
    const { report: told } = trainMatchModelSync(model, set.records, { labels });
    const truth = labels.filter(({ a, b }) => {
      const of = (id: string) => set.records.find((record) => record['id'] === id)?.['family'];
      return of(a) === of(b);
    }).length;
    expect(told.levels['family']?.[0]?.m).toBeCloseTo(truth / labels.length, 1);
  });

  test('warns of values nobody prepared', () => {
    const raw = set.records.map((record) => ({ ...record, born: record['born']?.split('-').reverse().join('.') ?? null }));
    expect(trainMatchModelSync(model, raw).report.notes).toContainEqual(expect.objectContaining({ code: 'raw-values', name: 'born' }));
  });

  test('reports its progress and stops when told to', async () => {
    const phases = new Set<string>();
    await trainMatchModel(model, set.records, { onProgress: ({ phase }) => void phases.add(phase) });
    expect([...phases]).toEqual(expect.arrayContaining(['chance', 'train', 'prior']));
    await expect(trainMatchModel(model, set.records, { signal: { aborted: true, reason: new Error('enough') } })).rejects.toThrow('enough');
  });
});
