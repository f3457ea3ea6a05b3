import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link checkbox}. */
export interface CheckboxOptions extends FieldBase {}

/** The implementation behind {@link checkbox}. */
export const checkboxType = /* @__PURE__ */ fieldType<'checkbox', boolean, CheckboxOptions>({
  name: 'checkbox',
  kind: 'bool',
  normalize(input) {
    if (typeof input === 'boolean') return read(input, false);
    if (input === 1 || input === 0) return read(input === 1, true);
    const text = cleanText(input);
    if (text === null) return input === null || input === undefined || input === '' || typeof input === 'string' ? empty() : refused(issue('field.wrong_type', { expected: 'Yes or no', type: typeof input }));
    const word = foldText(text);
    if (yes().has(word)) return read(true, true);
    if (no().has(word)) return read(false, true);
    return refused(issue('checkbox.syntax', { input: text }));
  },
  display: (value) => (value ? 'yes' : 'no'),
  mask: () => '•••',
});

/**
 * Yes or no. Reads `true`, `1`, `on`, `x`, `yes`, `tak`, `да`, `ja`, `oui`, `sí` and their opposites.
 *
 * Hint: no value is `null`, which is neither; give `default: false` where an absent box means no.
 *
 * Issue codes: `empty`, `checkbox.syntax`, `field.wrong_type`.
 *
 * @example
 * checkbox({ default: false }).default;
 * //=> false
 */
export function checkbox<const O extends CheckboxOptions = {}>(options?: O & Exact<O, CheckboxOptions>): FieldOf<'checkbox', O> {
  return fieldData(checkboxType, options);
}

let yesWords: ReadonlySet<string> | undefined;
let noWords: ReadonlySet<string> | undefined;
const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((word) => foldText(word)));
const yes = (): ReadonlySet<string> => (yesWords ??= wordSet('1 true t yes y on x ✓ ✔ ☑ checked tak t да д так ja j oui o si s sim ano áno igen da evet はい 是 예'));
const no = (): ReadonlySet<string> => (noWords ??= wordSet('0 false f no n off - ✗ ✘ ☐ unchecked nie нет н ні nein non nao não ne nem nu hayir hayır いいえ 否 아니요'));
