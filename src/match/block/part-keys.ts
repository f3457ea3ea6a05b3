import { partOf } from '../../core/part.ts';
import { createTextScan, scanText, type TextScan } from '../../text/scan.ts';
import { follow, type FieldPlace, type Fields } from '../store/fields.ts';
import { valueText } from '../store/value-text.ts';
import { derivationOf } from './derivations.ts';
import type { Hash64 } from './hash.ts';
import { createKeyMemo } from './key-memo.ts';
import type { KeyPart } from './key-ref.ts';

/** Most keys one rule may give one record; a value with more has its first ones taken. */
export const mostKeys = 64;

/** Hashes of one derived part of one record. */
export interface PartKeys {
  readonly hi: Int32Array;
  readonly lo: Int32Array;
  count: number;
}

/** The value of one place of the record last read; read once however many parts are derived from it. */
export interface PlaceValue {
  readonly place: FieldPlace;
  read(): void;
  value: unknown;
  /** What identifies the value, where a normaliser said so. */
  known: unknown;
  /** What the characters tell, where the value is one text. */
  scan: TextScan | null;
}

/** Reads a place of records. */
export function createPlaceValue(place: FieldPlace, fields: Fields): PlaceValue {
  const { field, steps } = place;
  const room = createTextScan();
  const found: PlaceValue = {
    place,
    value: null,
    known: null,
    scan: null,
    read() {
      found.value = fields.values[field];
      found.known = fields.keys[field];
      found.scan = fields.scans[field] as TextScan | null;
      if (steps.length === 0) return;
      const value = follow(found.value, steps);
      found.value = value;
      found.scan = typeof value === 'string' && value !== '' ? room : null;
      if (found.scan !== null) scanText(value as string, room);
    },
  };
  return found;
}

/** Derives one part of a key. */
export interface PartDeriver {
  readonly keys: PartKeys;
  /** Derives it of the value last read. */
  run(): void;
}

/** Prepares the derivation of a part from the place it is about. */
export function createPartDeriver(key: KeyPart, source: PlaceValue, hash: Hash64): PartDeriver {
  const custom = partOf<(value: unknown) => unknown>(key);
  const derivation = custom === undefined ? derivationOf(key.derive) : null;
  const exact = derivation !== null && key.derive === 'exact';
  const usesKeys = exact && source.place.steps.length === 0;
  const memo = createKeyMemo();
  const keys: PartKeys = { hi: new Int32Array(mostKeys), lo: new Int32Array(mostKeys), count: 0 };
  const push = (text: unknown): void => {
    if ((typeof text !== 'string' && typeof text !== 'number') || text === '' || keys.count === mostKeys) return;
    hash.text(String(text));
    keys.hi[keys.count] = hash.hi;
    keys.lo[keys.count++] = hash.lo;
  };
  const pushAll = (derived: unknown): void => {
    if (Array.isArray(derived)) for (const text of derived) push(text);
    else push(derived);
  };
  const one = (value: unknown, known: unknown): void => {
    if (value === null || value === undefined) return;
    if (custom !== undefined) return pushAll(custom(value));
    if (usesKeys && typeof known === 'string') return push(known);
    const text = valueText(value);
    if (text !== null && text !== '') pushAll(derivation?.derive(text));
  };
  return {
    keys,
    run() {
      keys.count = 0;
      const { value, known, scan } = source;
      if (scan !== null && !(usesKeys && typeof known === 'string')) {
        if (exact && scan.plain) {
          keys.hi[0] = scan.hi;
          keys.lo[0] = scan.lo;
          keys.count = 1;
        } else if (!memo.recall(scan.hi, scan.lo, keys)) {
          one(value, known);
          memo.keep(scan.hi, scan.lo, keys);
        }
      } else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) one(value[i], Array.isArray(known) ? known[i] : null);
      else one(value, known);
    },
  };
}
