export * from './checkbox.ts';
