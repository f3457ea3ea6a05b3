export * from './postal-code.ts';
