import type { Issue } from '../../core/issue.ts';
import type { FieldPlan } from '../../model/folder-plan.ts';

/** The special rule an issue of reading a value belongs to; `null` where it is a matter of validity. */
export function ownerOf({ code }: Issue, plan: FieldPlan): 'misuse' | 'junk' | 'conformity' | null {
  if (code === 'misuse' || code === 'record.misplaced') return 'misuse';
  if (code === 'placeholder' || code.startsWith('junk.')) return 'junk';
  return plan.type.kind === 'choice' ? 'conformity' : null;
}
