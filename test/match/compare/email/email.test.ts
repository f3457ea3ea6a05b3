import { describe } from 'vitest';
import { email } from '../../../../src/match/compare/index.ts';
import { contractOf } from '../../../contract.ts';

describe('email', () => {
  contractOf.comparator(email(), { values: ['anna@acme.com','anna@acme.org','ana@acme.com','info@acme.com','not an address'] });
});
