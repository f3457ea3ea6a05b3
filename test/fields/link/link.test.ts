import { describe } from 'vitest';
import { link } from '../../../src/fields/link/index.ts';
import { contractOf } from '../../contract.ts';

describe('link', () => {
  contractOf.fieldType(link({ to: 'companies' }), { valid: ['c1', 7, { id: 'c2', name: 'Acme' }], invalid: [{}, true, 'x'.repeat(300)] });
});
