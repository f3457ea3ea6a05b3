import { addMonths, dayMs, dayNumber, daysInMonth, instantMs } from '../core/calendar.ts';
import type { Context } from '../core/context.ts';
import { deepEqual } from '../core/deep.ts';
import { UsageError } from '../core/errors.ts';
import type { Kind } from '../core/field-type.ts';
import { foldText } from '../text/fold.ts';
import { durationMs, durationParts } from './duration.ts';
import type { FilterField } from './filter-field.ts';
import { dayOfInstant, daysOfPeriod, isPeriod, startOfDay, type DayRange, type Period } from './period.ts';

/** What an operator works with. */
export interface OperatorInput {
  readonly expected: unknown;
  readonly field: FilterField;
  readonly context: Context;
  /** Where the condition stands, for messages. */
  readonly at: string;
}

/** Whether one value that is there passes; `null` where it does not say enough, as `1990` for “before May 1990”. */
export type ValueTest = (value: unknown) => boolean | null;

/** An operator: made ready once a filter, run once a value. A value of another shape fails. */
export type Operator = (input: OperatorInput) => ValueTest;

type Table = Readonly<Record<string, Operator>>;

const not =
  (operator: Operator): Operator =>
  (input) => {
    const test = operator(input);
    return (value) => {
      const truth = test(value);
      return truth === null ? null : !truth;
    };
  };

const listOf = (input: OperatorInput): readonly unknown[] => {
  if (!Array.isArray(input.expected)) throw wrong(input, 'a list');
  return input.expected as readonly unknown[];
};

const anyOf =
  (one: Operator): Operator =>
  (input) => {
    const tests = listOf(input).map((expected) => one({ ...input, expected }));
    return (value) => {
      let truth: boolean | null = false;
      for (const test of tests) {
        const one = test(value);
        if (one === true) return true;
        if (one === null) truth = null;
      }
      return truth;
    };
  };

function wrong(input: OperatorInput, what: string): UsageError {
  return new UsageError('invalid-argument', `the filter at ${input.at} needs ${what}.`);
}

// ── text, choice, reference, struct ──

const same: Operator = ({ expected, field }) => {
  const { equal } = field;
  if (typeof expected === 'string' && field.kind !== 'text') return (value) => value === expected;
  return (value) => value === expected || (equal === undefined ? deepEqual(value, expected) : safely(() => equal(value, expected)));
};

function safely(run: () => boolean): boolean {
  try {
    return run();
  } catch {
    return false;
  }
}

const textual =
  (holds: (value: string, part: string) => boolean): Operator =>
  (input) => {
    if (typeof input.expected !== 'string') throw wrong(input, 'a text');
    const part = foldText(input.expected);
    return (value) => (typeof value === 'string' || typeof value === 'number') && holds(foldText(String(value)), part);
  };

const text: Table = {
  eq: same,
  ne: /* @__PURE__ */ not(same),
  in: /* @__PURE__ */ anyOf(same),
  nin: /* @__PURE__ */ not(/* @__PURE__ */ anyOf(same)),
  contains: /* @__PURE__ */ textual((value, part) => value.includes(part)),
  startsWith: /* @__PURE__ */ textual((value, part) => value.startsWith(part)),
  endsWith: /* @__PURE__ */ textual((value, part) => value.endsWith(part)),
};

const choice: Table = { eq: same, ne: /* @__PURE__ */ not(same), in: /* @__PURE__ */ anyOf(same), nin: /* @__PURE__ */ not(/* @__PURE__ */ anyOf(same)) };

/** `@me` and `@myTeam` stand for ids out of the context. */
const person: Operator = (input) => {
  const { expected, context } = input;
  if (expected === '@me') return (value) => context.me !== undefined && value === context.me;
  if (expected === '@myTeam') return (value) => context.myTeam?.includes(value as string) === true || (context.me !== undefined && value === context.me);
  return same(input);
};

const ref: Table = { eq: person, ne: /* @__PURE__ */ not(person), in: /* @__PURE__ */ anyOf(person), nin: /* @__PURE__ */ not(/* @__PURE__ */ anyOf(person)) };

// ── what has an order ──

/** Reads a value of a kind as a number to compare by; `null` where it is none. */
type Measure = (value: unknown) => number | null;

