import type { AuditRule } from '../audit-rule.ts';
import { completeness } from './completeness/index.ts';
import { uniqueness } from './uniqueness/index.ts';
import { validity } from './validity/index.ts';

export { completeness, uniqueness, validity };

/** Every rule the package brings, in the order they run. */
export const allRules: readonly AuditRule[] = [completeness, validity, uniqueness];
