import { dayMs, dayNumberOf } from '../../core/calendar.ts';
import { UsageError } from '../../core/errors.ts';
import { platform } from '../../core/platform.ts';
import { jaroWinklerSimilarity } from '../../text/jaro-winkler.ts';
import type { SqlNode } from './condition.ts';

/** A value in a condition. Dates are seconds since 1970, as `EPOCH` gives them. */
export type SqlValue = string | number | boolean | null | readonly SqlValue[];

/** Looks a column up for the pair at hand. */
export type ColumnReader = (table: string | null, name: string) => SqlValue;

/** A condition made ready to run on many pairs. */
export type CompiledCondition = (read: ColumnReader) => SqlValue;

type SqlFunction = (...args: readonly SqlValue[]) => SqlValue;

/** Operators and functions where NULL in is NULL out. */
const strict = /* @__PURE__ */ (() => {
  const jaroWinkler: SqlFunction = (a, b) => (a === '' || b === '' ? 0 : jaroWinklerSimilarity(bytes(a), bytes(b)));
  const length: SqlFunction = (a) => (Array.isArray(a) ? a.length : String(a).length);
  const intersect: SqlFunction = (a, b) =>
    Array.isArray(a) && Array.isArray(b) ? [...new Set(a as readonly SqlValue[])].filter((x) => (b as readonly SqlValue[]).includes(x)) : null;
  const power: SqlFunction = (a, b) => Number(a) ** Number(b);
  const all: Record<string, SqlFunction> = {
    '=': (a, b) => a === b,
    '<>': (a, b) => a !== b,
    '<': (a, b) => (a as number) < (b as number),
    '>': (a, b) => (a as number) > (b as number),
    '<=': (a, b) => (a as number) <= (b as number),
    '>=': (a, b) => (a as number) >= (b as number),
    '+': (a, b) => Number(a) + Number(b),
    '-': (a, b) => Number(a) - Number(b),
    '*': (a, b) => Number(a) * Number(b),
    '/': (a, b) => (Number(b) === 0 ? null : Number(a) / Number(b)),
    '%': (a, b) => (Number(b) === 0 ? null : Number(a) % Number(b)),
    '||': (a, b) => `${a}${b}`,
    NOT: (a) => a !== true,
    CAST: cast,
    JARO_WINKLER_SIMILARITY: jaroWinkler,
    JARO_WINKLER: jaroWinkler,
    LEVENSHTEIN: (a, b) => editDistance(bytes(a), bytes(b), false),
    DAMERAU_LEVENSHTEIN: (a, b) => editDistance(bytes(a), bytes(b), true),
    JACCARD: (a, b) => jaccard(bytes(a), bytes(b)),
    LOWER: (a) => String(a).toLowerCase(),
    UPPER: (a) => String(a).toUpperCase(),
    TRIM: (a) => String(a).trim(),
    LENGTH: length,
    LEN: length,
    ARRAY_LENGTH: (a) => (Array.isArray(a) ? a.length : null),
    SUBSTR: substring,
    SUBSTRING: substring,
    LEFT: (text, count) => String(text).slice(0, Number(count)),
    EPOCH: (a) => Number(a),
    POW: power,
    POWER: power,
    RADIANS: (a) => (Number(a) * Math.PI) / 180,
    STRPTIME: parseTime,
    TRY_STRPTIME: parseTime,
    LIST_INTERSECT: intersect,
    ARRAY_INTERSECT: intersect,
  };
  for (const name of ['abs', 'sqrt', 'sin', 'cos', 'asin', 'acos'] as const) all[name.toUpperCase()] = (a) => Math[name](Number(a));
  return all;
})();

/** Those that look at NULL themselves. */
const lenient: Readonly<Record<string, SqlFunction>> = {
  'IS NULL': (a) => a === null,
  CONCAT: (...args) => args.map((arg) => arg ?? '').join(''),
  COALESCE: (...args) => args.find((arg) => arg !== null) ?? null,
  NULLIF: (a = null, b = null) => (a !== null && a === b ? null : a),
  LEAST: (...args) => extreme(args, -1),
  GREATEST: (...args) => extreme(args, 1),
  CASE: (...args) => {
    let at = 0;
    while (at < args.length - 1 && args[at] !== true) at += 2;
    return args[at < args.length - 1 ? at + 1 : at] ?? null;
  },
};

/**
 * Turns a parsed condition into a function, with SQL's three-valued logic and DuckDB's string functions, which count
 * bytes of UTF-8.
 *
 * @throws {UsageError} `invalid-definition` for a function that is not known, before any pair is read.
 */
