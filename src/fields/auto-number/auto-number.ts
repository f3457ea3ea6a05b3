import type { Context } from '../../core/context.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { isTimeZone, wallTimeAt } from '../../core/time-zone.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link autoNumber}. */
export interface AutoNumberOptions extends FieldBase {
  /** How the number is written: `{0000}` the number with leading zeros, `{YYYY}`, `{YY}`, `{MM}` and `{DD}` the day it was made. */
  readonly format: string;
  /** The first number; 1 unless given. */
  readonly start?: number;
  /** When counting starts again. */
  readonly reset?: 'never' | 'yearly' | 'monthly';
}

/** The implementation behind {@link autoNumber}. */
export const autoNumberType = /* @__PURE__ */ fieldType<'autoNumber', string, AutoNumberOptions>({
  name: 'autoNumber',
  kind: 'text',
  dataClass: 'identity',
  normalize(input) {
    const text = cleanText(input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'A number', type: typeof input }));
    return text.length > 200 ? refused(issue('field.too_long', { max: 200, length: text.length })) : read(text, text !== input);
  },
  validate: (value, { format }) => (pattern(format).test(value) ? [] : [issue('auto_number.format', { input: value, format })]),
  checkOptions({ format, reset }) {
    if (typeof format !== 'string' || !/\{0+\}/u.test(format)) return ["`format` must say where the number goes: 'D-{YYYY}-{0000}'"];
    if (reset === 'yearly' && !/\{YY(?:YY)?\}/u.test(format)) return ['a number that starts again each year must show the year: {YYYY}'];
    return reset === 'monthly' && !(/\{YY(?:YY)?\}/u.test(format) && format.includes('{MM}'))
      ? ['a number that starts again each month must show year and month: {YYYY}{MM}']
      : [];
  },
  generate(options, context, place) {
    if (context.sequence === undefined || typeof context.now !== 'string') return null;
    const day = today(context);
    const period = options.reset === 'yearly' ? `:${day.YYYY}` : options.reset === 'monthly' ? `:${day.YYYY}-${day.MM}` : '';
    const next = context.sequence(`${place.folder}.${place.field}${period}`);
    return written(options.format, (options.start ?? 1) - 1 + next, day);
  },
  uniqueKey: (value) => value.toLowerCase(),
  match: { derive: { number: (value: string) => value.toLowerCase() }, block: [], compare: /* @__PURE__ */ exact() },
});

/**
 * A number given to each new record: `QUO-2026-0007`. The next one comes from `context.sequence(name)`, which the host keeps,
 * so that two servers never give the same; it counts from 1 for each name, and the name says folder, field and period.
 *
 * Use it for quotes, invoices and tickets. For ids of other systems use `externalId`.
 * Hint: a number that came with the record, as from an import, is kept; without `context.sequence` there is none yet.
 *
 * Issue codes: `empty`, `auto_number.format` (warning), `field.too_long`, `field.wrong_type`.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { quotes: { fields: { no: autoNumber({ format: 'QUO-{YYYY}-{0000}', reset: 'yearly' }) } } } });
 * parseRecord(crm, 'quotes', {}, { now: '2026-11-21T12:00:00Z', sequence: () => 7 }).value;
 * //=> { no: 'QUO-2026-0007' }
 */
export function autoNumber<const O extends AutoNumberOptions>(options: O & Exact<O, AutoNumberOptions>): FieldOf<'autoNumber', O> {
  return fieldData(autoNumberType, options);
}

interface Day {
  readonly YYYY: string;
  readonly YY: string;
  readonly MM: string;
  readonly DD: string;
}

function today(context: Context): Day {
  const zone = context.timeZone !== undefined && isTimeZone(context.timeZone) ? context.timeZone : 'UTC';
  const { year, month, day } = wallTimeAt(Date.parse(context.now), zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  const full = String(year).padStart(4, '0');
  return { YYYY: full, YY: full.slice(-2), MM: two(month), DD: two(day) };
}

const written = (format: string, number: number, day: Day): string =>
  format.replace(/\{(0+|YYYY|YY|MM|DD)\}/gu, (_, word: string) => (word.startsWith('0') ? String(number).padStart(word.length, '0') : day[word as keyof Day]));

function pattern(format: string): RegExp {
  const source = format.split(/(\{(?:0+|YYYY|YY|MM|DD)\})/u).map((piece) => {
    if (/^\{0+\}$/u.test(piece)) return `\\d{${piece.length - 2},15}`;
    if (/^\{[YMD]+\}$/u.test(piece)) return `\\d{${piece.length - 2}}`;
    return piece.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}
