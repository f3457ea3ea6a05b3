import { dayMs, dayNumberOf } from '../../core/calendar.ts';
import { UsageError } from '../../core/errors.ts';
import { platform } from '../../core/platform.ts';
import { levenshtein } from '../../text/edit-distance.ts';
import { jaroWinklerSimilarity } from '../../text/jaro-winkler.ts';
import type { SqlNode } from './condition.ts';

/** A value in a condition. Dates are seconds since 1970, as `EPOCH` gives them. */
export type SqlValue = string | number | boolean | null | readonly SqlValue[];

/** Looks a column up for the pair at hand. */
export type ColumnReader = (table: string | null, name: string) => SqlValue;

/** A condition made ready to run on many pairs. */
export type CompiledCondition = (read: ColumnReader) => SqlValue;

type SqlFunction = (args: readonly SqlValue[]) => SqlValue;

/** SQL functions of one or more arguments; NULL in, NULL out unless they say otherwise. */
const functions: Readonly<Record<string, SqlFunction>> = /* @__PURE__ */ (() => ({
  JARO_WINKLER_SIMILARITY: texts((a, b) => (a === '' || b === '' ? 0 : jaroWinklerSimilarity(bytes(a), bytes(b)))),
  JARO_WINKLER: texts((a, b) => (a === '' || b === '' ? 0 : jaroWinklerSimilarity(bytes(a), bytes(b)))),
  LEVENSHTEIN: texts((a, b) => levenshtein(bytes(a), bytes(b))),
  DAMERAU_LEVENSHTEIN: texts((a, b) => damerauLevenshtein(bytes(a), bytes(b))),
  JACCARD: texts((a, b) => jaccard(bytes(a), bytes(b))),
  LOWER: texts((a) => a.toLowerCase()),
  UPPER: texts((a) => a.toUpperCase()),
  TRIM: texts((a) => a.trim()),
  LENGTH: strict(([a]) => (Array.isArray(a) ? a.length : String(a).length)),
  LEN: strict(([a]) => (Array.isArray(a) ? a.length : String(a).length)),
  ARRAY_LENGTH: strict(([a]) => (Array.isArray(a) ? a.length : null)),
  SUBSTR: strict(([text, from, count]) => substring(String(text), Number(from), count === undefined ? undefined : Number(count))),
  SUBSTRING: strict(([text, from, count]) => substring(String(text), Number(from), count === undefined ? undefined : Number(count))),
  LEFT: strict(([text, count]) => String(text).slice(0, Number(count))),
  CONCAT: (args) => args.map((arg) => (arg === null ? '' : String(arg))).join(''),
  COALESCE: (args) => args.find((arg) => arg !== null) ?? null,
  NULLIF: ([a = null, b = null]) => (a !== null && a === b ? null : a),
  ABS: strict(([a]) => Math.abs(Number(a))),
  EPOCH: strict(([a]) => Number(a)),
  SQRT: strict(([a]) => Math.sqrt(Number(a))),
  POW: strict(([a, b]) => Number(a) ** Number(b)),
  POWER: strict(([a, b]) => Number(a) ** Number(b)),
  SIN: strict(([a]) => Math.sin(Number(a))),
  COS: strict(([a]) => Math.cos(Number(a))),
  ASIN: strict(([a]) => Math.asin(Number(a))),
  ACOS: strict(([a]) => Math.acos(Number(a))),
  RADIANS: strict(([a]) => (Number(a) * Math.PI) / 180),
  LEAST: (args) => extreme(args, (a, b) => a < b),
  GREATEST: (args) => extreme(args, (a, b) => a > b),
  TRY_STRPTIME: strict(([text, format]) => parseTime(String(text), String(format))),
  STRPTIME: strict(([text, format]) => parseTime(String(text), String(format))),
  LIST_INTERSECT: intersect(),
  ARRAY_INTERSECT: intersect(),
}))();

/**
 * Turns a parsed condition into a function, with SQL's three-valued logic and DuckDB's string functions, which count
 * bytes of UTF-8.
 *
 * @throws {UsageError} `invalid-definition` for a function that is not known, before any pair is read.
 */
export function compileCondition(node: SqlNode): CompiledCondition {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'column':
      return (read) => read(node.table, node.name);
    case 'not': {
      const of = compileCondition(node.of);
      return (read) => negate(of(read));
    }
    case 'isNull': {
      const of = compileCondition(node.of);
      return (read) => (of(read) === null) !== node.negated;
    }
    case 'cast':
      return compileCast(compileCondition(node.of), node.type);
    case 'case': {
      const branches = node.branches.map((b) => ({ when: compileCondition(b.when), then: compileCondition(b.then) }));
      const otherwise = node.otherwise === null ? () => null : compileCondition(node.otherwise);
      return (read) => (branches.find((b) => b.when(read) === true)?.then ?? otherwise)(read);
    }
    case 'call':
      return compileCall(node.name, node.args);
    case 'binary':
      return compileBinary(node.operator, compileCondition(node.left), compileCondition(node.right));
  }
}

function compileCall(name: string, args: readonly SqlNode[]): CompiledCondition {
  if (name === 'REGEXP_EXTRACT') return compileRegexp(args);
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (run === undefined)
    throw new UsageError(
      'invalid-definition',
      `the SQL function ${name} is not understood; known are ${Object.keys(functions).join(', ')} and REGEXP_EXTRACT.`,
    );
  const compiled = args.map(compileCondition);
  return (read) => run(compiled.map((arg) => arg(read)));
}

