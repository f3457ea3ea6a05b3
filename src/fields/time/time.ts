import type { Exact } from '../../core/part.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { clockText } from './clock-text.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link time}. */
export interface TimeOptions extends FieldBase {
  /** Earliest time, `'08:00'`. */
  readonly min?: string;
  /** Latest time, `'18:00'`. */
  readonly max?: string;
}

/** The implementation behind {@link time}. */
export const timeType = /* @__PURE__ */ fieldType<'time', string, TimeOptions>({
  name: 'time',
  kind: 'text',
  normalize(input) {
    const text = cleanText(input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'A time of day', type: typeof input }));
    const value = clockText(text);
    return value === null ? refused(issue('time.syntax', { input: text })) : read(value, value !== input);
  },
  validate(value, { min, max }) {
    const issues: Issue[] = [];
    if (min !== undefined && value < min) issues.push(issue('field.too_small', { min, value }));
    if (max !== undefined && value > max) issues.push(issue('field.too_large', { max, value }));
    return issues;
  },
  order: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  parts: { hour: (value) => Number(value.slice(0, 2)), minute: (value) => Number(value.slice(3, 5)) },
  jsonSchema: () => ({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' }),
});

/**
 * A time of day on any day, `14:30`, without a zone.
 *
 * Use it for when to call and when shops close. For an instant use `dateTime`, for hours of a week `openingHours`.
 *
 * Issue codes: `empty`, `time.syntax`, `field.too_small`, `field.too_large`, `field.wrong_type`.
 *
 * @example
 * time({ min: '08:00', max: '20:00' }).max;
 * //=> '20:00'
 */
export function time<const O extends TimeOptions = {}>(options?: O & Exact<O, TimeOptions>): FieldOf<'time', O> {
  return fieldData(timeType, options);
}
