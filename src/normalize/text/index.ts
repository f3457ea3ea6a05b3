export { normalizeText, type TextOptions } from './text.ts';
