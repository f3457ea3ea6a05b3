import { describe } from 'vitest';
import { exact } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('exact', () => {
  contractOf.comparator(exact(), { values: ['DE','de','active',7,true] });
});
