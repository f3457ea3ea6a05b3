export * from './company-name.ts';
