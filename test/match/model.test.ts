import { describe, expect, test } from 'vitest';
import {
  allComparators,
  analyzeBlocking,
  defineMatchModel,
  email,
  exact,
  explainPair,
  findDuplicates,
  findDuplicatesSync,
  jaroWinkler,
  matchKeys,
  parseMatchModel,
  personName,
  scorePair,
  whyNot,
  type MatchModel,
} from '../../src/match/index.ts';
import { serveMatchWorker, type MatchWorker } from '../../src/match/worker.ts';

const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing thrown';
};

describe('a match model', () => {
  test('is frozen plain data that comes back from JSON as it was', () => {
    const model = defineMatchModel({
      block: ['email', ['name.family:phonetic', { field: 'born', derive: 'year' }]],
      compare: { email: email(), name: personName() },
      rules: { same: [['email', 'phone'], { compare: 'name', atLeast: 'same' }], never: [{ differ: 'taxId' }] },
    });
    expect(Object.isFrozen(model)).toBe(true);
    const loaded = parseMatchModel(JSON.parse(JSON.stringify(model)), { comparators: allComparators });
    expect(JSON.stringify(loaded)).toBe(JSON.stringify(model));
  });

  test.each<[string, () => unknown, string]>([
    ['nothing to compare by', () => defineMatchModel({ compare: { email: email() } }), 'invalid-definition'],
    ['nothing to decide by', () => defineMatchModel({ block: ['email'] }), 'invalid-definition'],
    ['an unknown derivation', () => defineMatchModel({ block: ['email:smell'], compare: { email: email() } }), 'unknown-part'],
    [
      'a comparison without its implementation',
      () => defineMatchModel({ block: ['email'], compare: { email: JSON.parse(JSON.stringify(email())) } }),
      'unknown-comparator',
    ],
    [
      'a rule over a comparison that is not there',
      () => defineMatchModel({ block: ['email'], rules: { same: [{ compare: 'name', atLeast: 'same' }] } }),
      'unknown-field',
    ],
    [
      'a level that is not there',
      () => defineMatchModel({ block: ['email'], compare: { email: email() }, rules: { same: [{ compare: 'email', atLeast: 'nearly' }] } }),
      'invalid-definition',
    ],
    ['a prior that is no probability', () => defineMatchModel({ block: ['email'], compare: { email: email() }, prior: 2 }), 'invalid-definition'],
    [
      'thresholds the wrong way round',
      () => defineMatchModel({ block: ['email'], compare: { email: email() }, thresholds: { review: 5, same: 2 } }),
      'invalid-definition',
    ],
    ['an empty key', () => defineMatchModel({ block: [''], compare: { email: email() } }), 'invalid-definition'],
    ['a stored model of somebody else', () => parseMatchModel({ some: 'json' }, { comparators: [] }), 'invalid-definition'],
    ['text that is no JSON', () => parseMatchModel('{', { comparators: [] }), 'invalid-definition'],
    [
      'a stored model without its comparators',
      () => parseMatchModel(JSON.stringify(defineMatchModel({ block: ['email'], compare: { email: email() } })), { comparators: [] }),
      'unknown-comparator',
    ],
    [
      'a stored model without its functions',
      () => parseMatchModel(JSON.stringify(defineMatchModel({ normalize: { email: String }, rules: { same: ['email'] } })), { comparators: [] }),
      'unknown-part',
    ],
  ])('refuses %s', (_, run, code) => {
    expect(codeOf(run)).toBe(code);
  });

  test('takes thresholds as weights or as probabilities', () => {
    const thresholds = (review: number, same: number) => defineMatchModel({ rules: { same: ['email'] }, thresholds: { review, same } }).thresholds;
    expect(thresholds(0.5, 0.8).review).toBe(0);
    expect(thresholds(0.5, 0.8).same).toBeCloseTo(2, 9);
    expect(thresholds(-2, 6)).toEqual({ review: -2, same: 6 });
  });

  test('needs an id for each record, and each id once', () => {
    const model = defineMatchModel({ rules: { same: ['email'] } });
    expect(codeOf(() => findDuplicatesSync([{ email: 'a' }], model))).toBe('missing-id');
    expect(codeOf(() => findDuplicatesSync([{ id: 'a' }, { id: 'a' }], model))).toBe('duplicate-id');
    expect(
      findDuplicatesSync(
        [
          { key: 7, email: 'a' },
          { key: 8, email: 'a' },
        ],
        defineMatchModel({ ids: 'key', rules: { same: ['email'] } }),
      ).pairs,
    ).toMatchObject([{ a: '7', b: '8' }]);
  });
});

