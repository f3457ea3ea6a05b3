export { normalizePostalCode, type PostalCodeOptions } from './postal-code.ts';
