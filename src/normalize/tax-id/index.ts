export { normalizeIban } from './iban.ts';
export { normalizeTaxId, type TaxId, type TaxIdOptions } from './tax-id.ts';