function compileRegexp(args: readonly SqlNode[]): CompiledCondition {
  const [subject, pattern, group] = args;
  if (subject === undefined || pattern?.kind !== 'literal' || typeof pattern.value !== 'string')
    throw new UsageError('invalid-definition', 'REGEXP_EXTRACT needs a pattern written out as text.');
  let regexp: RegExp;
  try {
    regexp = new RegExp(pattern.value);
  } catch {
    throw new UsageError('invalid-definition', `“${pattern.value}” is not a regular expression.`);
  }
  const text = compileCondition(subject);
  const index = group?.kind === 'literal' ? Number(group.value) : 0;
  return (read) => {
    const value = text(read);
    return value === null ? null : (regexp.exec(String(value))?.[index] ?? '');
  };
}

function compileCast(of: CompiledCondition, type: string): CompiledCondition {
  if (/^(TEXT|VARCHAR|STRING|CHAR)/.test(type)) return (read) => textOf(of(read));
  if (/^(DATE|TIMESTAMP)/.test(type)) return (read) => timeOf(of(read));
  return (read) => {
    const value = of(read);
    if (value === null) return null;
    const number = Number(value);
    return Number.isNaN(number) ? null : number;
  };
}

const textOf = (value: SqlValue): SqlValue => (value === null ? null : String(value));
const timeOf = (value: SqlValue): SqlValue => (typeof value === 'string' ? parseTime(value, '%Y-%m-%d') : value);

function compileBinary(operator: string, left: CompiledCondition, right: CompiledCondition): CompiledCondition {
  if (operator === 'AND') return (read) => and(left(read), () => right(read));
  if (operator === 'OR') return (read) => negate(and(negate(left(read)), () => negate(right(read))));
  const apply = arithmetic[operator] as (a: never, b: never) => SqlValue;
  return (read) => {
    const a = left(read);
    if (a === null) return null;
    const b = right(read);
    return b === null ? null : apply(a as never, b as never);
  };
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => SqlValue>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b),
  '/': (a, b) => (Number(b) === 0 ? null : Number(a) / Number(b)),
  '%': (a, b) => (Number(b) === 0 ? null : Number(a) % Number(b)),
  '||': (a, b) => `${a}${b}`,
};

const negate = (value: SqlValue): SqlValue => (value === null ? null : value !== true);

function and(a: SqlValue, b: () => SqlValue): SqlValue {
  if (a === false) return false;
  const right = b();
  if (right === false) return false;
  return a === null || right === null ? null : true;
}

function strict(run: SqlFunction): SqlFunction {
  return (args) => (args.includes(null) ? null : run(args));
}

function texts(run: (a: string, b: string) => SqlValue): SqlFunction {
  return strict(([a, b]) => run(String(a), String(b)));
}

function intersect(): SqlFunction {
  return strict(([a, b]) =>
    Array.isArray(a) && Array.isArray(b) ? [...new Set(a as readonly SqlValue[])].filter((x) => (b as readonly SqlValue[]).includes(x)) : null,
  );
}

function extreme(args: readonly SqlValue[], better: (a: number, b: number) => boolean): SqlValue {
  const present = args.filter((arg) => arg !== null) as readonly number[];
  return present.length === 0 ? null : present.reduce((best, arg) => (better(arg, best) ? arg : best));
}

function substring(text: string, from: number, count: number | undefined): string {
  const start = from < 0 ? Math.max(text.length + from, 0) : Math.max(from - 1, 0);
  return text.slice(start, count === undefined ? undefined : start + count);
}

/** A text whose characters are the bytes of its UTF-8 form; most texts are that already. */
function bytes(text: string): string {
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

/** Unrestricted Damerau–Levenshtein distance, as DuckDB computes it. */
function damerauLevenshtein(a: string, b: string): number {
  const width = b.length + 2;
  const far = a.length + b.length;
  const table = new Int32Array((a.length + 2) * width);
  const lastRow = new Map<string, number>();
  table[0] = far;
  for (let i = 0; i <= a.length; i++) {
    table[(i + 1) * width] = far;
    table[(i + 1) * width + 1] = i;
  }
  for (let j = 0; j <= b.length; j++) {
    table[j + 1] = far;
    table[width + j + 1] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    let lastColumn = 0;
    for (let j = 1; j <= b.length; j++) {
      const row = lastRow.get(b[j - 1] as string) ?? 0;
      const column = lastColumn;
      const same = a[i - 1] === b[j - 1];
      if (same) lastColumn = j;
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
function parseTime(text: string, format: string): number | null {
  const parts: Record<string, number> = { Y: 1970, m: 1, d: 1, H: 0, M: 0, S: 0 };
  let at = 0;
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      if (text[at++] !== format[i]) return null;
      continue;
    }
    const part = format[++i] as string;
    if (!Object.hasOwn(parts, part)) throw new UsageError('invalid-definition', `the time format %${part} is not understood.`);
    const digits = /^\d+/.exec(text.slice(at, at + (part === 'Y' ? 4 : 2)))?.[0];
    if (digits === undefined) return null;
    parts[part] = Number(digits);
    at += digits.length;
  }
  if (at !== text.length) return null;
  const day = dayNumberOf(parts.Y as number, parts.m as number, parts.d as number);
  return day === null ? null : day * (dayMs / 1000) + (parts.H as number) * 3600 + (parts.M as number) * 60 + (parts.S as number);
}
