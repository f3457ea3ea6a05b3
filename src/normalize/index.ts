export * from './country/index.ts';
export * from './email/index.ts';
export * from './date/index.ts';
