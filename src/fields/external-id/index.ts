export * from './external-id.ts';