function ordered(measureOf: (input: OperatorInput) => Measure): Table {
  const compare =
    (holds: (value: number, limit: number) => boolean): Operator =>
    (input) => {
      const measure = measureOf(input);
      const limit = measure(input.expected);
      if (limit === null) throw wrong(input, 'a value of the kind that is compared');
      return (value) => {
        const measured = measure(value);
        return measured !== null && holds(measured, limit);
      };
    };
  const eq = compare((value, limit) => value === limit);
  const between: Operator = (input) => {
    const [low, high] = listOf(input);
    const measure = measureOf(input);
    const [from, to] = [measure(low), measure(high)];
    if (from === null || to === null || listOf(input).length !== 2) throw wrong(input, 'two values of the kind that is compared');
    return (value) => {
      const measured = measure(value);
      return measured !== null && measured >= from && measured <= to;
    };
  };
  return {
    eq,
    ne: not(eq),
    in: anyOf(eq),
    nin: not(anyOf(eq)),
    gt: compare((value, limit) => value > limit),
    gte: compare((value, limit) => value >= limit),
    lt: compare((value, limit) => value < limit),
    lte: compare((value, limit) => value <= limit),
    between,
  };
}

const number: Table = /* @__PURE__ */ ordered(() => (value) => {
  const read = typeof value === 'string' && /^[+-]?\d{1,300}(?:\.\d{1,300})?$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && !Number.isNaN(read) ? read : null;
});

const duration: Table = /* @__PURE__ */ ordered(() => durationMs);

/** Amounts compare within one currency only; another currency passes neither `gt` nor `lt`. */
const money: Table = /* @__PURE__ */ ordered((input) => {
  const first = Array.isArray(input.expected) ? input.expected[0] : input.expected;
  const currency = moneyOf(first)?.currency;
  return (value) => {
    const read = moneyOf(value);
    return read !== null && read.currency === currency ? read.amount : null;
  };
});

function moneyOf(value: unknown): { readonly amount: number; readonly currency: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { amount, currency } = value as { readonly amount?: unknown; readonly currency?: unknown };
  const read = typeof amount === 'number' ? amount : typeof amount === 'string' && amount.trim() !== '' ? Number(amount) : Number.NaN;
  return Number.isNaN(read) || typeof currency !== 'string' ? null : { amount: read, currency };
}

const bool: Table = { eq: same, ne: /* @__PURE__ */ not(same) };

// ── days and instants ──

/** How a kind places its values on a line of time. */
interface Timeline {
  /** The value on the line; `null` where it is none. */
  readonly place: (value: unknown) => number | null;
  /** The stretch a period covers. */
  readonly period: (period: Period) => DayRange;
  /** The stretch one expected value covers: a day, or an instant. */
  readonly moment: (value: unknown) => DayRange | null;
  /** The point that lies a duration before now. */
  readonly ago: (duration: unknown) => number | null;
  /** The day of a place on the line. */
  readonly day: (place: number) => number;
  /** The stretch a value covers that is no single place: a month, a year. */
  readonly stretch?: (value: unknown) => DayRange | null;
}

function dayLine(context: Context): Timeline {
  const place = (value: unknown): number | null => (typeof value === 'string' ? dayNumber(value.slice(0, 10)) : null);
  return {
    place,
    period: (period) => daysOfPeriod(period, context),
    moment: (value) => {
      const day = place(value);
      return day === null ? null : { from: day, to: day + 1 };
    },
    ago: (duration) => {
      const parts = durationParts(duration);
      if (parts === null) return null;
      const today = daysOfPeriod('today', context).from;
      return addMonths(today, -parts.months) - parts.days - Math.floor(parts.milliseconds / dayMs);
    },
    day: (day) => day,
    stretch: monthOrYear,
  };
}

/** The days of `1990-05` and `1990`. */
function monthOrYear(value: unknown): DayRange | null {
  const match = typeof value === 'string' ? /^(\d{4})(?:-(\d{2}))?$/.exec(value) : null;
  if (match === null) return null;
  const from = dayNumber(`${match[1]}-${match[2] ?? '01'}-01`);
  return from === null ? null : { from, to: addMonths(from, match[2] === undefined ? 12 : 1) };
}

function instantLine(context: Context): Timeline {
  const zone = context.timeZone ?? 'UTC';
  const span = ({ from, to }: DayRange): DayRange => ({ from: startOfDay(from, zone), to: startOfDay(to, zone) });
  return {
    place: (value) => (typeof value === 'string' ? instantMs(value) : null),
    period: (period) => span(daysOfPeriod(period, context)),
    moment: (value) => {
      if (typeof value !== 'string') return null;
      const day = value.length === 10 ? dayNumber(value) : null;
      if (day !== null) return span({ from: day, to: day + 1 });
      const ms = instantMs(value);
      return ms === null ? null : { from: ms, to: ms + 1 };
    },
    ago: (duration) => {
      const parts = durationParts(duration);
      const now = instantMs(context.now);
      if (parts === null || now === null) return null;
      const today = dayOfInstant(now, zone);
      const moved = addMonths(today, -parts.months) - parts.days;
      return startOfDay(moved, zone) + (now - startOfDay(today, zone)) - parts.milliseconds;
    },
    day: (ms) => dayOfInstant(ms, zone),
  };
}

