export * from './rare-tokens.ts';
