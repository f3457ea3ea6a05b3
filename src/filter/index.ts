export { compileFilter, filterWords, type CompiledFilter, type FailedCondition, type Truth } from './compile.ts';
export { durationMs, durationParts } from './duration.ts';
export { isMissing, systemFields, type FilterField, type FilterFolder, type FilterWorld } from './filter-field.ts';
export { operators } from './operators.ts';
export {
  dayOfInstant,
  daysOfPeriod,
  isPeriod,
  resolvePeriod,
  startOfDay,
  type DayRange,
  type Period,
  type PeriodContext,
  type PeriodUnit,
  type ResolvedPeriod,
} from './period.ts';
