export * from './select.ts';
