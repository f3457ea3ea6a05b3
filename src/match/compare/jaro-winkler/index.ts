export * from './jaro-winkler.ts';
