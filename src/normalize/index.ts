export * from './country/index.ts';
