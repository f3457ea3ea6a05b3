export { type BooleanOptions, normalizeBoolean } from './boolean.ts';
