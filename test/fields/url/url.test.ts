import { describe } from 'vitest';
import { url } from '../../../src/fields/url/index.ts';
import { contractOf } from '../../contract.ts';

describe('url', () => {
  contractOf.fieldType(url(), { valid: ['acme.pl', 'https://acme.pl/a?b=1', 'HTTP://Example.com/Path'], invalid: ['not a page', 'javascript:alert(1)', {}] });
});
