import { UsageError } from '../../core/errors.ts';
import { byteLength, readText, textLength, writeText } from './text-pool.ts';

/** Values of a snapshot by their place in it; each is read when somebody asks for it. Place 0 is no value. */
export interface StoredValues {
  readonly count: number;
  at(place: number): unknown;
  /** The value as it lies there, to be written again without reading it. */
  bytesAt(place: number): Uint8Array;
}

/** Collects values for a snapshot. */
export interface ValueWriter {
  /** Writes a value and returns its place. */
  add(value: unknown): number;
  addBytes(bytes: Uint8Array): number;
  /** Where each value ends, and all values end to end. */
  finish(): { readonly ends: Int32Array; readonly bytes: Uint8Array };
}

/** What a value is; its first byte is twice that, and one more where letters take two bytes. */
const kinds = { text: 0, number: 1, bigint: 2, date: 3, json: 4 } as const;

/** Opens values for writing. */
export function createValueWriter(): ValueWriter {
  let bytes = new Uint8Array(1024);
  let ends = new Int32Array(256);
  let count = 1;
  let end = 0;
  const room = (length: number): void => {
    if (end + length > bytes.length) {
      const grown = new Uint8Array(Math.max(end + length, 2 * bytes.length));
      grown.set(bytes);
      bytes = grown;
    }
    if (count === ends.length) {
      const grown = new Int32Array(2 * ends.length);
      grown.set(ends);
      ends = grown;
    }
  };
  const close = (length: number): number => {
    end += length;
    ends[count] = end;
    return count++;
  };
  const write = (kind: number, text: string): number => {
    const length = textLength(text);
    const size = 1 + byteLength(length);
    room(size);
    bytes[end] = 2 * kind + (length < 0 ? 1 : 0);
    writeText(bytes, end + 1, length, text);
    return close(size);
  };
  return {
    add(value) {
      if (typeof value === 'string') return write(kinds.text, value);
      if (typeof value === 'number') return write(kinds.number, Object.is(value, -0) ? '-0' : String(value));
      if (typeof value === 'bigint') return write(kinds.bigint, String(value));
      const ms = timeOf(value);
      return ms === null ? write(kinds.json, jsonOf(value)) : write(kinds.date, String(ms));
    },
    addBytes(given) {
      room(given.length);
      bytes.set(given, end);
      return close(given.length);
    },
    finish: () => ({ ends: ends.subarray(0, count), bytes: bytes.subarray(0, end) }),
  };
}

/** Opens values that were written; throws where they cannot lie in these bytes. */
export function openValues(ends: Int32Array, bytes: Uint8Array): StoredValues {
  let end = 0;
  for (let place = 1; place < ends.length; place++) {
    const next = (ends[place] as number) >>> 0;
    if (next <= end || next > bytes.length) throw new Error('a value lies outside its part');
    end = next;
  }
  const bytesAt = (place: number): Uint8Array => bytes.subarray((ends[place - 1] as number) >>> 0, (ends[place] as number) >>> 0);
  return {
    count: ends.length,
    bytesAt,
    at(place) {
      const own = bytesAt(place);
      const head = own[0] as number;
      const text = readText(own, 1, (head & 1) === 1 ? -((own.length - 1) >> 1) : own.length - 1);
      try {
        return read(head >> 1, text);
      } catch {
        throw new UsageError('snapshot-damaged', 'the snapshot the index was loaded from holds a value that cannot be read; write it anew.');
      }
    },
  };
}

function read(kind: number, text: string): unknown {
  switch (kind) {
    case kinds.text:
      return text;
    case kinds.number:
      return Number(text);
    case kinds.bigint:
      return BigInt(text);
    case kinds.date:
      return new Date(Number(text));
    default:
      return JSON.parse(text);
  }
}

/** Objects as JSON; what JSON has no word for is written as text rather than lost with a throw. */
const jsonOf = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

function timeOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null;
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}
