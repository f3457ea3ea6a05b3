import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { cleanText } from '../../text/clean.ts';
import { osaDistance } from '../../text/edit-distance.ts';
import { foldText } from '../../text/fold.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf, Label } from '../field-types.ts';
import { labelIn, labelTexts } from '../label.ts';
import { empty, read, refused } from '../outcome.ts';

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
  normalize(input, { options }) {
    if (typeof input === 'string' && Object.hasOwn(options, input)) return read(input, false);
    const text = cleanText(input);
    if (text === null) return input === null || input === undefined || typeof input === 'string' ? empty() : refused(issue('field.wrong_type', { expected: 'One of the options', type: typeof input }));
    const key = spellings(options).get(foldText(text));
    if (key !== undefined) return read(key, key !== input);
    const suggestion = nearest(foldText(text), options);
    return refused(issue('select.unknown_option', { input: text, options: Object.keys(options) }, suggestion === null ? {} : { suggestion }));
  },
  validate: (value, { options }) => (options[value]?.archived === true ? [issue('select.archived_option', { option: value })] : []),
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

const spellingsOf = /* @__PURE__ */ new WeakMap<object, ReadonlyMap<string, string>>();

/** Every folded spelling of every option, once per definition. */
function spellings(options: SelectOptions['options']): ReadonlyMap<string, string> {
  const known = spellingsOf.get(options);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  const add = (text: string, key: string): void => {
    const folded = foldText(text);
    if (folded !== '' && !map.has(folded)) map.set(folded, key);
  };
  for (const key of Object.keys(options)) add(key, key);
  for (const [key, choice] of Object.entries(options)) for (const label of labelTexts(choice.label)) add(label, key);
  for (const [key, choice] of Object.entries(options)) for (const alias of choice.aliases ?? []) add(alias, key);
  spellingsOf.set(options, map);
  return map;
}

function nearest(text: string, options: SelectOptions['options']): string | null {
  if (text.length < 3 || text.length > 60) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(text.length / 4)) + 1;
  for (const [spelling, key] of spellings(options)) {
    const distance = Math.abs(spelling.length - text.length) >= bestDistance ? bestDistance : osaDistance(spelling, text);
    if (distance < bestDistance) [best, bestDistance] = [key, distance];
  }
  return best;
}
