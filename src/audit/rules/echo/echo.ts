import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
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
  start({ fields, perValue }, report) {
    const named = fields.filter(
      ({ plan, title }) => !plan.computed && (title || plan.type.parts?.['given'] !== undefined || plan.type.parts?.['core'] !== undefined),
    );
    const texts = fields.filter((field) => !named.includes(field) && describes(field));
    const names = named.map((field) => ({ field, read: perValue(field, (value) => namesIn(value, field)) }));
    return {
      record(record, id) {
        if (texts.length === 0) return;
        const said = names.map(({ read }) => read(record));
        if (said.every((list) => list.length === 0)) return;
        for (const field of texts) {
          const value = record[field.name];
          if (typeof value !== 'string' || value.length < 3) continue;
          const place = said.findIndex((list) => list.some((name) => isSame(name, value)));
          const other = place < 0 ? undefined : names[place]?.field;
          report.check(field.name, other === undefined);
          if (other === undefined) continue;
          const found = issue('audit.same_values', { field: field.label, other: other.label }, { path: [field.name] });
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

/** What a record is called in a field: a text alone, or two names of a person in either order. */
type Name = readonly [string] | readonly [string, string];

function namesIn(given: unknown, { plan }: AuditedField): readonly Name[] {
  const { parts } = plan.type;
  const names: Name[] = [];
  for (const value of valuesOf(given)) {
    if (typeof value === 'string') names.push([value]);
    else {
      const [name, family] = quietly(() => [parts?.['given']?.(value), parts?.['family']?.(value)]) ?? [];
      if (typeof name === 'string' && typeof family === 'string') names.push([name, family]);
    }
  }
  return names;
}

/** Most texts differ in length or first letter, which is seen without folding or even joining them. */
function isSame([first, second]: Name, text: string): boolean {
  if (second === undefined) return near(first.length, first, text) && sameWords(first, text);
  const length = first.length + 1 + second.length;
  return (near(length, first, text) && sameWords(`${first} ${second}`, text)) || (near(length, second, text) && sameWords(`${second} ${first}`, text));
}

const near = (length: number, first: string, text: string): boolean =>
  Math.abs(length - text.length) <= 2 && ((first === '' ? 32 : first.charCodeAt(0)) | 32) === (text.charCodeAt(0) | 32);

const sameWords = (a: string, b: string): boolean => foldText(a).trim() === foldText(b).trim();