export function compileCondition(node: SqlNode): CompiledCondition {
  if (node.kind === 'literal') return () => node.value;
  if (node.kind === 'column') return (read) => read(node.table, node.name);
  const { name } = node;
  if (name === 'REGEXP_EXTRACT') return compileRegexp(node.args);
  const args = node.args.map(compileCondition);
  const [left, right] = args as [CompiledCondition, CompiledCondition];
  // The second is not even looked at where the first decides.
  if (name === 'AND' || name === 'OR') {
    const decides = name === 'OR';
    return (read) => {
      const a = left(read);
      if (a === decides) return decides;
      const b = right(read);
      return b === decides ? decides : a === null || b === null ? null : !decides;
    };
  }
  const seesNull = Object.hasOwn(lenient, name);
  const run = seesNull ? lenient[name] : Object.hasOwn(strict, name) ? strict[name] : undefined;
  if (run === undefined) {
    const known = Object.keys({ ...strict, ...lenient, REGEXP_EXTRACT: 0 }).filter((key) => /^[A-Z_]+$/.test(key));
    throw invalid(`the SQL function ${name} is not understood; known are ${known.join(', ')}.`);
  }
  if (args.length === 1)
    return (read) => {
      const a = left(read);
      return a === null && !seesNull ? null : run(a);
    };
  if (args.length === 2)
    return (read) => {
      const a = left(read);
      if (a === null && !seesNull) return null;
      const b = right(read);
      return b === null && !seesNull ? null : run(a, b);
    };
  return (read) => {
    const values = args.map((arg) => arg(read));
    return !seesNull && values.includes(null) ? null : run(...values);
  };
}

function compileRegexp(args: readonly SqlNode[]): CompiledCondition {
  const [subject, pattern, group] = args;
  if (subject === undefined || pattern?.kind !== 'literal' || typeof pattern.value !== 'string')
    throw invalid('REGEXP_EXTRACT needs a pattern written out as text.');
  let regexp: RegExp;
  try {
    regexp = new RegExp(pattern.value);
  } catch {
    throw invalid(`“${pattern.value}” is not a regular expression.`);
  }
  const text = compileCondition(subject);
  const index = group?.kind === 'literal' ? Number(group.value) : 0;
  return (read) => {
    const value = text(read);
    return value === null ? null : (regexp.exec(String(value))?.[index] ?? '');
  };
}

const invalid = (message: string): UsageError => new UsageError('invalid-definition', message);

function cast(value: SqlValue = null, type: SqlValue = null): SqlValue {
  if (/^(TEXT|VARCHAR|STRING|CHAR)/.test(String(type))) return String(value);
  if (/^(DATE|TIMESTAMP)/.test(String(type))) return typeof value === 'string' ? parseTime(value, '%Y-%m-%d') : value;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

function extreme(args: readonly SqlValue[], side: 1 | -1): SqlValue {
  const present = args.filter((arg) => arg !== null) as readonly number[];
  return present.length === 0 ? null : present.reduce((best, arg) => ((side > 0 ? arg > best : arg < best) ? arg : best));
}

function substring(given?: SqlValue, from?: SqlValue, count?: SqlValue): string {
  const text = String(given);
  const first = Number(from);
  const start = first < 0 ? Math.max(text.length + first, 0) : Math.max(first - 1, 0);
  return text.slice(start, count === undefined ? undefined : start + Number(count));
}

/** A text whose characters are the bytes of its UTF-8 form; most texts are that already. */
function bytes(value: SqlValue | undefined): string {
  const text = String(value);
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 127) return Array.from(new platform.TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return text;
}

function jaccard(a: string, b: string): number {
  const left = new Set(a);
  const right = new Set(b);
  const shared = [...left].filter((c) => right.has(c)).length;
  return shared / (left.size + right.size - shared);
}

/** Levenshtein's distance or, with swaps, unrestricted Damerau–Levenshtein, as DuckDB computes them. */
function editDistance(a: string, b: string, swaps: boolean): number {
  const width = b.length + 2;
  const far = a.length + b.length;
  const table = new Int32Array((a.length + 2) * width).fill(far);
  const lastRow = new Map<string, number>();
  for (let i = 0; i <= a.length; i++) table[(i + 1) * width + 1] = i;
  for (let j = 0; j <= b.length; j++) table[width + j + 1] = j;
  for (let i = 1; i <= a.length; i++) {
    let lastColumn = 0;
    for (let j = 1; j <= b.length; j++) {
      const row = lastRow.get(b[j - 1] as string) ?? 0;
      const column = lastColumn;
      const same = a[i - 1] === b[j - 1];
      if (same && swaps) lastColumn = j;
      table[(i + 1) * width + j + 1] = Math.min(
        (table[i * width + j] as number) + (same ? 0 : 1),
        (table[(i + 1) * width + j] as number) + 1,
        (table[i * width + j + 1] as number) + 1,
        (table[row * width + column] as number) + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    lastRow.set(a[i - 1] as string, i);
  }
  return table[(a.length + 1) * width + b.length + 1] as number;
}

/** Seconds since 1970 of a text in a format of `%Y %m %d %H %M %S` and literal characters; `null` where it does not fit. */
function parseTime(given: SqlValue = null, pattern: SqlValue = null): number | null {
  const [text, format] = [String(given), String(pattern)];
  const parts: Record<string, number> = { Y: 1970, m: 1, d: 1, H: 0, M: 0, S: 0 };
  let at = 0;
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      if (text[at++] !== format[i]) return null;
      continue;
    }
    const part = format[++i] as string;
    if (!Object.hasOwn(parts, part)) throw invalid(`the time format %${part} is not understood.`);
    const digits = /^\d+/.exec(text.slice(at, at + (part === 'Y' ? 4 : 2)))?.[0];
    if (digits === undefined) return null;
    parts[part] = Number(digits);
    at += digits.length;
  }
  if (at !== text.length) return null;
  const day = dayNumberOf(parts.Y as number, parts.m as number, parts.d as number);
  return day === null ? null : day * (dayMs / 1000) + (parts.H as number) * 3600 + (parts.M as number) * 60 + (parts.S as number);
}
