export { misuse } from './misuse.ts';
