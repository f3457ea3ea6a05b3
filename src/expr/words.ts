import { dateOfDay, dayMs, dayNumber, dayNumberOf, instantMs } from '../core/calendar.ts';
import { addDecimals, compareDecimals, multiplyDecimals, roundDecimal } from '../core/decimal.ts';
import { levenshtein } from '../text/edit-distance.ts';
import { foldText } from '../text/fold.ts';
import type { FormulaType } from './formula-node.ts';
import { compareValues, isMoney, longestText, momentOf, toNumber, toText, type FormulaValue } from './values.ts';

/** The present, as a formula may ask for it. */
export interface FormulaClock {
  readonly now: string;
  /** Today in the workspace's time zone. */
  readonly today: string;
}

/** A function of the formula language. */
export interface FormulaWord {
  readonly least: number;
  readonly most: number;
  /** What it gives, by what it is given. */
  readonly returns: FormulaType | ((args: readonly FormulaType[]) => FormulaType);
  /** What it takes, place by place, the last for all that follow; not checked where absent. */
  readonly takes?: readonly FormulaType[];
  readonly run: (args: readonly FormulaValue[], clock: FormulaClock) => FormulaValue;
}

const commonType = (types: readonly FormulaType[]): FormulaType => {
  const known = [...new Set(types.filter((type) => type !== 'null'))];
  return known.length === 1 ? (known[0] as FormulaType) : known.length === 0 ? 'null' : 'any';
};

/** Gives `null` where any value is missing. */
const strict =
  (run: (args: readonly Exclude<FormulaValue, null>[]) => FormulaValue): FormulaWord['run'] =>
  (args) =>
    args.includes(null) ? null : run(args as readonly Exclude<FormulaValue, null>[]);

const word = (least: number, most: number, returns: FormulaWord['returns'], takes: readonly FormulaType[], run: FormulaWord['run']): FormulaWord => ({
  least,
  most,
  returns,
  takes,
  run,
});

const numeric = (run: (...numbers: number[]) => number): FormulaWord['run'] =>
  strict((args) => {
    const numbers = args.map(toNumber);
    return numbers.includes(null) ? null : finite(run(...(numbers as number[])));
  });

const textual = (run: (text: string, ...rest: string[]) => FormulaValue): FormulaWord['run'] =>
  strict((args) => run(...(args.map(toText) as [string, ...string[]])));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const cut = (text: string): string => text.slice(0, longestText);

/** Half away from zero, and decimal places as people count them: round(1.005, 2) is 1.01. */
function roundTo(value: number, places: number): number | null {
  if (Math.abs(places) > 15) return null;
  const text = roundDecimal(plain(value), Math.max(0, Math.trunc(places)));
  if (places >= 0) return Number(text);
  const unit = 10 ** -Math.trunc(places);
  return Math.sign(value) * Math.floor(Math.abs(value) / unit + 0.5) * unit;
}

const plain = (value: number): string => (String(value).includes('e') ? value.toFixed(20) : String(value));

const part = (from: number, length: number): FormulaWord['run'] =>
  strict(([date]) => {
    const text = toText(date as FormulaValue);
    return momentOf(text) === null ? null : Number(text.slice(from, from + length));
  });

const dayOf = (value: FormulaValue): number | null => (typeof value === 'string' ? dayNumber(value.slice(0, 10)) : null);

function moveDate(value: FormulaValue, days: number): FormulaValue {
  if (typeof value !== 'string' || !Number.isInteger(days) || Math.abs(days) > 4_000_000) return null;
  if (value.length === 10) {
    const day = dayOf(value);
    return day === null ? null : safeDate(day + days);
  }
  const ms = instantMs(value);
  return ms === null ? null : safely(() => new Date(ms + days * dayMs).toISOString());
}

const safeDate = (day: number): FormulaValue => safely(() => dateOfDay(day));

function safely(run: () => FormulaValue): FormulaValue {
  try {
    return run();
  } catch {
    return null;
  }
}

function moveMonths(value: FormulaValue, months: number): FormulaValue {
  const text = typeof value === 'string' ? value : '';
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (match === null || !Number.isInteger(months) || Math.abs(months) > 120_000) return null;
  const index = Number(match[1]) * 12 + Number(match[2]) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (year < 0 || year > 9999) return null;
  let day: number | null = null;
  for (let d = Number(match[3]); d > 0 && day === null; d--) day = dayNumberOf(year, month, d);
  return day === null ? null : `${dateOfDay(day)}${text.slice(10)}`;
}

/** The largest or smallest of the values that are there. */
const extreme =
  (sign: 1 | -1): FormulaWord['run'] =>
  (args) => {
    let best: FormulaValue = null;
    for (const arg of args) {
      if (arg === null) continue;
      const by: number | null = best === null ? sign : compareValues(arg, best);
      if (by === null) return null;
      if (by * sign > 0) best = arg;
    }
    return best;
  };

