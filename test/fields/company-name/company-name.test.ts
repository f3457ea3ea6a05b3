import { describe } from 'vitest';
import { companyName } from '../../../src/fields/company-name/index.ts';
import { contractOf } from '../../contract.ts';

describe('companyName', () => {
  contractOf.fieldType(companyName(), { valid: ['Acme Sp. z o.o.', 'ACME', 'Müller GmbH & Co. KG', 'ООО Ромашка'], invalid: [[], {}] });
});
