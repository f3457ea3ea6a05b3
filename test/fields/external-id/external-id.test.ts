import { describe } from 'vitest';
import { externalId } from '../../../src/fields/external-id/index.ts';
import { contractOf } from '../../contract.ts';

describe('externalId', () => {
  contractOf.fieldType(externalId({ system: 'old' }), { valid: ['AB-12', 7, ' x '], invalid: ['x'.repeat(300), {}] });
});
