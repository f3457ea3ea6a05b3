import { describe } from 'vitest';
import { address } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('address', () => {
  contractOf.comparator(address(), { values: ['12 High Street','12 High St','14 High St',{lines:['ul. Prosta 5 lok. 2'],locality:'Warszawa',postalCode:'00-001'},{house:'5',street:'Prosta',locality:'Warszawa'}] });
});
