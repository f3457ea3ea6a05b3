import type { Context } from '../core/context.ts';
import type { Issue } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import { readField } from '../model/read-field.ts';
import type { AuditedField, Reading } from './audit-rule.ts';
import { quietly } from './facts.ts';
import { isFilled } from './filled.ts';

/** So many readings of a field are remembered. */
const mostRemembered = 50_000;
const mostContexts = 1000;

/** Reads the values of one record after the other. */
export interface Reader {
  /** Begins a record: what was read of the one before is forgotten. */
  turnTo(record: RecordLike): void;
  /** What reading a field of the present record gives. */
  read(record: RecordLike, field: AuditedField): Reading;
  /** A text for the value, the same for values that are the same. */
  textOf(record: RecordLike, field: AuditedField): string;
}

/** Readings by context and text. */
interface Memory {
  readonly known: Map<Context, Map<string, Reading>>;
  size: number;
  asked: number;
  hits: number;
}

/**
 * Reads each value of a record once, as `parseRecord` would: values that tell how others are read, such as an address its
 * country, come first. Values that repeat among records are read once in all. Where the issues of reading were kept, nothing
 * is read again.
 */
export function createReader(fields: readonly AuditedField[], context: Context, keptOf: (record: RecordLike) => readonly Issue[] | null): Reader {
  const memory = fields.map((): Memory => ({ known: new Map(), size: 0, asked: 0, hits: 0 }));
  const answers: (Reading | null)[] = fields.map(() => null);
  const texts: (string | null)[] = fields.map(() => null);
  const tellers = fields.filter(({ plan }) => plan.type.contextOf !== undefined && !plan.computed);
  const contextWith = contextsAround(context);
  let around: Context | null = null;
  const textOf = (record: RecordLike, { name, position }: AuditedField): string => (texts[position] ??= valueText(record[name]));
  const readIn = (record: RecordLike, field: AuditedField, where: Context): Reading => {
    const remembered = memory[field.position] as Memory;
    remembered.asked++;
    // Where hardly a value repeats, remembering costs more than reading.
    const worth = remembered.asked <= 4000 || remembered.hits * 10 >= remembered.asked;
    const key = worth ? textOf(record, field) : '';
    let answer = worth ? remembered.known.get(where)?.get(key) : undefined;
    if (answer !== undefined) remembered.hits++;
    else {
      answer = readingOf(field, record[field.name], where);
      if (worth && key.length < 2000) remember(remembered, where, key, answer);
      else if (!worth && remembered.size > 0) forget(remembered);
    }
    return (answers[field.position] = answer);
  };
  const contextOf = (record: RecordLike): Context => {
    let told = context;
    for (const teller of tellers) {
      const { value } = readIn(record, teller, told);
      const first = teller.plan.multiple && Array.isArray(value) ? value[0] : value;
      if (isFilled(first)) told = contextWith(told, quietly(() => teller.plan.type.contextOf?.(first)) ?? {});
    }
    return told;
  };
  return {
    turnTo() {
      around = null;
      answers.fill(null);
      texts.fill(null);
    },
    textOf,
    read(record, field) {
      const ready = answers[field.position];
      if (ready != null) return ready;
      const kept = keptOf(record);
      if (kept !== null) return (answers[field.position] = keptReading(record[field.name], field, kept));
      around ??= contextOf(record);
      return answers[field.position] ?? readIn(record, field, around);
    },
  };
}

function readingOf({ plan }: AuditedField, value: unknown, context: Context): Reading {
  const { issues, value: read, changes, refused, blank } = readField(plan, value, context);
  return { issues, value: read, changed: refused.length === 0 && changes.length > 0, blank };
}

function keptReading(value: unknown, { name }: AuditedField, kept: readonly Issue[]): Reading {
  return { issues: kept.length === 0 ? kept : kept.filter(({ path }) => path[0] === name), value, changed: false, blank: !isFilled(value) };
}

function remember(memory: Memory, context: Context, key: string, answer: Reading): void {
  if (memory.size >= mostRemembered) forget(memory);
  let known = memory.known.get(context);
  if (known === undefined) memory.known.set(context, (known = new Map()));
  known.set(key, answer);
  memory.size++;
}

function forget(memory: Memory): void {
  memory.known.clear();
  memory.size = 0;
}

/** Contexts with the country and currency a record tells, one object for each pair of them. */
function contextsAround(context: Context): (before: Context, told: Pick<Context, 'country' | 'currency'>) => Context {
  const known = new Map<string, Context>();
  return (before, told) => {
    const country = told.country ?? before.country;
    const currency = told.currency ?? before.currency;
    if (country === before.country && currency === before.currency) return before;
    const key = `${country ?? ''}\n${currency ?? ''}`;
    let around = known.get(key);
    if (around === undefined) {
      around = { ...context, ...(country === undefined ? {} : { country }), ...(currency === undefined ? {} : { currency }) };
      if (known.size >= mostContexts) known.clear();
      known.set(key, around);
    }
    return around;
  };
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return `\u0001${JSON.stringify(value)}`;
  } catch {
    return '\u0001unprintable';
  }
}