function sum(args: readonly FormulaValue[]): FormulaValue {
  const present = args.filter((arg) => arg !== null);
  if (present.length === 0) return null;
  if (present.every(isMoney)) {
    const currencies = new Set(present.map((money) => money.currency));
    return currencies.size > 1 ? null : { amount: present.map((money) => money.amount).reduce(addDecimals), currency: [...currencies][0] as string };
  }
  const numbers = present.map(toNumber);
  return numbers.includes(null) ? null : finite((numbers as number[]).reduce((a, b) => a + b, 0));
}

/**
 * Every function of the formula language. A missing value makes most of them `null`; `coalesce`, `isBlank`, `if`, `concat`, `min`, `max` and
 * `sum` know better.
 */
export const formulaWords: Readonly<Record<string, FormulaWord>> = /* @__PURE__ */ (() => ({
  if: {
    least: 2,
    most: 3,
    returns: (types: readonly FormulaType[]) => commonType(types.slice(1)),
    takes: ['bool', 'any'] as const,
    run: ([condition, yes = null, no = null]: readonly FormulaValue[]) => (condition === true ? yes : no),
  },
  coalesce: { least: 1, most: 20, returns: commonType, run: (args: readonly FormulaValue[]) => args.find((arg) => arg !== null) ?? null },
  isblank: word(1, 1, 'bool', ['any'], ([value]) => value === null || value === undefined || value === ''),
  abs: word(1, 1, 'number', ['number'], numeric(Math.abs)),
  floor: word(1, 1, 'number', ['number'], numeric(Math.floor)),
  ceil: word(1, 1, 'number', ['number'], numeric(Math.ceil)),
  sqrt: word(1, 1, 'number', ['number'], numeric(Math.sqrt)),
  power: word(
    2,
    2,
    'number',
    ['number'],
    numeric((a, b) => a ** b),
  ),
  round: {
    least: 1,
    most: 2,
    returns: (types: readonly FormulaType[]) => (types[0] === 'money' ? 'money' : types[0] === 'any' ? 'any' : 'number'),
    run: strict(([value, places = 0]) => {
      const to = toNumber(places);
      if (to === null) return null;
      if (isMoney(value)) return { amount: roundDecimal(value.amount, Math.min(15, Math.max(0, Math.trunc(to)))), currency: value.currency };
      const number = toNumber(value as FormulaValue);
      return number === null ? null : roundTo(number, to);
    }),
  },
  min: { least: 1, most: 20, returns: commonType, run: extreme(-1) },
  max: { least: 1, most: 20, returns: commonType, run: extreme(1) },
  sum: { least: 1, most: 20, returns: commonType, run: sum },
  len: word(
    1,
    1,
    'number',
    ['any'],
    textual((text) => [...text].length),
  ),
  lower: word(
    1,
    1,
    'text',
    ['any'],
    textual((text) => cut(text.toLowerCase())),
  ),
  upper: word(
    1,
    1,
    'text',
    ['any'],
    textual((text) => cut(text.toUpperCase())),
  ),
  trim: word(
    1,
    1,
    'text',
    ['any'],
    textual((text) => text.trim()),
  ),
  fold: word(
    1,
    1,
    'text',
    ['any'],
    textual((text) => cut(foldText(text))),
  ),
  left: word(
    2,
    2,
    'text',
    ['any', 'number'],
    strict(([text, n]) => [...toText(text as FormulaValue)].slice(0, Math.max(0, toNumber(n as FormulaValue) ?? 0)).join('')),
  ),
  right: word(
    2,
    2,
    'text',
    ['any', 'number'],
    strict(([text, n]) => [...toText(text as FormulaValue)].slice(-Math.max(0, toNumber(n as FormulaValue) ?? 0) || Number.MAX_SAFE_INTEGER).join('')),
  ),
  concat: word(1, 20, 'text', ['any'], (args) => cut(args.map(toText).join(''))),
  contains: word(
    2,
    2,
    'bool',
    ['any'],
    textual((text, piece) => foldText(text).includes(foldText(piece as string))),
  ),
  startswith: word(
    2,
    2,
    'bool',
    ['any'],
    textual((text, piece) => foldText(text).startsWith(foldText(piece as string))),
  ),
  endswith: word(
    2,
    2,
    'bool',
    ['any'],
    textual((text, piece) => foldText(text).endsWith(foldText(piece as string))),
  ),
  levenshtein: word(
    2,
    2,
    'number',
    ['any'],
    textual((a, b) => (a.length > 1000 || (b as string).length > 1000 ? null : levenshtein(a, b as string))),
  ),
  number: word(1, 1, 'number', ['any'], ([value = null]) => toNumber(isMoney(value) ? value.amount : value)),
  text: word(
    1,
    1,
    'text',
    ['any'],
    textual((text) => text),
  ),
  amount: word(
    1,
    1,
    'number',
    ['money'],
    strict(([value]) => (isMoney(value) ? Number(value.amount) : null)),
  ),
  currency: word(
    1,
    1,
    'text',
    ['money'],
    strict(([value]) => (isMoney(value) ? value.currency : null)),
  ),
  money: word(
    2,
    2,
    'money',
    ['any', 'text'],
    strict(([amount, currency]) =>
      toNumber(amount as FormulaValue) === null || !/^[A-Z]{3}$/.test(toText(currency as FormulaValue))
        ? null
        : { amount: typeof amount === 'number' ? plain(amount) : toText(amount as FormulaValue), currency: toText(currency as FormulaValue) },
    ),
  ),
  today: word(0, 0, 'date', [], (_, clock) => clock.today),
  now: word(0, 0, 'instant', [], (_, clock) => clock.now),
  date: word(
    3,
    3,
    'date',
    ['number'],
    strict(([year, month, day]) => {
      const number = dayNumberOf(
        toNumber(year as FormulaValue) ?? Number.NaN,
        toNumber(month as FormulaValue) ?? Number.NaN,
        toNumber(day as FormulaValue) ?? Number.NaN,
      );
      return number === null || Number.isNaN(number) ? null : safeDate(number);
    }),
  ),
  year: word(1, 1, 'number', ['any'], part(0, 4)),
  month: word(1, 1, 'number', ['any'], part(5, 2)),
  day: word(1, 1, 'number', ['any'], part(8, 2)),
  weekday: word(
    1,
    1,
    'number',
    ['any'],
    strict(([date]) => {
      const day = dayOf(date as FormulaValue);
      return day === null ? null : ((((day + 3) % 7) + 7) % 7) + 1;
    }),
  ),
  daysbetween: word(
    2,
    2,
    'number',
    ['any'],
    strict(([from, to]) => {
      const [a, b] = [dayOf(from as FormulaValue), dayOf(to as FormulaValue)];
      return a === null || b === null ? null : b - a;
    }),
  ),
  adddays: {
    least: 2,
    most: 2,
    returns: (types: readonly FormulaType[]) => (types[0] === 'instant' ? 'instant' : types[0] === 'any' ? 'any' : 'date'),
    run: strict(([date, days]) => moveDate(date as FormulaValue, toNumber(days as FormulaValue) ?? Number.NaN)),
  },
  addmonths: {
    least: 2,
    most: 2,
    returns: (types: readonly FormulaType[]) => (types[0] === 'instant' ? 'instant' : types[0] === 'any' ? 'any' : 'date'),
    run: strict(([date, months]) => moveMonths(date as FormulaValue, toNumber(months as FormulaValue) ?? Number.NaN)),
  },
}))();

