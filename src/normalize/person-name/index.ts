export { normalizePersonName, type PersonNameOptions } from './person-name.ts';
