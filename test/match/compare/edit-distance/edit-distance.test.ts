import { describe } from 'vitest';
import { editDistance } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('editDistance', () => {
  contractOf.comparator(editDistance(), { values: ['AC-1001','AC-1010','AC-1002','zz'] });
});
