export * from './percent.ts';
