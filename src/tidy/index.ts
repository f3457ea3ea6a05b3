export { tidy, type TidyOptions, type TidyRows } from './tidy.ts';
export type { DuplicateGroup, RejectedRow, ReviewPair, RowOutcome, TidyResult, TidySummary } from './tidy-result.ts';
export { tidyReport, type TidyReportOptions } from './tidy-report.ts';
