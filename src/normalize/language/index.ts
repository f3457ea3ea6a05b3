export { normalizeLanguage } from './language.ts';
