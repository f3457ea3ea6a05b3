import { describe } from 'vitest';
import { date } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('date', () => {
  contractOf.comparator(date(), { values: ['1980-04-03','1980-03-04','1981-04-03','0000-13-41','spring 1980','1980','1980-04',new Date(0)] });
});
