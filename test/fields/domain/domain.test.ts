import { describe } from 'vitest';
import { domain } from '../../../src/fields/domain/index.ts';
import { contractOf } from '../../contract.ts';

describe('domain', () => {
  contractOf.fieldType(domain(), {
    valid: ['acme.pl', 'https://www.Example.co.uk/about', 'firma.com.pl'],
    invalid: ['localhost', 'no domain', 'jan@firma.com.pl', {}],
  });
});
