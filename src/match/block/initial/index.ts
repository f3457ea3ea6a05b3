export * from './initial.ts';
