export * from './date-parts.ts';
