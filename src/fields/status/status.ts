import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { labelIn } from '../label.ts';
import { readOption } from '../select/read-option.ts';
import type { Choice } from '../select/select.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** One state of a {@link status}. */
export interface StatusChoice extends Choice {
  /** Whether work goes on, is done, or was given up. */
  readonly category?: 'open' | 'done' | 'dropped';
  /** The states that may follow; any unless given. */
  readonly next?: readonly string[];
}

/** Options of {@link status}. */
export interface StatusOptions extends FieldBase {
  /** The states by their keys, in the order they are gone through. */
  readonly options: Readonly<Record<string, StatusChoice>>;
}

/** The implementation behind {@link status}. */
export const statusType = /* @__PURE__ */ fieldType<'status', string, StatusOptions>({
  name: 'status',
  kind: 'choice',
  normalize: (input, { options }) => readOption(input, options),
  validate: (value, { options }) => (options[value]?.archived === true ? [issue('select.archived_option', { option: value })] : []),
  checkOptions: ({ options }) =>
    typeof options !== 'object' || options === null
      ? ['`options` must be an object whose keys are the states']
      : Object.entries(options).flatMap(([key, { next = [] }]) =>
          next.filter((to) => !Object.hasOwn(options, to)).map((to) => `✗ no state '${to}': '${key}' names it in \`next\``),
        ),
  conditionOf: (value, { options }) => options[value]?.when,
  refusesMove(from, to, { options }) {
    const allowed = options[from]?.next;
    return from === to || allowed === undefined || allowed.includes(to) ? [] : [issue('stage.move', { from, to, allowed })];
  },
  display: (value, { options }, locale) => labelIn(options[value]?.label, locale) ?? value,
  jsonSchema: ({ options }) => ({ type: 'string', enum: Object.keys(options) }),
});

/**
 * The state of a task, a ticket, an order: a list of states, each open, done or dropped, with what may follow.
 *
 * Use it where states belong to the field itself. For stages with probabilities and requirements use `stage` and a pipeline;
 * for a choice that is no state `select`.
 *
 * Issue codes: `empty`, `select.unknown_option`, `select.archived_option` (warning), `stage.move`.
 *
 * @example
 * status({ options: { todo: { next: ['done'] }, done: { category: 'done' } }, default: 'todo' }).default;
 * //=> 'todo'
 */
export function status<const O extends StatusOptions>(options: O & Exact<O, StatusOptions>): FieldOf<'status', O> {
  return fieldData(statusType, options);
}