describe('declarative rules', () => {
  const model = defineMatchModel({ rules: { same: [['email'], ['phone', 'name.family']], review: ['phone'], never: ['taxId'] } });
  const decide = (a: object, b: object): string => scorePair({ ...a }, { ...b }, model).decision;

  test('are AND inside and OR between, and never beats same', () => {
    const [email1, phone1] = ['a@example.com', '+48601234567'];
    expect(decide({ email: email1 }, { email: 'A@Example.com' })).toBe('same');
    expect(decide({ phone: phone1 }, { phone: phone1 })).toBe('review');
    expect(decide({ phone: phone1, name: { family: 'Łoś' } }, { phone: phone1, name: { family: 'los' } })).toBe('same');
    expect(decide({ email: email1, taxId: '1' }, { email: email1, taxId: '2' })).toBe('different');
    expect(decide({ email: email1, taxId: '1' }, { email: email1 })).toBe('same');
    expect(decide({ email: [email1, 'b@example.com'] }, { email: ['c@example.com', 'b@example.com'] })).toBe('same');
    expect(decide({}, {})).toBe('different');
  });

  test('find pairs by themselves, without a blocking rule', () => {
    const people = [
      { id: '1', email: 'a@x.io' },
      { id: '2', phone: '1234567', email: 'a@x.io' },
      { id: '3', phone: '1234567' },
    ];
    const found = findDuplicatesSync(people, model);
    expect(found.pairs.map(({ a, b, decision }) => [a, b, decision])).toEqual([
      ['1', '2', 'same'],
      ['2', '3', 'review'],
    ]);
    expect(found.clusters.map((cluster) => cluster.records)).toEqual([['1', '2']]);
  });

  test('stand beside weights and are a step of the explanation', () => {
    const both = defineMatchModel({ block: ['city'], compare: { city: exact() }, rules: { same: ['email'], never: [{ differ: 'taxId' }] } });
    const explained = explainPair({ city: 'Gdynia', email: 'a@x.io' }, { city: 'gdynia', email: 'a@x.io' }, both);
    expect(explained.steps.reduce((sum, step) => sum + step.weight, 0)).toBeCloseTo(explained.weight, 9);
    expect(explained.steps.at(-1)).toMatchObject({ kind: 'rule', name: 'same email', label: 'same' });
    expect(whyNot({ city: 'Gdynia', taxId: '1' }, { city: 'gdynia', taxId: '2' }, both).because).toBe('rule');
  });
});

describe('blocking', () => {
  const keysMeet = (rule: string, a: unknown, b: unknown): boolean => {
    const model = defineMatchModel({ block: [rule], compare: { value: exact() } });
    const keys = new Set(matchKeys({ value: a }, model));
    return matchKeys({ value: b }, model).some((key) => keys.has(key));
  };

  test.each<[string, unknown, unknown, boolean]>([
    ['value', ' Łódź', 'lodz', true],
    ['value', { given: 'Ann', family: 'Lee' }, 'Ann Lee', true],
    ['value:phonetic', 'Smith', 'Smyth', true],
    ['value:initial', 'Ольга', 'olga', true],
    ['value:prefix4', 'Kowalska', 'Kowalski', true],
    ['value:prefix4', 'Ann', 'Ann', false],
    ['value:sortedTokens', 'Smith, John', 'john smith', true],
    ['value:emailUser', 'a.nowak+crm@gmail.com', 'anowak@wp.pl', true],
    ['value:emailUser', 'info@a.pl', 'info@b.pl', false],
    ['value:phoneTail', '+48 22 123 45 67', '221234567', true],
    ['value:domain', 'https://www.acme.com/x', 'ann@acme.com', true],
    ['value:domain', 'a@gmail.com', 'b@gmail.com', false],
    ['value:swappedDate', '1985-03-12', '1985-12-03', true],
    ['value:yearMonth', '1985-03-12', '1985-03-31', true],
    ['value:monthDay', '1985-03-12', '1986-03-12', true],
    ['value:oneDeletion', 'kowalska', 'kowaska', true],
    ['value:oneDeletion', 'kowalska', 'kowalski', true],
    ['value:oneDeletion', 'kowalska', 'nowak', false],
    ['value:rareTokens', 'Acme Tools of Gdynia', 'Gdynia Shipping', true],
    ['value:digits', 'PL 12-34', '1234', true],
    ['value', ['a', 'b'], ['c', 'b'], true],
    ['value', null, null, false],
    ['value', '', '', false],
  ])('%s: %j and %j', (rule, a, b, meet) => {
    expect(keysMeet(rule, a, b)).toBe(meet);
  });

  test('keeps within the budget, splits hot keys, and reports what it gave up', () => {
    const records = Array.from({ length: 900 }, (_, i) => ({ id: String(i), city: 'Gdynia', street: `Street ${i >> 1}`, name: `Name ${i >> 1}` }));
    const model = defineMatchModel({ block: ['city', ['street', 'name']], compare: { name: jaroWinkler() } });
    expect(analyzeBlocking(records, model).rules[0]).toMatchObject({ rule: 'city', pairs: (900 * 899) / 2, largest: 900 });
    const found = findDuplicatesSync(records, model, { maxPairs: 10_000 });
    expect(found.stats.compared).toBe(450);
    expect(found.stats.rules[0]?.dropped).toBe((900 * 899) / 2 - 450);
    expect(found.stats.stopKeys).toHaveLength(1);
    const frozen = defineMatchModel({ ...model, stopKeys: found.stats.stopKeys, splits: found.stats.splits });
    expect(findDuplicatesSync(records, frozen).pairs).toEqual(found.pairs);
    expect(whyNot(records[0] as object as never, records[4] as never, frozen).rules[0]?.missed[0]?.reason).toBe('stopped');
  });
});

