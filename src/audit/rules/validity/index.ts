export { validity } from './validity.ts';
