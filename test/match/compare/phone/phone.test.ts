import { describe } from 'vitest';
import { phone } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('phone', () => {
  contractOf.comparator(phone(), { values: ['+12025550123','202-555-0123','5550123','+12025550132','ext 5',{e164:'+48221234567',national:'221234567'}] });
});
