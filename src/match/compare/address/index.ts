export * from './address.ts';
export type { AddressLevel } from './levels.ts';
