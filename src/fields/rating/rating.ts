import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link rating}. */
export interface RatingOptions extends FieldBase {
  /** The best rating, 1 to 100; 5 unless given. */
  readonly max?: number;
}

/** The implementation behind {@link rating}. */
export const ratingType = /* @__PURE__ */ fieldType<'rating', number, RatingOptions>({
  name: 'rating',
  kind: 'number',
  dataClass: 'qualitative',
  normalize(input, { max = 5 }) {
    if (typeof input === 'number')
      return Number.isInteger(input) ? read(input === 0 ? 0 : input, false) : refused(issue('rating.syntax', { input: String(input), max }));
    const text = cleanText(input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'A rating', type: typeof input }));
    const stars = /^([★⭐*]{1,100})[☆✩\s]*$/u.exec(text)?.[1];
    const figures = /^(\d{1,3})(?:\s*(?:\/|of|z|из|von)\s*(\d{1,3}))?(?:\s*(?:stars?|gwiazd\p{L}*|зв[её]зд\p{L}*|sterne?))?$/iu.exec(text);
    const value =
      stars !== undefined ? [...stars].length : figures === null || (figures[2] !== undefined && Number(figures[2]) !== max) ? null : Number(figures[1]);
    return value === null ? refused(issue('rating.syntax', { input: text, max })) : read(value, true);
  },
  validate: (value, { max = 5 }) => (value >= 1 && value <= max ? [] : [issue('rating.syntax', { input: String(value), max })]),
  display: (value, { max = 5 }) => (max <= 10 && value >= 1 && value <= max ? '★'.repeat(value) + '☆'.repeat(max - value) : String(value)),
  checkOptions: ({ max }) => (max === undefined || (Number.isInteger(max) && max >= 1 && max <= 100) ? [] : ['`max` must be a whole number from 1 to 100']),
  jsonSchema: ({ max = 5 }, io) => {
    const value = { type: 'integer', minimum: 1, maximum: max };
    return io === 'output' ? value : { anyOf: [value, { type: 'string' }] };
  },
});

/**
 * A rating from 1 to `max`: `4`, `4/5`, `★★★★`.
 *
 * Use it for what people think of something. For measures use `number`.
 *
 * Issue codes: `empty`, `rating.syntax`, `field.wrong_type`.
 *
 * @example
 * rating({ max: 10 }).max;
 * //=> 10
 */
export function rating<const O extends RatingOptions = {}>(options?: O & Exact<O, RatingOptions>): FieldOf<'rating', O> {
  return fieldData(ratingType, options);
}
