export { factsOf, type TouchpointFacts } from './facts.ts';
export {
  forecast,
  forecastCategories,
  type Amounts,
  type Attainment,
  type Forecast,
  type ForecastDeal,
  type ForecastOptions,
  type ForecastPeriod,
} from './forecast.ts';
export { funnel, funnelBy, type Funnel, type FunnelOptions, type FunnelStage, type Journey } from './funnel.ts';
export { noState, replay, stageAt, undoMove, type HistoryProblem, type LifecycleState, type Replayed, type StageInterval, type UndoneMove } from './history.ts';
export { hygieneTasks, taskTouchpoint, type HygieneFields, type HygieneFinding, type HygieneOptions, type HygieneRule } from './hygiene.ts';
export { inferStage, syncStages, type InferredStage, type SyncedMove } from './infer.ts';
export {
  defineMachine,
  type AutoRule,
  type Effect,
  type ForecastCategory,
  type Machine,
  type MachineDef,
  type MachineInput,
  type MachineStage,
  type StageCategory,
} from './machine.ts';
export { funnelSvg, machineSvg, toMermaid, type DiagramOptions } from './pictures.ts';
export {
  adherence,
  reasons,
  rotting,
  taskStats,
  type Adherence,
  type ReasonCount,
  type RottingOptions,
  type RottingRecord,
  type TaskLike,
  type TaskStats,
} from './reports.ts';
export { stageStats, type StageStats } from './stage-stats.ts';
export { survivalCurve, survivalQuantile, type Lifetime, type SurvivalStep } from './survival.ts';
export { allowedNext, appendMove, transition, type Move, type MoveRefusal, type TransitionContext, type TransitionResult } from './transition.ts';
export type { Touchpoint, TouchpointKind } from '../core/touchpoint.ts';
