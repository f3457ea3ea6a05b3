export { domain } from './domain.ts';
