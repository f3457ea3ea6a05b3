export { tidy, type TidyOptions, type TidyRows } from './tidy.ts';
export type { DuplicateGroup, RejectedRow, ReviewPair, RowOutcome, TidyResult, TidySummary } from './tidy-result.ts';
