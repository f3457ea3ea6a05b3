export * from './compare/index.ts';
export { allComparators } from './compare/all-comparators.ts';
export { analyzeBlocking, type BlockingAnalysis, type RuleAnalysis } from './block/analyze-blocking.ts';
export type { KeyPart, KeyRef } from './block/key-ref.ts';
export type { Cluster } from './cluster-edges.ts';
export type { ClusterMethod, ClusterOptions } from './cluster/component.ts';
export { evaluate, type Accuracy, type ClusterIds, type CurvePoint, type Evaluation, type ScoredPair, type Truth } from './evaluate/evaluate.ts';
export { blockingRecall, type BlockingRecall } from './evaluate/blocking-recall.ts';
export { findDuplicates, findDuplicatesSync } from './find-duplicates.ts';
export type { DuplicateResult, FindOptions, MatchPair, MatchStats } from './find-steps.ts';
export { linkRecords, linkRecordsSync } from './link-records.ts';
export { createMatchIndex, loadMatchIndex } from './live/create-match-index.ts';
export type { MatchEvent } from './live/entities.ts';
export type { StoppedKey } from './live/hot-keys.ts';
export { MatchIndex, type Added, type IndexCandidate, type MatchIndexOptions, type MatchIndexStats } from './live/match-index.ts';
export { matchAgainst, type Candidate, type CandidateRecord, type MatchAgainstOptions } from './match-against.ts';
export type { MatchRule, MatchRules, RuleTerm } from './match-rules.ts';
export { matchKeys } from './match-keys.ts';
export {
  defineMatchModel,
  type BlockRule,
  type FieldSource,
  type FrequencyTable,
  type MatchModel,
  type MatchModelInput,
  type NormalizeHook,
  type StopKey,
  type MatchCalibration,
  type Thresholds,
} from './model.ts';
export { matchModelFor } from './match-model-for.ts';
export { parseMatchModel, type ParseMatchModelOptions } from './parse-match-model.ts';
export { explainPair, scorePair, whyNot, type Explanation, type ExplainStep, type PairScore, type WhyNot } from './score/explain.ts';
export { waterfallSvg, type WaterfallOptions } from './score/waterfall.ts';
export { matchWorker, type MatchWorker, type PlatformWorker, type WorkerFactory, type WorkerReply, type WorkerTask } from './worker-protocol.ts';
export * from './merge/index.ts';
export * from './review/index.ts';
export * from './splink/index.ts';
export { trainAndFind, trainAndFindSync, type TrainAndFindOptions, type TrainedResult } from './train-and-find.ts';
export type { TrainingNote } from './train/diagnose.ts';
export { learnFromLabels, type LearnOptions, type LearntFromLabels, type MatchLabel } from './train/labels.ts';
export { trainMatchModel, trainMatchModelSync, type Trained, type TrainingReport, type TrainingSession, type TrainOptions } from './train/train-match-model.ts';
export type { LevelReport } from './train/with-levels.ts';
