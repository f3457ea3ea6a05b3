import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { createTextScan, scanText, type TextScan } from '../../text/scan.ts';
import type { AnyRecord, RecordLike } from '../../core/values.ts';
import type { FieldSource, MatchModel, NormalizeHook } from '../model.ts';

/**
 * The fields a model reads, each once a record: found, normalised and split into single values, into two scratch rows that
 * comparisons and keys then read from.
 */
export interface Fields {
  /** Clean values by field of the record read last: one value, a list of several, or `null`. */
  readonly values: unknown[];
  /** What identifies each value, where a normaliser said so; a list where there are several values. */
  readonly keys: unknown[];
  /** Of each value that is one text, what its characters tell; `null` for any other. Good until the next record is read. */
  readonly scans: (TextScan | null)[];
  /** Index of a field and the steps to the part meant: `name.family` → name, [family]. */
  locate(reference: string): FieldPlace;
  /** Reads the located fields of a record into `values` and `keys`. */
  read(record: AnyRecord): void;
}

/** A field and the way to one of its parts. */
export interface FieldPlace {
  readonly field: number;
  readonly steps: readonly string[];
}

type Reader = (record: RecordLike) => unknown;

/** Remembered normalisations a field; the memo starts anew when full, so that memory stays bounded. */
const memoLimit = 20_000;

/** Prepares the reading of records for a model. */
export function compileFields(model: Pick<MatchModel, 'get' | 'normalize'>): Fields {
  const names: string[] = [];
  const readers: Reader[] = [];
  // Names of properties that are read as they are, which is most: no function has to be called for those.
  const plainNames: (string | null)[] = [];
  const cleaners: (((raw: unknown) => Clean) | null)[] = [];
  const values: unknown[] = [];
  const keys: unknown[] = [];
  const scans: (TextScan | null)[] = [];
  const rooms: TextScan[] = [];
  const locate = (reference: string): FieldPlace => {
    const known = [...Object.keys(model.get), ...Object.keys(model.normalize)].filter((name) => reference === name || reference.startsWith(`${name}.`));
    const base = known.sort((a, b) => b.length - a.length)[0] ?? (reference.split('.')[0] as string);
    let field = names.indexOf(base);
    if (field < 0) {
      field = names.push(base) - 1;
      const source = Object.hasOwn(model.get, base) ? (model.get[base] as FieldSource) : base;
      const cleaner = Object.hasOwn(model.normalize, base) ? cleanerOf(model.normalize[base] as NormalizeHook) : null;
      readers.push(readerOf(source));
      plainNames.push(typeof source === 'string' && !source.includes('.') ? source : null);
      cleaners.push(cleaner);
      values.push(null);
      keys.push(null);
      scans.push(null);
      rooms.push(createTextScan());
    }
    return { field, steps: reference === base ? [] : reference.slice(base.length + 1).split('.') };
  };
  return {
    values,
    keys,
    scans,
    locate,
    read(given) {
      const record = given as RecordLike;
      for (let f = 0; f < readers.length; f++) {
        const name = plainNames[f] as string | null;
        const raw = name === null ? (readers[f] as Reader)(record) : Object.hasOwn(record, name) ? record[name] : null;
        const cleaner = cleaners[f] as ((raw: unknown) => Clean) | null;
        if (cleaner === null) {
          values[f] = raw;
          keys[f] = null;
        } else {
          const clean = Array.isArray(raw) ? joinCleans(raw.map(cleaner)) : cleaner(raw);
          values[f] = clean.value;
          keys[f] = clean.key;
        }
        const value = values[f];
        scans[f] = typeof value === 'string' && value !== '' ? scanText(value, rooms[f] as TextScan) : null;
      }
    },
  };
}

interface Clean {
  readonly value: unknown;
  readonly key: unknown;
}

const nothing: Clean = { value: null, key: null };

/**
 * Reads a raw value with the host's normaliser. A value it cannot read is still evidence: two rows that share the same
 * impossible birth date or seven-digit phone number speak for each other, so its folded text stands in.
 */
function cleanerOf(hook: NormalizeHook): (raw: unknown) => Clean {
  const memo = new Map<unknown, Clean>();
  const clean = (raw: unknown): Clean => {
    const result = hook(raw as never) as
      | { ok?: unknown; value?: unknown; key?: unknown; extra?: unknown; issues?: readonly { code?: string }[] }
      | null
      | undefined;
    if (typeof result !== 'object' || result === null || typeof result.ok !== 'boolean')
      return result === undefined || result === null ? fallback(raw) : { value: result, key: null };
    if (!result.ok) return result.issues?.[0]?.code === 'placeholder' ? nothing : fallback(raw);
    const key = typeof result.key === 'string' ? result.key : null;
    if (Array.isArray(result.extra) && result.extra.length > 0)
      return joinCleans([{ value: result.value, key }, ...result.extra.map((value: unknown) => ({ value, key: typeof value === 'string' ? value : null }))]);
    return { value: result.value, key };
  };
  return (raw) => {
    if (raw === null || raw === undefined || raw === '') return nothing;
    if (typeof raw !== 'string' && typeof raw !== 'number') return clean(raw);
    const known = memo.get(raw);
    if (known !== undefined) return known;
    if (memo.size >= memoLimit) memo.clear();
    const made = clean(raw);
    memo.set(raw, made);
    return made;
  };
}

function fallback(raw: unknown): Clean {
  const text = cleanText(raw);
  return text === null ? nothing : { value: foldText(text), key: null };
}

function joinCleans(cleans: readonly Clean[]): Clean {
  const flat = cleans.flatMap((clean) =>
    Array.isArray(clean.value)
      ? clean.value.map((value, i) => ({ value, key: (clean.key as unknown[] | null)?.[i] ?? null }))
      : clean.value === null
        ? []
        : [clean],
  );
  if (flat.length === 0) return nothing;
  return flat.length === 1 ? (flat[0] as Clean) : { value: flat.map((clean) => clean.value), key: flat.map((clean) => clean.key) };
}

function readerOf(source: FieldSource): Reader {
  if (typeof source === 'function') return source as Reader;
  if (typeof source === 'string') return pathReader(source);
  if (Array.isArray(source)) {
    const readers = (source as readonly string[]).map(pathReader);
    return (record) => {
      const found = readers.flatMap((read) => read(record) ?? []).filter(present);
      return found.length <= 1 ? (found[0] ?? null) : found;
    };
  }
  const parts = Object.entries(source).map(([name, path]) => [name, pathReader(path)] as const);
  return (record) => {
    let made: Record<string, unknown> | null = null;
    for (const [name, read] of parts) {
      const value = read(record);
      if (present(value)) (made ??= {})[name] = value;
    }
    return made;
  };
}

function pathReader(path: string): Reader {
  const steps = path.split('.');
  const [only] = steps;
  // A column of a file may have a dot in its name: what the record itself calls by the whole path goes first.
  if (steps.length === 1) return (record) => (Object.hasOwn(record, only as string) ? record[only as string] : null);
  return (record) => (Object.hasOwn(record, path) ? record[path] : follow(record, steps));
}

/** Follows the steps to a part, through every item of a list on the way. */
export function follow(value: unknown, steps: readonly string[]): unknown {
  let at = value;
  for (let i = 0; i < steps.length; i++) {
    if (Array.isArray(at)) {
      const rest = steps.slice(i);
      const found = at.flatMap((item) => follow(item, rest) ?? []).filter(present);
      return found.length <= 1 ? (found[0] ?? null) : found;
    }
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, steps[i] as string)) return null;
    at = (at as Record<string, unknown>)[steps[i] as string];
  }
  return at;
}

const present = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
