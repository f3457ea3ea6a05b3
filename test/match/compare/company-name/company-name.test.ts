import { describe } from 'vitest';
import { companyName } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('companyName', () => {
  contractOf.comparator(companyName(), { values: ['Acme Ltd','ACME Limited','Acme Inc','Fund 2','Fund 3','GmbH','ООО Ромашка','People Liberation Army','PLA',{name:'Acme GmbH',core:'Acme'}] });
});
