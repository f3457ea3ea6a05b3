export * from './date-time.ts';
