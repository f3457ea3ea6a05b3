export * from './sorted-tokens.ts';
