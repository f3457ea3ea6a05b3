export { normalizeUrl } from './url.ts';