function timed(lineOf: (context: Context) => Timeline): Table {
  const stretch = (input: OperatorInput, line: Timeline): DayRange => {
    const range = isPeriod(input.expected) ? line.period(input.expected) : line.moment(input.expected);
    if (range === null) throw wrong(input, 'a date or a period such as this:month');
    return range;
  };
  // A value may cover a stretch itself: the answer is yes or no where it is so for all of it, and not known otherwise.
  const compare =
    (holds: (from: number, to: number, range: DayRange) => boolean | null): Operator =>
    (input) => {
      const line = lineOf(input.context);
      return placed(line, holds, stretch(input, line));
    };
  const on = compare(isOn);
  const within: Operator = (input) => {
    if (!isPeriod(input.expected)) throw wrong(input, 'a period such as this:month');
    return on(input);
  };
  const between: Operator = (input) => {
    const [low, high] = listOf(input);
    const line = lineOf(input.context);
    const from = stretch({ ...input, expected: low }, line).from;
    const { to } = stretch({ ...input, expected: high }, line);
    return placed(line, isOn, { from, to });
  };
  const olderThan: Operator = (input) => {
    const line = lineOf(input.context);
    const limit = line.ago(input.expected);
    if (limit === null) throw wrong(input, 'a duration such as P18M');
    return placed(line, isBefore, { from: limit, to: limit });
  };
  return {
    eq: on,
    on,
    ne: not(on),
    in: anyOf(on),
    nin: not(anyOf(on)),
    before: compare(isBefore),
    after: compare((from, to, range) => (from >= range.to ? true : to <= range.to ? false : null)),
    onOrBefore: compare((from, to, range) => (to <= range.to ? true : from >= range.to ? false : null)),
    onOrAfter: compare((from, to, range) => (from >= range.from ? true : to <= range.from ? false : null)),
    within,
    between,
    olderThan,
    anniversary: anniversary(lineOf),
  };
}

type Position = (from: number, to: number, range: DayRange) => boolean | null;
const isOn: Position = (from, to, range) => (from >= range.from && to <= range.to ? true : to <= range.from || from >= range.to ? false : null);
const isBefore: Position = (from, to, range) => (to <= range.from ? true : from >= range.from ? false : null);

/** Days come again and again in large tables: the answer for each is remembered, up to some sixty years of them. */
const mostRemembered = 20_000;

function placed(line: Timeline, holds: Position, range: DayRange): ValueTest {
  const answer = (value: unknown): boolean | null => {
    const at = line.place(value);
    if (at !== null) return holds(at, at + 1, range);
    const covered = line.stretch?.(value) ?? null;
    return covered === null ? null : holds(covered.from, covered.to, range);
  };
  if (line.stretch === undefined) return answer;
  const answers = new Map<unknown, boolean | null>();
  return (value) => {
    let truth = answers.get(value);
    if (truth === undefined) {
      truth = answer(value);
      if (answers.size < mostRemembered) answers.set(value, truth);
    }
    return truth;
  };
}

/** Whether the day of the year comes round within a period; 29 February comes round on the 28th in other years. */
function anniversary(lineOf: (context: Context) => Timeline): Operator {
  return (input) => {
    if (!isPeriod(input.expected)) throw wrong(input, 'a period such as { next: 7, unit: "day" }');
    const { from, to } = daysOfPeriod(input.expected, input.context);
    if (to - from >= 366) return (value) => typeof value === 'string';
    const days = new Set<number>();
    for (let day = from; day < to; day++) {
      const date = new Date(day * dayMs);
      const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
      days.add(month * 100 + dayOfMonth);
      if (month === 2 && dayOfMonth === 28 && daysInMonth(date.getUTCFullYear(), 2) === 28) days.add(229);
    }
    const line = lineOf(input.context);
    return (value) => {
      // A birthday without its year is written --MM-DD.
      const yearless = typeof value === 'string' ? /^--(\d{2})-(\d{2})$/.exec(value) : null;
      if (yearless !== null) return days.has(Number(yearless[1]) * 100 + Number(yearless[2]));
      const at = line.place(value);
      if (at === null) return false;
      const date = new Date(line.day(at) * dayMs);
      return days.has((date.getUTCMonth() + 1) * 100 + date.getUTCDate());
    };
  };
}

/** The operators of each kind. Adding one to a kind gives it to every field type of that kind. */
export const operators: Readonly<Record<Kind, Table>> = /* @__PURE__ */ (() => ({
  text,
  number,
  money,
  bool,
  date: timed(dayLine),
  instant: timed(instantLine),
  duration,
  choice,
  ref,
  struct: { eq: same, ne: not(same) },
}))();
