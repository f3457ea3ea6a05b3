import { describe } from 'vitest';
import { jaroWinkler } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('jaroWinkler', () => {
  contractOf.comparator(jaroWinkler(), { values: ['martha','marhta','dwayne','duane','Łódź','x'] });
});
