import { describe } from 'vitest';
import { postalCode } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('postalCode', () => {
  contractOf.comparator(postalCode(), { values: ['tq13 8df','TQ138DF','TQ13 8DG','90210','90210-1234','9021'] });
});
