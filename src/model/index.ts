export { completeness, type Completeness, type Filled } from './completeness.ts';
export { defineWorkspace } from './define-workspace.ts';
export { extendWorkspace, type ExtendedWorkspace, type ExtendOptions, type WorkspaceExtension } from './extend-workspace.ts';
export { fromFormData, type FormDataLike } from './from-form-data.ts';
export { parseRecord, type ParseOptions } from './parse-record.ts';
export type { ParsedRecord, ParseResult, RecordChange, RefusedRecord, UniqueKey } from './parse-result.ts';
export { parseWorkspace, type ParsedWorkspace, type ParseWorkspaceOptions } from './parse-workspace.ts';
export { patchRecord, type PatchOptions } from './patch-record.ts';
export type { CreateOf, FieldsOf, FolderName, NewRecordOf, PatchOf, RecordOf, SystemFields, ValueOf } from './record-types.ts';
export { schemaFor, type SchemaInput, type SchemaMode, type SchemaOf, type SchemaOptions, type SchemaOutput } from './schema.ts';
export type { Period, PeriodUnit, Where } from './where-types.ts';
export type { FolderDef, PipelineDef, RuleDef, StageDef, Workspace, WorkspaceDef, WorkspaceSettings } from './workspace.ts';
export { compute, type ComputeOptions } from './compute/compute.ts';
export { applyLink, removeLink, type ApplyLinkOptions, type LinkResult, type RemoveLinkOptions } from './links/apply-link.ts';
export { checkLinks, type CheckLinksOptions, type LinkFinding, type LinkReport } from './links/check-links.ts';
export { applyPatches, type LinkEdge, type LinkPatch } from './links/link-edge.ts';
export { applyDelete, planDelete, type Deleted, type DeletePlan, type DeleteRefusal, type PlannedArchive, type PlannedDelete } from './links/plan-delete.ts';
export { ancestors, buildTree, descendants, ultimateParent, type Tree, type TreeNode, type TreeOptions } from './tree/build-tree.ts';
export {
  groupHouseholds,
  groupOffices,
  type Household,
  type HouseholdMember,
  type HouseholdOptions,
  type Office,
  type OfficeGroup,
} from './tree/group-households.ts';
export { rollUpTree } from './tree/roll-up-tree.ts';
export { suggestParents, type ParentEvidenceFields, type ParentReason, type ParentSuggestion, type SuggestParentsOptions } from './tree/suggest-parents.ts';
export { relatedIn, type Related } from './related.ts';
