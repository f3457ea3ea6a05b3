import type { Context } from '../../core/context.ts';
import type { FieldTypeContract, Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { readDecimal } from '../../normalize/number/read-decimal.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { safeLocale } from '../safe-locale.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** A stretch of numbers; an end that is `null` is open. Both ends belong to it. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Options of {@link range}. */
export interface RangeOptions extends FieldBase {
  /** Least number an end may have. */
  readonly min?: number;
  /** Greatest number an end may have. */
  readonly max?: number;
  /** What it counts, shown after it. */
  readonly unit?: string;
}

/** The implementation behind {@link range}. */
export const rangeType: FieldTypeContract<'range', NumberRange, RangeOptions> = /* @__PURE__ */ fieldType<'range', NumberRange, RangeOptions>({
  name: 'range',
  kind: 'struct',
  dataClass: 'quantitative',
  normalize: readRange,
  validate({ from, to }, { min, max }) {
    const issues: Issue[] = [];
    if (from !== null && to !== null && from > to) issues.push(issue('range.reversed', { from, to }));
    for (const end of [from, to]) {
      if (end !== null && min !== undefined && end < min) issues.push(issue('field.too_small', { min, value: end }));
      if (end !== null && max !== undefined && end > max) issues.push(issue('field.too_large', { max, value: end }));
    }
    return issues;
  },
  order: (a, b) =>
    (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY) || (a.to ?? Number.POSITIVE_INFINITY) - (b.to ?? Number.POSITIVE_INFINITY) || 0,
  display({ from, to }, { unit }, locale) {
    const format = new Intl.NumberFormat(safeLocale(locale), { maximumFractionDigits: 12, useGrouping: false });
    const text =
      from === null
        ? `≤ ${format.format(to ?? 0)}`
        : to === null
          ? `${format.format(from)}+`
          : from === to
            ? format.format(from)
            : `${format.format(from)}–${format.format(to)}`;
    return unit === undefined ? text : `${text} ${unit}`;
  },
  parse: (text, options, context) =>
    readRange(options.unit !== undefined && text.endsWith(options.unit) ? text.slice(0, -options.unit.length) : text, options, context),
  parts: { from: (value) => value.from, to: (value) => value.to },
  fromParts: readRange,
  mask: () => '•••',
  jsonSchema: (_, io) => {
    const end = { anyOf: [{ type: 'number' }, { type: 'null' }] };
    const ends = { type: 'object', properties: { from: end, to: end }, required: ['from', 'to'], additionalProperties: false };
    return io === 'output' ? ends : { anyOf: [ends, { type: 'string' }] };
  },
});

/**
 * A stretch of numbers: `11–50`, `from 100`, `1000+`, `< 10`.
 *
 * Use it for sizes, budgets and ages given as a range. For one number use `number`; for fixed classes of size `select`.
 *
 * Issue codes: `empty`, `range.syntax`, `range.reversed`, `field.too_small`, `field.too_large`, `field.wrong_type`.
 *
 * @example
 * range({ min: 1, unit: 'people' }).unit;
 * //=> 'people'
 */
export function range<const O extends RangeOptions = {}>(options?: O & Exact<O, RangeOptions>): FieldOf<'range', O> {
  return fieldData(rangeType, options);
}

function readRange(input: unknown, _: RangeOptions, context: Context): Outcome<NumberRange> {
  if (typeof input === 'number')
    return Number.isFinite(input) ? read({ from: input, to: input }, true) : refused(issue('range.syntax', { input: String(input) }));
  if (typeof input === 'object' && input !== null) return fromEnds(input as Readonly<Record<string, unknown>>, context);
  const text = cleanText(input);
  if (text === null)
    return input === null || input === undefined || typeof input === 'string'
      ? empty()
      : refused(issue('field.wrong_type', { expected: 'A range', type: typeof input }));
  const value = text.length > 100 ? null : fromText(text, context);
  return value === null ? refused(issue('range.syntax', { input: text })) : read(value, true);
}

function fromEnds(ends: Readonly<Record<string, unknown>>, context: Context): Outcome<NumberRange> {
  const [from, to] = ['from', 'to'].map((name) => endOf(Object.hasOwn(ends, name) ? ends[name] : null, context)) as [
    number | null | undefined,
    number | null | undefined,
  ];
  if (from === undefined || to === undefined) return refused(issue('range.syntax', { input: Object.keys(ends).slice(0, 10).join(', ') }));
  if (from === null && to === null) return Object.keys(ends).length === 0 ? refused(issue('range.syntax', { input: '{}' })) : empty();
  const value = { from, to };
  return read(value, !sameValue(value, ends));
}

/** `null` for an open end, `undefined` for what is no number. */
function endOf(given: unknown, context: Context): number | null | undefined {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
  const text = cleanText(given);
  return text === null ? undefined : (numberIn(text, context) ?? undefined);
}

function fromText(text: string, context: Context): NumberRange | null {
  const number = (given: string): number | null => numberIn(given.trim(), context);
  const upTo = /^(?:≤|<=|<|up to|under|less than|below|max\.|max|do|poniżej|до|менее|bis|unter)/iu.exec(text)?.[0];
  if (upTo !== undefined) return ends(null, number(text.slice(upTo.length)), /^(?:<$|under|less|below|poniżej|менее|unter)/iu.test(upTo));
  const least = /^(?:≥|>=|>|from|over|more than|min\.|min|od|powyżej|от|более|ab|über|von)(?! ?[^\d\s])/iu.exec(text)?.[0];
  const both = text.slice(least?.length ?? 0).split(/–|—|-|\.\.\.?|…| to | do | до | bis /iu);
  if (both.length === 2 && both[0]?.trim() !== '') {
    const [from, to] = both.map((end) => number(end)) as [number | null, number | null];
    return from === null || to === null ? null : { from, to };
  }
  if (least !== undefined) return ends(number(text.slice(least.length)), null, false);
  const more = /(?:\+|or more|and more|and above|i więcej|и более|и больше)$/iu.exec(text)?.[0];
  if (more !== undefined) return ends(number(text.slice(0, -more.length)), null, false);
  const one = number(text);
  return one === null ? null : { from: one, to: one };
}

/** An open range; “under 10” ends at 9 where it counts whole things. */
function ends(from: number | null, to: number | null, below: boolean): NumberRange | null {
  if (from === null && to === null) return null;
  return { from, to: below && to !== null && Number.isInteger(to) ? to - 1 : to };
}

function numberIn(text: string, context: Context): number | null {
  const readings = readDecimal(text, { thousandths: false, ...(context.locale === undefined ? {} : { locale: context.locale }) });
  const value = Number(readings[0] ?? Number.NaN);
  return readings.length === 1 && Number.isFinite(value) ? value : null;
}
