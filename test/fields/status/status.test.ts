import { describe, expect, test } from 'vitest';
import { status, statusType } from '../../../src/fields/status/index.ts';
import { contractOf } from '../../contract.ts';

describe('status', () => {
  contractOf.fieldType(status({ options: { todo: { next: ['doing', 'done'] }, doing: {}, done: { label: 'Finished', category: 'done' } } }), {
    valid: ['todo', 'Finished', 'DOING'],
    invalid: ['nope', {}],
  });

  test('says which states may follow', () => {
    const options = { options: { todo: { next: ['done'] }, doing: {}, done: {} } };
    expect(statusType.refusesMove?.('todo', 'doing', options)).toMatchObject([{ code: 'stage.move' }]);
    expect(statusType.refusesMove?.('doing', 'todo', options)).toEqual([]);
    expect(statusType.checkOptions?.({ options: { a: { next: ['b'] } } })).toHaveLength(1);
  });
});
