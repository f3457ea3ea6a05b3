export * from './duration.ts';
