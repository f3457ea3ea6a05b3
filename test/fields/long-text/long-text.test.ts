import { describe } from 'vitest';
import { longText } from '../../../src/fields/long-text/index.ts';
import { contractOf } from '../../contract.ts';

describe('longText', () => {
  contractOf.fieldType(longText({ max: 5000 }), { valid: ['one line', 'two\r\nlines', 'a\n\n\n\nb', 'Ünï'], invalid: ['x'.repeat(5001), []] });
});
