export * from './combined.ts';
