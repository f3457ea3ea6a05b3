import { describe } from 'vitest';
import { country } from '../../../src/fields/country/index.ts';
import { contractOf } from '../../contract.ts';

describe('country', () => {
  contractOf.fieldType(country(), { valid: ['PL', 'Germany', 'Stany Zjednoczone', '🇫🇷'], invalid: ['Atlantis', 'Korea', {}] });
});
