import type { Context } from '../core/context.ts';
import type { Issue } from '../core/issue.ts';
import type { RecordLike } from '../core/values.ts';
import { readField } from '../model/read-field.ts';
import type { AuditedField, AuditScope, Reading } from './audit-rule.ts';
import { quietly } from './facts.ts';
import { isFilled } from './filled.ts';

/** So many readings of a field are remembered. */
const mostRemembered = 50_000;
const mostContexts = 1000;
/** After so many values of a field a twentieth of them must have been known, after more of them a third; else remembering costs more than reading. */
const soon = 4000;
const later = 20_000;
const longestKey = 2000;

/** Reads the values of one record after the other. */
export interface Reader {
  /** Begins a record: what was read of the one before is forgotten. */
  turnTo(record: RecordLike): void;
  /** What reading a field of the present record gives. */
  readonly read: AuditScope['reading'];
  readonly perValue: AuditScope['perValue'];
}

/** A reading with what rules worked out from its value; `null` where the reading itself is not kept. */
interface Remembered extends Reading {
  notes: unknown[] | null;
}

/** Where values are read, with the readings by field and text. */
interface Place {
  readonly context: Context;
  readonly known: Known;
}

type Known = (Map<string, Remembered> | null)[];

/** How the values of a field are remembered. */
interface Use {
  /** How often they were asked for, and known. */
  asked: number;
  hits: number;
  size: number;
  /** Whether the country or currency of the record had a say in one of them. */
  local: boolean;
  /** How many rules keep something with its readings. */
  slots: number;
}

/**
 * Reads each value of a record once, as `parseRecord` would: values that tell how others are read, such as an address its
 * country, come first. Values that repeat among records are read once in all, those whose type asks for the record's country
 * once a country. Where the issues of reading were kept, nothing is read again.
 */
export function createReader(fields: readonly AuditedField[], context: Context, keptOf: (record: RecordLike) => readonly Issue[] | null): Reader {
  const uses = fields.map((): Use => ({ asked: 0, hits: 0, size: 0, local: false, slots: 0 }));
  const readings: (Remembered | null)[] = fields.map(() => null);
  const tellers = fields.filter(({ plan }) => plan.type.contextOf !== undefined && !plan.computed);
  let askedWhere = false;
  const places = placesAround(context, fields.length, () => {
    askedWhere = true;
  });
  const everywhere = noneKnown(fields.length);
  let around: Place | null = null;
  /** The reading of a value that is there; the text of a value stands for it among records. */
  const recall = (
    value: unknown,
    field: AuditedField,
    place: Place,
    read: (field: AuditedField, value: unknown, context: Context) => Remembered,
  ): Remembered => {
    const { position } = field;
    const use = uses[position] as Use;
    use.asked++;
    if ((use.asked > soon && use.hits * 20 < use.asked) || (use.asked > later && use.hits * 3 < use.asked)) {
      if (use.size > 0) forget(position, use);
      return read(field, value, place.context);
    }
    const key = valueText(value);
    const ready = (use.local ? place.known : everywhere)[position]?.get(key);
    if (ready !== undefined) {
      use.hits++;
      return ready;
    }
    askedWhere = false;
    const answer = read(field, value, place.context);
    if (askedWhere && !use.local) {
      use.local = true;
      forget(position, use);
    }
    if (key.length > longestKey) return answer;
    if (use.size >= mostRemembered) forget(position, use);
    use.size++;
    answer.notes = new Array<undefined>(use.slots).fill(undefined);
    const known = use.local ? place.known : everywhere;
    const map = known[position];
    if (map == null) known[position] = new Map([[key, answer]]);
    else map.set(key, answer);
    return answer;
  };
  const forget = (position: number, use: Use): void => {
    everywhere[position] = null;
    for (const { known } of places.all()) known[position] = null;
    use.size = 0;
  };
  const readIn = (record: RecordLike, field: AuditedField, place: Place): Remembered => {
    const value = record[field.name];
    return (readings[field.position] = value === null || value === undefined || value === '' ? nothing : recall(value, field, place, readingOf));
  };
  const placeOf = (record: RecordLike): Place => {
    let told = places.home;
    for (const teller of tellers) {
      const { value } = readIn(record, teller, told);
      const first = teller.plan.multiple && Array.isArray(value) ? value[0] : value;
      if (isFilled(first)) told = places.near(told, quietly(() => teller.plan.type.contextOf?.(first)) ?? {});
    }
    return told;
  };
  const readKept = (record: RecordLike, field: AuditedField, kept: readonly Issue[]): Remembered => {
    const { name } = field;
    const value = record[name];
    const issues = kept.length === 0 ? kept : kept.filter(({ path }) => path[0] === name);
    if (issues.length > 0) return soundReading(value, issues);
    return value === null || value === undefined || value === '' ? nothing : recall(value, field, places.home, soundOf);
  };
  const readNow = (record: RecordLike, field: AuditedField): Remembered => {
    const kept = keptOf(record);
    if (kept !== null) return (readings[field.position] = readKept(record, field, kept));
    around ??= placeOf(record);
    return readings[field.position] ?? readIn(record, field, around);
  };
  return {
    turnTo() {
      around = null;
      for (let i = 0; i < readings.length; i++) readings[i] = null;
    },
    read: (record, field) => readings[field.position] ?? readNow(record, field),
    perValue<T>(field: AuditedField, answer: (value: unknown, reading: Reading) => T) {
      const slot = (uses[field.position] as Use).slots++;
      return (record: RecordLike): T => {
        const reading = readings[field.position] ?? readNow(record, field);
        const { notes } = reading;
        if (notes === null) return answer(record[field.name], reading);
        const known = notes[slot];
        return known === undefined ? ((notes[slot] = answer(record[field.name], reading)) as T) : (known as T);
      };
    },
  };
}

