export {
  mergeRecords,
  unmerge,
  type FieldProvenance,
  type IncomingLink,
  type MergeEntry,
  type MergeResult,
  type MergeRules,
  type MovedLink,
  type UndoConflict,
  type UnmergeResult,
} from './merge-records.ts';
export type { Candidate as SurvivorshipCandidate, SurvivorshipRule, SurvivorshipStrategy } from './survivorship.ts';