/** Arithmetic between two values that are there. */
export function arithmetic(operator: '+' | '-' | '*' | '/' | '%', a: FormulaValue, b: FormulaValue): FormulaValue {
  if (a === null || b === null) return null;
  if (isMoney(a) || isMoney(b)) return moneyArithmetic(operator, a, b);
  if (operator === '-' && momentOf(a) !== null && momentOf(b) !== null) {
    const [from, to] = [dayOf(b), dayOf(a)];
    return from === null || to === null ? null : to - from;
  }
  if ((operator === '+' || operator === '-') && momentOf(a) !== null && typeof b === 'number') return moveDate(a, operator === '+' ? b : -b);
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x === null || y === null) return null;
  switch (operator) {
    case '+':
      return finite(x + y);
    case '-':
      return finite(x - y);
    case '*':
      return finite(x * y);
    case '/':
      return y === 0 ? null : finite(x / y);
    case '%':
      return y === 0 ? null : finite(x % y);
  }
}

function moneyArithmetic(operator: '+' | '-' | '*' | '/' | '%', a: FormulaValue, b: FormulaValue): FormulaValue {
  if (isMoney(a) && isMoney(b)) {
    if (a.currency !== b.currency) return null;
    if (operator === '+') return { amount: addDecimals(a.amount, b.amount), currency: a.currency };
    if (operator === '-') return { amount: addDecimals(a.amount, multiplyDecimals(b.amount, '-1')), currency: a.currency };
    if (operator === '/') return compareDecimals(b.amount, '0') === 0 ? null : finite(Number(a.amount) / Number(b.amount));
    return null;
  }
  const [money, other] = isMoney(a) ? [a, b] : [b as { readonly amount: string; readonly currency: string }, a];
  const factor = toNumber(other);
  if (factor === null || (operator === '/' && (!isMoney(a) || factor === 0)) || operator === '+' || operator === '-' || operator === '%') return null;
  const scale = Math.max(2, money.amount.split('.')[1]?.length ?? 0);
  const by = operator === '*' ? plain(factor) : plain(1 / factor);
  return { amount: roundDecimal(multiplyDecimals(money.amount, by), scale), currency: money.currency };
}
