import { expect, test } from 'vitest';
import { defineMatchModel, email, exact } from '../../../src/match/index.ts';
import { copyRows } from '../../../src/match/store/copy-rows.ts';
import { createStore } from '../../../src/match/store/store.ts';

test('only what the copied rows have comes along, and weighs what it weighed', () => {
  const model = defineMatchModel({ block: ['email'], compare: { email: email(), tag: exact() }, rules: { never: ['taxId'] } });
  const store = createStore(model, { keepValues: true });
  const records = [
    { email: 'a@example.com', tag: ['x', 'y'], taxId: '1' },
    { email: 'b@example.com', tag: 'gone', taxId: '2' },
    { email: ['a@example.com', 'c@example.com'], tag: ['y', 'z'], taxId: ['1', '3'] },
    { email: null, tag: 'x', taxId: '4' },
  ];
  records.forEach((record, row) => {
    store.write(row, record);
  });
  const copy = createStore(model, { keepValues: true });
  copyRows(store, copy, [0, 2, 3]);
  for (const [a, b] of [
    [0, 2],
    [0, 3],
    [2, 3],
  ] as const)
    expect(copy.scorer.weigh(a, b)).toBe(store.scorer.weigh(a, b));
  const [mail, tag] = copy.columns;
  expect(mail?.values).toEqual([null, 'a@example.com', 'c@example.com']);
  expect(tag?.values).toEqual([null, 'x', 'y', 'z']);
  expect(copy.rules.keys[0]?.table.size).toBe(4);
});

test('a row that is written again and again makes no column grow', () => {
  const model = defineMatchModel({ block: ['email'], compare: { email: email() }, rules: { never: ['taxId'] } });
  const store = createStore(model, { keepValues: true });
  for (let i = 0; i < 500; i++) {
    store.release(0);
    store.write(0, { email: ['a@example.com', 'b@example.com'], taxId: ['1', '2', '3'] });
  }
  expect(store.columns[0]?.sets.length).toBe(3);
  expect(store.rules.keys[0]?.sets.length).toBe(4);
});
