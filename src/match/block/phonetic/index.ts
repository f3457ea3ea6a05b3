export * from './phonetic.ts';
