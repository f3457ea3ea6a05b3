import { partOf } from '../../core/part.ts';
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
  /** Whether the value is one text; its hash then stands in `hi` and `lo`. */
  single: boolean;
  hi: number;
  lo: number;
  /** Whether the text is clean and folded already, so that its hash is that of its key. */
  plain: boolean;
}

/** Reads a place of records. */
export function createPlaceValue(place: FieldPlace, fields: Fields, hash: Hash64): PlaceValue {
  const found: PlaceValue = {
    place,
    value: null,
    known: null,
    single: false,
    hi: 0,
    lo: 0,
    plain: false,
    read() {
      const raw = fields.values[place.field];
      found.value = place.steps.length > 0 ? follow(raw, place.steps) : raw;
      found.known = fields.keys[place.field];
      found.single = typeof found.value === 'string' && found.value !== '';
      if (!found.single) return;
      hash.text(found.value as string);
      found.hi = hash.hi;
      found.lo = hash.lo;
      found.plain = isPlain(found.value as string);
    },
  };
  return found;
}

/** Lower-case ASCII with single spaces inside: cleaning and folding change nothing. */
function isPlain(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 126 || unit < 32 || unit === 96 || (unit > 64 && unit < 91)) return false;
    if (unit === 32 && space) return false;
    space = unit === 32;
  }
  return !space && text.length < longestPlain;
}

// Longer cells are cut off by the cleaning.
const longestPlain = 1000;

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
      const { value, known } = source;
      if (source.single && !(usesKeys && typeof known === 'string')) {
        if (exact && source.plain) {
          keys.hi[0] = source.hi;
          keys.lo[0] = source.lo;
          keys.count = 1;
        } else if (!memo.recall(source.hi, source.lo, keys)) {
          one(value, known);
          memo.keep(source.hi, source.lo, keys);
        }
      } else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) one(value[i], Array.isArray(known) ? known[i] : null);
      else one(value, known);
    },
  };
}
