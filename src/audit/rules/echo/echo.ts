import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { RecordLike } from '../../../core/values.ts';
import { foldText } from '../../../text/fold.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { quietly, valuesOf } from '../../facts.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/**
 * Whether a text repeats what names the record: a person's own name for a job title, the firm's for an industry. That is a cell
 * in the wrong column, which reads like any other text; emptying it is proposed for review.
 *
 * @example
 * echo.dimension;
 * //=> 'consistency'
 */
export const echo: AuditRule = {
  name: 'echo',
  dimension: 'consistency',
  title: 'Texts say something of their own',
  start({ fields }, report) {
    const named = fields.filter(
      ({ plan, title }) => !plan.computed && (title || plan.type.parts?.['given'] !== undefined || plan.type.parts?.['core'] !== undefined),
    );
    const texts = fields.filter((field) => !named.includes(field) && describes(field));
    return {
      record(record, id) {
        const names = texts.length === 0 ? [] : named.flatMap((field) => namesIn(record, field));
        if (names.length === 0) return;
        for (const field of texts) {
          const value = record[field.name];
          if (typeof value !== 'string' || value.length < 3) continue;
          const other = names.find(({ name }) => isSame(name, value));
          report.check(field.name, other === undefined);
          if (other === undefined) continue;
          const found = issue('audit.same_values', { field: field.label, other: other.field.label }, { path: [field.name] });
          report.finding(id, field.name, found);
          if (field.plan.options.required !== true)
            report.fix({ safety: 'review', recordId: id, field: field.name, from: value, to: null, reason: found.message });
        }
      },
    };
  },
};

/** A text that is neither an id nor a way to reach somebody, nor open to any length. */
const describes = ({ plan }: AuditedField): boolean =>
  !plan.computed &&
  !plan.multiple &&
  plan.unique === null &&
  plan.type.kind === 'text' &&
  plan.type.distinctive !== true &&
  plan.type.uniqueKey === undefined &&
  plan.type.parts === undefined &&
  (plan.options.dataClass ?? plan.type.dataClass) === 'descriptive';

interface Name {
  readonly field: AuditedField;
  readonly name: string;
}

/** What a record is called in a field: a text, or the names of a person in either order. */
function namesIn(record: RecordLike, field: AuditedField): Name[] {
  const { parts } = field.plan.type;
  return valuesOf(record[field.name]).flatMap((value) => {
    if (typeof value === 'string') return [{ field, name: value }];
    const given = quietly(() => parts?.['given']?.(value));
    const family = quietly(() => parts?.['family']?.(value));
    return typeof given !== 'string' || typeof family !== 'string'
      ? []
      : [
          { field, name: `${given} ${family}` },
          { field, name: `${family} ${given}` },
        ];
  });
}

/** Most texts differ in length or first letter, which is seen without folding them. */
const isSame = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && (a.charCodeAt(0) | 32) === (b.charCodeAt(0) | 32) && foldText(a).trim() === foldText(b).trim();