const none: readonly Issue[] = /* @__PURE__ */ Object.freeze([]);
const nothing: Remembered = { issues: none, value: null, changed: false, filled: false, blank: true, notes: null };

function readingOf({ plan }: AuditedField, value: unknown, context: Context): Remembered {
  const { issues, value: read, changes, refused, blank } = readField(plan, value, context);
  return { issues, value: read, changed: refused.length === 0 && changes.length > 0, filled: isFilled(value), blank, notes: null };
}

function soundReading(value: unknown, issues: readonly Issue[]): Remembered {
  const filled = isFilled(value);
  return { issues, value, changed: false, filled, blank: !filled, notes: null };
}

const soundOf = (_: AuditedField, value: unknown): Remembered => soundReading(value, none);

const noneKnown = (fields: number): Known => new Array<null>(fields).fill(null);

/** Contexts with the country and currency a record tells, one place for each pair of them. `asked` hears when a type wants to know. */
function placesAround(
  context: Context,
  fields: number,
  asked: () => void,
): {
  readonly home: Place;
  near(before: Place, told: Pick<Context, 'country' | 'currency'>): Place;
  all(): Iterable<Place>;
} {
  const placeIn = (country: string | undefined, currency: string | undefined): Place => ({
    context: {
      ...context,
      get country() {
        asked();
        return country;
      },
      get currency() {
        asked();
        return currency;
      },
    } as Context,
    known: noneKnown(fields),
  });
  const home: Place = placeIn(context.country, context.currency);
  let known = new Map<string, Place>([['', home]]);
  return {
    home,
    all: () => known.values(),
    near(before, told) {
      const country = told.country ?? before.context.country;
      const currency = told.currency ?? before.context.currency;
      if (country === before.context.country && currency === before.context.currency) return before;
      const key = `${country ?? ''}\n${currency ?? ''}`;
      let place = known.get(key);
      if (place === undefined) {
        place = placeIn(country, currency);
        if (known.size >= mostContexts) known = new Map([['', home]]);
        known.set(key, place);
      }
      return place;
    },
  };
}

/** A text for a value, the same for values that are the same. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return `\u0001${JSON.stringify(value)}`;
  } catch {
    return '\u0001unprintable';
  }
}
