export { explainRfm, type RfmStep } from './explain.ts';
export { lifetimeValue, type LifetimeValue } from './lifetime-value.ts';
export { migrationMatrix, type MigrationMatrix } from './migration.ts';
export type { RfmOptions, RfmThresholds } from './options.ts';
export { rfmHeatMap, segmentBars, type PictureOptions } from './pictures.ts';
export { purchasesFrom, type PurchaseFields } from './purchases-from.ts';
export type { Purchase, RfmMeasures } from './purchases.ts';
export type { TiePolicy } from './quantiles.ts';
export { createRfm, rfm, scoreRfm, type RfmAccumulator, type RfmFlag, type RfmResult, type RfmRow, type RfmScore, type RfmSegmentSummary } from './rfm.ts';
export {
  checkSegments,
  classic11,
  grid11,
  putler11,
  rPackage10,
  type Scores,
  type Seg11,
  type SegmentAnomaly,
  type SegmentCheck,
  type SegmentRange,
  type SegmentRanges,
  type Segments,
  type SegmentTable,
} from './segments.ts';
