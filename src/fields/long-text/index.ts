export * from './long-text.ts';
