export * from './qgrams.ts';
