export { normalizePercent, type PercentOptions } from './percent.ts';
