export * from './company-name.ts';
export type { CompanyNameLevel } from './levels.ts';
