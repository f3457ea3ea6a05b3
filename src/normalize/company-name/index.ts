export { normalizeCompanyName, type CompanyName, type CompanyNameOptions } from './company-name.ts';
export type { LegalForm } from './legal-form.ts';
