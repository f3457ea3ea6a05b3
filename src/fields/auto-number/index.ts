export * from './auto-number.ts';
