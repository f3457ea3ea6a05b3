export * from './person-name.ts';
