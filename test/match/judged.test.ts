import { describe, expect, test } from 'vitest';
import {
  defineMatchModel,
  email,
  findDuplicates,
  findDuplicatesSync,
  jaroWinkler,
  linkRecords,
  linkRecordsSync,
  phone,
  scorePair,
  trainMatchModelSync,
  type MatchModel,
} from '../../src/match/index.ts';

const model = defineMatchModel({ block: ['email', 'phone'], compare: { email: email(), phone: phone(), name: jaroWinkler() }, rules: { never: ['taxId'] } });

const people = [
  { id: '1', name: 'Anna', email: 'anna@example.com', taxId: '1' },
  { id: '2', name: 'Anna', email: 'anna@example.com', taxId: '2' },
  { id: '3', name: 'Piotr', phone: '+48601234567' },
  { id: '4', name: 'Ewa', email: 'ewa@example.com' },
  { id: '5', name: 'Ewa', email: 'ewa@example.com' },
];

const groups = (of: MatchModel, options: Parameters<typeof findDuplicatesSync>[2]) =>
  findDuplicatesSync(people, of, options).clusters.map(({ records }) => records.join(' '));

describe('what people said of pairs', () => {
  test('beats a rule that keeps records apart, whichever way of clustering', () => {
    for (const cluster of ['average', 'connected', 'bestLink', 'oneToOne'] as const) {
      const of = defineMatchModel({ ...model, cluster });
      expect(groups(of, {}), cluster).toEqual(['4 5']);
      expect(groups(of, { mustLink: [['2', '1']] }), cluster).toEqual(['1 2', '4 5']);
      expect(
        groups(of, {
          mustLink: [
            ['1', '2'],
            ['1', '3'],
            ['3', '4'],
          ],
          cannotLink: [['4', '5']],
        }),
        cluster,
      ).toEqual(['1 2 3 4']);
    }
  });

  test('is among the pairs, with its own weight, in order, though no key brought it together', () => {
    const { pairs, clusters, stats } = findDuplicatesSync(people, model, {
      mustLink: [
        ['3', '1'],
        ['4', '5'],
        ['nobody', '1'],
      ],
    });
    expect(pairs.map(({ a, b, decision }) => `${a} ${b} ${decision}`)).toEqual(['1 3 same', '4 5 same']);
    expect(pairs[0]?.weight).toBeLessThan(-10);
    expect(stats).toMatchObject({ same: 2, review: 0 });
    expect(clusters.map(({ records, weakest, density }) => [records, weakest?.weight, density])).toEqual([
      [['1', '3'], pairs[0]?.weight, 1],
      [['4', '5'], pairs[1]?.weight, 1],
    ]);
  });

  test('counts apart where both were said', () => {
    expect(groups(model, { mustLink: [['4', '5']], cannotLink: [['5', '4']] })).toEqual([]);
  });
});

describe('linking two sources', () => {
  const left = [
    { id: '1', name: 'Anna', email: 'anna@example.com' },
    { id: '2', name: 'Ewa', email: 'ewa@example.com' },
    { id: '3', name: 'Anna', email: 'anna@example.com' },
  ];
  const right = [
    { id: '1', name: 'Ewa', email: 'ewa@example.com' },
    { id: '2', name: 'Anna', email: 'anna@example.com' },
    { id: '4', name: 'Zofia', email: 'zofia@example.com' },
  ];

  test('keeps sources apart that use the same ids', () => {
    const { pairs, clusters } = linkRecordsSync(left, right, model);
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['1 2', '2 1', '3 2']);
    expect(clusters.map(({ records, left: of }) => [records.slice(0, of), records.slice(of)])).toEqual([
      [['1', '3'], ['2']],
      [['2'], ['1']],
    ]);
  });

  test('takes what people said as left and right', () => {
    const { clusters, pairs } = linkRecordsSync(left, right, model, {
      cannotLink: [
        ['1', '2'],
        ['2', '1'],
      ],
      mustLink: [['2', '4']],
    });
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['2 4', '3 2']);
    expect(clusters.map(({ records }) => records)).toEqual([
      ['2', '4'],
      ['3', '2'],
    ]);
  });

  test('gives each record at most one partner where asked to, the best one', () => {
    const oneToOne = defineMatchModel({ ...model, cluster: 'oneToOne' });
    const { clusters } = linkRecordsSync(left, right, oneToOne);
    expect(clusters.map(({ records }) => records)).toEqual([
      ['1', '2'],
      ['2', '1'],
    ]);
  });
});

const entitiesOf = (records: readonly { readonly id: string }[], of: MatchModel): string[] =>
  findDuplicatesSync(records, of).clusters.map(({ records: ids }) => ids.join(' '));

describe('rules alone', () => {
  const rules = defineMatchModel({ rules: { same: ['email', ['phone', 'name.family']], review: ['phone'], never: ['taxId'] } });
  const of = (a: object, b: object): string => scorePair(a, b, rules).decision;

  test('join by AND inside a rule and by OR between rules, and never where a veto holds', () => {
    const ann = { email: 'a@example.com', phone: '+48601234567', name: { family: 'Lee' }, taxId: '1' };
    expect(of(ann, { email: 'A@Example.com' })).toBe('same');
    expect(of(ann, { phone: '+48601234567', name: { family: 'LEE' } })).toBe('same');
    expect(of(ann, { phone: '+48601234567', name: { family: 'Kim' } })).toBe('review');
    expect(of(ann, { name: { family: 'Lee' } })).toBe('different');
    expect(of(ann, { email: 'a@example.com', taxId: '2' })).toBe('different');
    expect(of(ann, { email: 'a@example.com', taxId: null })).toBe('same');
  });

  test('need no training, and training leaves them as they are', () => {
    expect(trainMatchModelSync(rules, people).model).toMatchObject(JSON.parse(JSON.stringify(rules)));
  });

  test('join a chain of records however long, since no rule speaks against its ends', () => {
    const chain = Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, email: [`${i}@example.com`, `${i + 1}@example.com`] }));
    expect(entitiesOf(chain, rules)).toEqual(['0 1 2 3 4 5 6 7 8']);
    const cut = chain.map((record, i) => (i === 0 || i === 8 ? { ...record, taxId: `${i}` } : record));
    expect(entitiesOf(cut, rules).some((records) => records.includes('0') && records.includes('8'))).toBe(false);
  });
});

describe('a long search', () => {
  test('reports how far it is and stops when told to', async () => {
    const many = Array.from({ length: 45_000 }, (_, i) => ({ id: `${i}`, email: `${i >> 1}@example.com` }));
    const rules = defineMatchModel({ rules: { same: ['email'] } });
    const phases: string[] = [];
    await findDuplicates(many, rules, { onProgress: ({ phase, done, total }) => void phases.push(`${phase} ${done}/${total}`) });
    expect(phases.slice(0, 2)).toEqual(['read 20000/45000', 'read 40000/45000']);
    expect(phases.at(-1)).toBe('compare 45000/45000');
    const controller = new AbortController();
    const onProgress = (): void => controller.abort(new Error('enough'));
    await expect(findDuplicates(many, rules, { onProgress, signal: controller.signal })).rejects.toThrow('enough');
    await expect(linkRecords(many, [], rules, { signal: controller.signal })).rejects.toThrow('enough');
  });
});