describe('raw values', () => {
  const readDay = (input: unknown) =>
    /^\d{2}\.\d{2}\.\d{4}$/.test(String(input))
      ? { ok: true, value: String(input).split('.').reverse().join('-'), key: null, issues: [] }
      : { ok: false, value: null, issues: [{ code: 'date.impossible' }] };

  test('are read by the function the model is given; what it cannot read still speaks by its text', () => {
    const model = defineMatchModel({ rules: { same: ['born'] }, normalize: { born: readDay } });
    expect(scorePair({ born: '12.03.1985' }, { born: '12.03.1985' }, model).decision).toBe('same');
    expect(scorePair({ born: '45.13.1985' }, { born: '45.13.1985' }, model).decision).toBe('same');
    expect(scorePair({ born: '45.13.1985' }, { born: '12.03.1985' }, model).decision).toBe('different');
  });

  test('stand wherever `get` says: another name, a path, several columns, parts, a function', () => {
    const model = defineMatchModel({
      get: { mail: ['E-mail', 'contact.mail2'], name: { given: 'First', family: 'Last' }, town: (record: { Town?: string }) => record.Town ?? null },
      rules: { same: [['mail', 'name.family', 'town']] },
    });
    const left = { 'E-mail': 'x@a.io', contact: { mail2: 'y@a.io' }, First: 'Ann', Last: 'Lee', Town: 'Sopot' };
    expect(scorePair(left, { 'E-mail': 'y@a.io', Last: 'LEE', Town: 'sopot' }, model).decision).toBe('same');
    expect(scorePair(left, { 'E-mail': 'z@a.io', Last: 'LEE', Town: 'sopot' }, model).decision).toBe('different');
  });

  test('of any kind are survived', () => {
    const model = defineMatchModel({
      block: ['value', 'value:phonetic', 'value:rareTokens', 'value:oneDeletion', 'value.x:digits'],
      compare: { value: personName() },
    });
    const odd: unknown[] = [
      null,
      undefined,
      '',
      ' ',
      0,
      Number.NaN,
      true,
      [],
      [[]],
      {},
      { x: { y: 1 } },
      new Date(0),
      Symbol('s'),
      () => 1,
      10n,
      'x'.repeat(100_000),
      '\u0000',
      '__proto__',
      { __proto__: null },
      ['a', null, 3],
    ];
    const records = odd.map((value, i) => ({ id: String(i), value }));
    expect(findDuplicatesSync(records, model).stats.records).toBe(odd.length);
  });
});

describe('workers', () => {
  const model: MatchModel = defineMatchModel({ block: ['email', ['family', 'city']], compare: { family: jaroWinkler(), email: email(), city: exact() } });
  const records = Array.from({ length: 300 }, (_, i) => ({
    id: `r${i}`,
    family: `Nowak${i % 40}`,
    email: `n${i % 60}@example.com`,
    city: i % 3 ? 'Gdynia' : 'Sopot',
  }));
  const inProcess = (): MatchWorker => {
    let answer: Parameters<MatchWorker['listen']>[0] = () => {};
    return {
      post: (task) => void Promise.resolve().then(() => answer(serveMatchWorker(JSON.parse(JSON.stringify(task)), { comparators: allComparators }))),
      listen: (onMessage) => void (answer = onMessage),
      close: () => {},
    };
  };

  test.each([1, 2, 5])('%i of them find what one thread finds', async (count) => {
    const alone = findDuplicatesSync(records, model);
    expect(await findDuplicates(records, model, { workers: { count, create: inProcess } })).toEqual(alone);
  });

  test('hand their errors on', async () => {
    const broken = (): MatchWorker => ({
      ...inProcess(),
      post: () => {},
      listen: (onMessage) => onMessage({ ok: false, message: 'no memory' }),
      close: () => {},
    });
    await expect(findDuplicates(records, model, { workers: { count: 1, create: broken } })).rejects.toThrow('no memory');
  });
});
