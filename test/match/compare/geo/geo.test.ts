import { describe } from 'vitest';
import { geo } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('geo', () => {
  contractOf.comparator(geo(), { values: [{lat:52.23,lng:21.01},'52.23,21.02',[50.06,19.94],{lat:-33.9,lng:151.2}] });
});
