export * from './prefix.ts';
