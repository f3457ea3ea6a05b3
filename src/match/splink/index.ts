export { fromSplinkModel, type FromSplinkOptions } from './from-splink-model.ts';
export { sqlLevels, sqlLevelsComparator, type SqlComparison, type SqlLevel } from './sql-levels.ts';
export { toSplinkModel, type SplinkModelJson } from './to-splink-model.ts';
