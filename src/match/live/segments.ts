import { UsageError } from '../../core/errors.ts';
import { platform } from '../../core/platform.ts';

/** Writes the parts of a snapshot one after another. */
export interface SegmentWriter {
  ints(data: Int32Array): void;
  floats(data: Float64Array): void;
  text(text: string): void;
  json(data: unknown): void;
}

/** Reads the parts in the same order. */
export interface SegmentReader {
  ints(): Int32Array;
  floats(): Float64Array;
  bytes(): Uint8Array;
  json(): unknown;
}

// "TCRM" and "MIDX", as bytes in order.
const magic = [0x54, 0x43, 0x52, 0x4d, 0x4d, 0x49, 0x44, 0x58];
const version = 1;
const headBytes = 32;

const align = (n: number): number => (n + 7) & ~7;

/**
 * Packs segments into one buffer: 8 bytes of magic, version, fingerprint, checksum, length, then each segment behind its length,
 * all on 8-byte boundaries, so that reading is a view and not a copy. Little-endian, as all machines that run JavaScript are.
 */
export function packSegments(fingerprint: number, write: (writer: SegmentWriter) => void): Uint8Array {
  const segments: Uint8Array[] = [];
  const push = (data: Int32Array | Float64Array | Uint8Array): void => void segments.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const text = (value: string): void => push(new platform.TextEncoder().encode(value));
  write({ ints: push, floats: push, text, json: (data) => text(JSON.stringify(data)) });
  const total = segments.reduce((sum, segment) => sum + 8 + align(segment.byteLength), headBytes);
  const out = new Uint8Array(total);
  let at = headBytes;
  for (const segment of segments) {
    new Uint32Array(out.buffer, at, 2)[0] = segment.byteLength;
    out.set(segment, at + 8);
    at += 8 + align(segment.byteLength);
  }
  out.set(magic);
  const head = new Uint32Array(out.buffer, 8, 4);
  head[0] = version;
  head[1] = fingerprint;
  head[2] = checksum(new Int32Array(out.buffer, headBytes));
  head[3] = segments.length;
  return out;
}

/** Opens a buffer for reading, once it is known to be whole and of this model. */
export function readSegments(bytes: Uint8Array, fingerprint: number): SegmentReader {
  if (!(bytes instanceof Uint8Array) || bytes.byteLength < headBytes || magic.some((byte, i) => bytes[i] !== byte)) {
    throw new UsageError('snapshot-foreign', 'these bytes are no snapshot of a match index.');
  }
  // A view needs 8-byte boundaries; a buffer cut out of a larger one may not have them.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const [found, print, sum, segments] = new Uint32Array(own.buffer, own.byteOffset + 8, 4) as unknown as [number, number, number, number];
  if (found !== version) throw new UsageError('snapshot-foreign', `the snapshot has the version ${found}; this package reads version ${version}.`);
  if (own.byteLength % 8 !== 0 || checksum(new Int32Array(own.buffer, own.byteOffset + headBytes, (own.byteLength - headBytes) / 4)) !== sum) {
    throw new UsageError('snapshot-damaged', 'the snapshot does not have the checksum it was written with; bytes are missing or changed.');
  }
  if (print !== fingerprint)
    throw new UsageError('snapshot-foreign', 'the snapshot was written with another match model; load it with the model the index was created with.');
  let at = headBytes;
  let left = segments;
  const next = (): [number, number] => {
    if (left-- <= 0) throw new Error('a part is missing');
    const length = new Uint32Array(own.buffer, own.byteOffset + at, 1)[0] as number;
    const start = own.byteOffset + at + 8;
    at += 8 + align(length);
    return [start, length];
  };
  const bytesOf = (): Uint8Array => {
    const [start, length] = next();
    return new Uint8Array(own.buffer, start, length);
  };
  return {
    // Copies: an index changes its arrays, and the snapshot stays what it was.
    ints: () => {
      const [start, length] = next();
      return new Int32Array(own.buffer, start, length / 4).slice();
    },
    floats: () => {
      const [start, length] = next();
      return new Float64Array(own.buffer, start, length / 8).slice();
    },
    bytes: bytesOf,
    json: () => JSON.parse(new platform.TextDecoder().decode(bytesOf())),
  };
}

/** Not cryptographic: it finds damage, not forgery. */
function checksum(words: Int32Array): number {
  let a = 0x1234567;
  let b = 0x89abcde;
  const even = words.length & ~1;
  for (let i = 0; i < even; i += 2) {
    a = Math.imul(a ^ (words[i] as number), 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ (words[i + 1] as number), 0x85ebca6b);
    b ^= b >>> 13;
  }
  if (even < words.length) a = Math.imul(a ^ (words[even] as number), 0x9e3779b1);
  return (Math.imul(a, 31) ^ b ^ words.length) >>> 0;
}
