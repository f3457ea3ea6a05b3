import { describe } from 'vitest';
import { personName } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('personName', () => {
  contractOf.comparator(personName(), { values: ['Anna Maria Nowak','Nowak, Anna',{given:'Anna',family:'Nowak'},{given:'Nowak',family:'Anna'},'A. Nowak','Ania Nowak','Иван Петров','Ivan Petrov','Dr','van der','Bob'] });
});
