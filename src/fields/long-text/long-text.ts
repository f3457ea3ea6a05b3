import type { Exact } from '../../core/part.ts';
import { normalizeText } from '../../normalize/text/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';
import { checkTextOptions, inCase, textSchema, validateText, type TextOptions } from '../text/text.ts';

/** The greatest number of characters a long text may have. */
const longest = 200_000;

/** The implementation behind {@link longText}. */
export const longTextType = /* @__PURE__ */ fieldType<'longText', string, TextOptions>({
  name: 'longText',
  kind: 'text',
  dataClass: 'qualitative',
  normalize: (input, options) =>
    inCase(
      outcomeOf(normalizeText(input, { multiline: true, maxLength: longest }), input, (found) => found.value),
      options,
    ),
  validate: validateText,
  checkOptions: checkTextOptions,
  jsonSchema: textSchema,
  order: (a, b, locale) => a.localeCompare(b, locale),
});

/**
 * Text of several lines: line ends are made one kind, lines are cleaned, at most one blank line stays between paragraphs.
 *
 * Use it for notes and descriptions. It takes no part in duplicate search. For one line use `text`.
 *
 * Issue codes: those of `normalizeText`, `field.too_short`, `field.too_long`, `field.pattern`.
 *
 * @example
 * longText({ max: 4000 }).type;
 * //=> 'longText'
 */
export function longText<const O extends TextOptions = {}>(options?: O & Exact<O, TextOptions>): FieldOf<'longText', O> {
  return fieldData(longTextType, options);
}
