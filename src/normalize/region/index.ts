export { normalizeRegion, type RegionOptions } from './region.ts';
