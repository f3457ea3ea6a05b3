export { conformity } from './conformity.ts';
