import { describe, expect, test } from 'vitest';
import { stage, stageType } from '../../../src/fields/stage/index.ts';
import { contractOf } from '../../contract.ts';

const bound = {
  type: 'stage',
  pipeline: 'sales',
  stages: { new: {}, won: { label: { pl: 'Wygrana' }, requires: ['amount'] }, lost: {} },
  moves: { new: ['won', 'lost'], won: [] },
};

describe('stage', () => {
  contractOf.fieldType(stage({ pipeline: 'sales' }), { valid: ['new', 'WON', 'Wygrana'], invalid: ['nope', '__proto__', {}], options: bound });

  test('requires the fields of its stage and allows the moves of its pipeline', () => {
    expect(stageType.requires?.('won', bound)).toEqual(['amount']);
    expect(stageType.refusesMove?.('new', 'won', bound)).toEqual([]);
    expect(stageType.refusesMove?.('won', 'new', bound)).toMatchObject([{ code: 'stage.move', params: { allowed: [] } }]);
    expect(stageType.refusesMove?.('won', 'new', { ...bound, moves: 'adjacent' } as never)).toEqual([]);
    expect(stageType.refusesMove?.('won', 'new', { ...bound, moves: 'forward' } as never)).toHaveLength(1);
  });
});
