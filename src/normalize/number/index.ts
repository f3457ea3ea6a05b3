export { normalizeNumber, type NumberOptions } from './number.ts';
