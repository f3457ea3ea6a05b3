import { UsageError } from '../../core/errors.ts';
import { viewFolder } from '../filter-folder.ts';
import { folderPlan } from '../folder-plan.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Checks that every computed field of a workspace can be computed as its options say: that a formula gives what it promises, that a
 * look-up's links and field exist, that a roll-up's link leads here.
 *
 * @throws {UsageError} `invalid-definition`, `unknown-field`, `unknown-folder`.
 */
export function checkComputedFields(workspace: Workspace): void {
  for (const folder of Object.keys(workspace.def.folders)) {
    for (const field of folderPlan(workspace, folder).fields) {
      const kindOf = (where: string, path: string): string | null =>
        Object.hasOwn(workspace.def.folders, where) ? (viewFolder(workspace, where).field(path)?.kind ?? null) : null;
      const linksOf = (where: string, path: string): readonly string[] =>
        Object.hasOwn(workspace.def.folders, where) ? (viewFolder(workspace, where).field(path)?.to ?? []) : [];
      for (const problem of field.type.checkComputed?.(field.options, { folder, kindOf, linksOf }) ?? [])
        throw new UsageError('invalid-definition', `field '${folder}.${field.name}': ${problem}.`);
    }
  }
}
