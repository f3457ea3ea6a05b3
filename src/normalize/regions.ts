/** States, provinces and oblasts: {@link normalizeRegion} with its table, apart from everything else. */
export { normalizeRegion, type RegionOptions } from './region/index.ts';
