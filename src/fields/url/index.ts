export * from './url.ts';
