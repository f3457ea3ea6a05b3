export { aggregate } from './aggregate.ts';
export type { AggregateFunction, AggregateValue } from '../filter/aggregate-values.ts';
export { defineView, showView, viewChange, viewOf, type AnyView, type ViewChange, type ViewResult } from './define-view.ts';
export { groupRecords, type GroupOptions, type RecordGroup } from './group.ts';
export { explainFilter, filterRecords, passes, type FilterExplanation } from './passes.ts';
export { relatedIn, type Related } from '../model/related.ts';
export { createSearch, searchRecords, type SearchHit, type SearchIndex, type SearchOptions } from './search.ts';
export { sortRecords } from './sort.ts';
export type { ViewContext } from '../model/filter-folder.ts';
export { resolvePeriod, type Period, type PeriodContext, type PeriodUnit, type ResolvedPeriod } from '../filter/period.ts';
export type { FailedCondition } from '../filter/compile.ts';
export type { FieldPath, GroupKey, SortKey, ViewDef, ViewLayout, Where } from '../model/where-types.ts';
export {
  timeline,
  type Timeline,
  type TimelineChange,
  type TimelineContext,
  type TimelineEvent,
  type TimelineGroup,
  type TimelineRelated,
  type TimelineSource,
  type TimelineSources,
  type TimelineStage,
} from './timeline.ts';
export type { Touchpoint, TouchpointKind } from '../core/touchpoint.ts';
