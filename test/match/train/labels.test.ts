import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import {
  date,
  decideReview,
  defineMatchModel,
  email,
  evaluate,
  findDuplicatesSync,
  jaroWinkler,
  learnFromLabels,
  phone,
  replayDecisions,
  reviewItems,
  scorePair,
  trainMatchModelSync,
  type MatchModel,
} from '../../../src/match/index.ts';

const given = 'anna maria piotr jan adam ewa olga marek tomasz karol zofia alicja robert hanna irena'.split(' ');
const syllables = 'ko wal ski no wak wi jcik le wan dom bro zie lin szy man kam ma zur kraw czyk pio tr gra bow pa'.split(' ');

interface People {
  readonly records: readonly { readonly id: string }[];
  readonly truth: ReadonlyMap<string, string>;
}

/** People of whom some live together and share a telephone, which a model that knows nothing of households takes for one person. */
function people(count: number, seed: number): People {
  const random = seededRandom(seed);
  const records: { readonly id: string }[] = [];
  const truth = new Map<string, string>();
  let before = { family: '', phone: '' };
  for (let i = 0; i < count; i++) {
    const together = i > 0 && random.chance(0.2);
    const family = together ? before.family : random.pick(syllables) + random.pick(syllables) + random.pick(syllables);
    const base = {
      given: random.pick(given),
      family,
      email: `${family}${random.integer(900)}@example.com`,
      phone: together ? before.phone : `+4860${1000000 + random.integer(8999999)}`,
      born: `19${50 + random.integer(49)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
    };
    before = base;
    for (let copy = 0; copy < (random.chance(0.25) ? 2 : 1); copy++) {
      const lost = copy === 0 ? 0 : 0.3;
      const id = `${i}-${copy}`;
      truth.set(id, String(i));
      records.push({
        id,
        ...base,
        ...(random.chance(lost) ? { email: null } : {}),
        ...(random.chance(lost) ? { phone: null } : {}),
        ...(random.chance(lost) ? { born: null } : {}),
      });
    }
  }
  return { records, truth };
}

const model = defineMatchModel({
  block: ['email', 'phone', 'born', ['family:phonetic', 'given']],
  compare: { given: jaroWinkler(), family: jaroWinkler(), email: email(), phone: phone(), born: date() },
});

const f1 = (of: MatchModel, { records, truth }: People): number => evaluate(findDuplicatesSync(records, of).clusters, truth).pairwise.f1;

/** Somebody decides whatever lies in the queue, rightly. */
function reviewed(of: MatchModel, { records, truth }: People) {
  const wide = defineMatchModel({ ...of, thresholds: { review: -6, same: 10 } });
  const journal = reviewItems(findDuplicatesSync(records, wide)).flatMap((item) => {
    const decided = decideReview(item, truth.get(item.a) === truth.get(item.b) ? 'same' : 'different', { now: '2026-11-21T09:00:00Z' });
    return decided.ok ? [decided.entry] : [];
  });
  return replayDecisions(journal).labels;
}

describe('learning from what people decided', () => {
  const set = people(700, 3);
  const other = people(700, 4);

  test('makes a model better at records nobody looked at, from result to queue to journal to model', () => {
    const labels = reviewed(model, set);
    expect(labels.length).toBeGreaterThan(20);
    const { model: learnt, report } = learnFromLabels(model, set.records, labels);
    expect(report.used).toBe(labels.length);
    expect(report.same).toBeLessThan(report.expected);
    expect(f1(learnt, other)).toBeGreaterThan(f1(model, other) + 0.05);
  });

  test('does the same for a model that is trained with them', () => {
    const labels = reviewed(model, set);
    const trained = trainMatchModelSync(model, set.records).model;
    const told = trainMatchModelSync(model, set.records, { labels });
    expect(JSON.stringify(told.model)).toBe(JSON.stringify(learnFromLabels(trained, set.records, labels).model));
    expect(f1(told.model, other)).toBeGreaterThanOrEqual(f1(trained, other));
    expect(told.report.levels['phone']?.[0]?.weight).toBeLessThan(
      Math.log2((trained.compare['phone']?.levels[0]?.m ?? 0) / (trained.compare['phone']?.levels[0]?.u ?? 1)),
    );
  });

  test('moves a weight by how unexpected a decision was, and hardly by one the model would have taken itself', () => {
    const [ann, twin] = [
      { id: '1', given: 'anna', family: 'nowak', phone: '+48601234567', email: 'a@example.com', born: '1980-04-03' },
      { id: '2', given: 'anna', family: 'nowak', phone: '+48601234567', email: 'a@example.com', born: '1980-04-03' },
    ];
    const weight = (of: MatchModel): number => scorePair(ann, twin, of).weight;
    const agreed = learnFromLabels(model, [ann, twin], [{ a: '1', b: '2', same: true }]).model;
    expect(Math.abs(weight(agreed) - weight(model))).toBeLessThan(0.05);
    const denials = new Array(10).fill({ a: '1', b: '2', same: false });
    const denied = learnFromLabels(model, [ann, twin], denials).model;
    expect(weight(denied)).toBeLessThan(weight(model) - 1);
    const trusting = learnFromLabels(model, [ann, twin], denials, { strength: 5000 }).model;
    expect(weight(trusting)).toBeGreaterThan(weight(denied));
  });

  test('never makes anything impossible, and leaves out what it does not know', () => {
    const labels = Array.from({ length: 3000 }, () => ({ a: '0-0', b: '1-0', same: true }));
    const { model: learnt } = learnFromLabels(model, set.records, labels);
    for (const { levels } of Object.values(learnt.compare))
      for (const level of levels) {
        expect(level.m).toBeGreaterThan(0);
        expect(level.u).toBeGreaterThan(0);
        expect(level.m).toBeLessThanOrEqual(1);
      }
    expect(learnt.prior).toBeLessThanOrEqual(0.5);
    expect(
      learnFromLabels(model, set.records, [
        { a: 'x', b: 'y', same: true },
        { a: '0-0', b: '0-0', same: true },
      ]),
    ).toMatchObject({ model, report: { used: 0 } });
  });
});
