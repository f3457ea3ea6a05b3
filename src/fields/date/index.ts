export * from './date.ts';
export type { DatePrecision } from './partial-date.ts';
