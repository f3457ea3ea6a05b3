export * from './one-deletion.ts';
