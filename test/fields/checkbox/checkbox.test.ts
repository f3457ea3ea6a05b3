import { describe } from 'vitest';
import { checkbox } from '../../../src/fields/checkbox/index.ts';
import { contractOf } from '../../contract.ts';

describe('checkbox', () => {
  contractOf.fieldType(checkbox(), { valid: [true, 'no', 1, 'tak', 'да'], invalid: ['maybe', 2, {}] });
});
