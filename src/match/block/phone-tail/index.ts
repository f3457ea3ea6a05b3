export * from './phone-tail.ts';
