import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf, Label } from '../field-types.ts';
import { labelIn } from '../label.ts';
import { readOption } from './read-option.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** One option of a choice. Its key is stored, so that a renamed label changes no data. */
export interface Choice {
  /** What people see; the key unless given. */
  readonly label?: Label;
  /** A colour for the host's interface. */
  readonly color?: string;
  /** Kept on old records, no longer offered. */
  readonly archived?: boolean;
  /** Other ways people write it: `['I.T.', 'software']`. */
  readonly aliases?: readonly string[];
  /** A filter on the rest of the record under which the option may be chosen: `{ country: 'PL' }`. */
  readonly when?: object;
}

/** Options of {@link select}. */
export interface SelectOptions extends FieldBase {
  /** The options by their keys, in the order they are offered. */
  readonly options: Readonly<Record<string, Choice>>;
}

/** The implementation behind {@link select}. */
export const selectType = /* @__PURE__ */ fieldType<'select', string, SelectOptions>({
  name: 'select',
  kind: 'choice',
  normalize: (input, { options }) => readOption(input, options),
  validate: (value, { options }) => (options[value]?.archived === true ? [issue('select.archived_option', { option: value })] : []),
  conditionOf: (value, { options }) => options[value]?.when,
  display: (value, { options }, locale) => labelIn(options[value]?.label, locale) ?? value,
  checkOptions: ({ options }) => (typeof options === 'object' && options !== null ? [] : ['`options` must be an object whose keys are the options']),
  split: (text) => text.split(/[;,|\n]/u),
  jsonSchema: ({ options }) => ({ type: 'string', enum: Object.keys(options) }),
  match: { derive: { option: (value: string) => value }, block: [], compare: /* @__PURE__ */ exact() },
});

/**
 * One of a list of options. Reads the key, a label in any of its languages, or an alias, whatever the letter case.
 *
 * Use it for what has a fixed list; `multiple: true` for several. For stages of a pipeline use `stage`; for free words use `tags`.
 * Hint: an unknown option is refused and the nearest one suggested; it is never chosen unasked.
 *
 * Issue codes: `empty`, `select.unknown_option`, `select.archived_option` (warning), `field.wrong_type`.
 *
 * @example
 * Object.keys(select({ options: { it: { label: 'IT', aliases: ['I.T.'] }, retail: {} } }).options);
 * //=> ['it', 'retail']
 */
export function select<const O extends SelectOptions>(options: O & Exact<O, SelectOptions>): FieldOf<'select', O> {
  return fieldData(selectType, options);
}
