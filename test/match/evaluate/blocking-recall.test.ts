import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockingRecall, defineMatchModel, email, evaluate, findDuplicatesSync, phone, whyNot } from '../../../src/match/index.ts';

const model = defineMatchModel({
  block: ['email', ['phone', 'city']],
  compare: { email: email(), phone: phone() },
  thresholds: { review: -1000, same: 1000 },
});

describe('blockingRecall', () => {
  test('counts what each rule finds, what it alone finds, and names what none does', () => {
    const people = [
      { id: '1', email: 'a@example.com', phone: '+48601234567', city: 'Gdynia' },
      { id: '2', email: 'a@example.com', phone: '+48601234567', city: 'Gdynia' },
      { id: '3', email: 'a@example.com' },
      { id: '4' },
      { id: '5', email: 'a@example.com' },
    ];
    const { recall, truePairs, rules, missed } = blockingRecall(people, model, { 1: 'x', 2: 'x', 3: 'x', 4: 'x', 5: 'y' });
    expect({ recall, truePairs }).toEqual({ recall: 0.5, truePairs: 6 });
    expect(rules).toEqual([
      { rule: 'email', recall: 0.5, alone: 1 / 3 },
      { rule: 'phone + city', recall: 1 / 6, alone: 0 },
    ]);
    expect(missed).toEqual([
      ['1', '4'],
      ['2', '4'],
      ['3', '4'],
    ]);
    expect(whyNot(people[0] as never, people[3] as never, model).because).toBe('no-key');
  });

  test('is what a search that keeps every pair it compares has found', () => {
    const record = fc.record({
      email: fc.constantFrom(null, 'a@example.com', 'b@example.com', ['a@example.com', 'c@example.com']),
      phone: fc.constantFrom(null, '+48601234567', '+48601234568'),
      city: fc.constantFrom(null, 'Gdynia', 'Sopot'),
      of: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 15 }), (rows) => {
        const records = rows.map((row, i) => ({ ...row, id: `r${i}` }));
        const truth = Object.fromEntries(rows.map(({ of }, i) => [`r${i}`, of]));
        const { pairs } = findDuplicatesSync(records, model);
        if (pairs.length === 0) return;
        expect(blockingRecall(records, model, truth).recall).toBeCloseTo(evaluate(pairs, truth).blockingRecall as number, 12);
      }),
    );
  });
});
