export { fingerprint } from './fingerprint.ts';
export { variants } from './variants.ts';
