import { describe } from 'vitest';
import { number } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('number', () => {
  contractOf.comparator(number(), { values: [100,101,'100.0',{amount:'100.00',currency:'EUR'},-5,'about ten'] });
});
