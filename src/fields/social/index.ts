export * from './social.ts';
