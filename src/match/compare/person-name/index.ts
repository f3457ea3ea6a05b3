export * from './person-name.ts';
export type { PersonNameLevel } from './levels.ts';
