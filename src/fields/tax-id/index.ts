export * from './tax-id.ts';
