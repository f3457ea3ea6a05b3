export * from './rfm/index.ts';
