export { junk } from './junk.ts';
