export { normalizePersonName } from './person-name.ts';
export type { PersonNameOptions } from './person-name-options.ts';
