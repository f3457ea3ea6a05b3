export * from './custom.ts';
