export { country } from './country.ts';
