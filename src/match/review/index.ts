export { replayDecisions, type DecisionConflict, type ReplayedDecisions, type ReplayOptions } from './replay-decisions.ts';
export {
  assignReview,
  decideReview,
  reviewItems,
  type DecideResult,
  type ReviewDecision,
  type ReviewItem,
  type ReviewItemsOptions,
  type ReviewVerdict,
} from './review-items.ts';
