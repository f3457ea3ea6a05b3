import { describe } from 'vitest';
import { tokens } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('tokens', () => {
  contractOf.comparator(tokens(), { values: ['red wooden table','table red','oak chair','***'] });
});
