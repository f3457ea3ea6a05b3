export { completeness } from './completeness.ts';
