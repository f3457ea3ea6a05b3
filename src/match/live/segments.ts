import { UsageError } from '../../core/errors.ts';
import { platform } from '../../core/platform.ts';

/** Writes the parts of a snapshot one after another. */
export interface SegmentWriter {
  ints(data: Int32Array): void;
  floats(data: Float64Array): void;
  bytes(data: Uint8Array): void;
  json(data: unknown): void;
}

/** Reads the parts in the same order. What it gives are views on the snapshot: whoever keeps or changes them takes a copy. */
export interface SegmentReader {
  ints(): Int32Array;
  floats(): Float64Array;
  bytes(): Uint8Array;
  json(): unknown;
}

// "TCRM" and "MIDX", as bytes in order.
const magic = [0x54, 0x43, 0x52, 0x4d, 0x4d, 0x49, 0x44, 0x58];
const version = 2;

// The head, in 32-bit words: magic, version, fingerprint, checksum in two halves, parts, and the length of all (64-bit float).
const versionAt = 2;
const fingerprintAt = 3;
const checksumAt = 4;
const partsAt = 6;
const lengthAt = 8;
const headBytes = 40;

/**
 * Packs parts into one buffer: a head, the length of each part, then the parts, all on 8-byte boundaries, so that reading is a
 * view and not a copy. Little-endian, as all machines that run JavaScript are.
 */
export function packSegments(fingerprint: number, write: (writer: SegmentWriter) => void): Uint8Array {
  const segments: Uint8Array[] = [];
  const push = (data: Int32Array | Float64Array | Uint8Array): void => void segments.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  write({ ints: push, floats: push, bytes: push, json: (data) => push(new platform.TextEncoder().encode(JSON.stringify(data))) });
  const lengths = Float64Array.from(segments, (segment) => segment.byteLength);
  const bodyAt = headBytes + lengths.byteLength;
  const out = new Uint8Array(lengths.reduce((sum, length) => sum + roundUp(length), bodyAt));
  let at = bodyAt;
  for (const segment of segments) {
    out.set(segment, at);
    at += roundUp(segment.byteLength);
  }
  out.set(magic);
  out.set(new Uint8Array(lengths.buffer), headBytes);
  const words = new Uint32Array(out.buffer, 0, headBytes / 4);
  words[versionAt] = version;
  words[fingerprintAt] = fingerprint;
  words[partsAt] = segments.length;
  new Float64Array(out.buffer, lengthAt * 4, 1)[0] = out.byteLength;
  words.set(checksum(out), checksumAt);
  return out;
}

/** Opens a buffer for reading, once it is known to be whole and of this model. */
export function readSegments(given: Uint8Array, fingerprint: number): SegmentReader {
  if (!(given instanceof Uint8Array) || given.byteLength < headBytes || magic.some((byte, i) => given[i] !== byte))
    throw new UsageError('snapshot-foreign', 'these bytes are no snapshot of a match index.');
  // A view needs 8-byte boundaries; bytes cut out of a larger buffer may not have them. (`slice` of a Node buffer copies nothing.)
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  const start = bytes.byteOffset;
  const words = new Uint32Array(bytes.buffer, start, headBytes / 4);
  if (words[versionAt] !== version)
    throw new UsageError('snapshot-foreign', `the snapshot has the version ${words[versionAt]}; this package reads version ${version}.`);
  const [a, b] = checksum(bytes);
  if (
    bytes.byteLength % 8 !== 0 ||
    new Float64Array(bytes.buffer, start + lengthAt * 4, 1)[0] !== bytes.byteLength ||
    a !== words[checksumAt] ||
    b !== words[checksumAt + 1]
  )
    throw new UsageError('snapshot-damaged', 'the snapshot does not have the checksum it was written with; bytes are missing or changed.');
  if (words[fingerprintAt] !== fingerprint)
    throw new UsageError('snapshot-foreign', 'the snapshot was written with another match model; load it with the model the index was created with.');
  const count = words[partsAt] as number;
  if (headBytes + 8 * count > bytes.byteLength) throw new UsageError('snapshot-damaged', 'the snapshot lists more parts than it can hold.');
  const lengths = new Float64Array(bytes.buffer, start + headBytes, count);
  let at = headBytes + lengths.byteLength;
  let part = 0;
  const next = (unit: number): readonly [from: number, length: number] => {
    const length = lengths[part++] ?? Number.NaN;
    const from = start + at;
    at += roundUp(length);
    if (!(length >= 0 && at <= bytes.byteLength && length % unit === 0)) throw new Error(`part ${part} of ${count} does not fit`);
    return [from, length];
  };
  const readBytes = (): Uint8Array => {
    const [from, length] = next(1);
    return new Uint8Array(bytes.buffer, from, length);
  };
  return {
    ints() {
      const [from, length] = next(4);
      return new Int32Array(bytes.buffer, from, length / 4);
    },
    floats() {
      const [from, length] = next(8);
      return new Float64Array(bytes.buffer, from, length / 8);
    },
    bytes: readBytes,
    json: () => JSON.parse(new platform.TextDecoder().decode(readBytes())),
  };
}

const roundUp = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/**
 * Two numbers that change when any byte behind them, the version or the fingerprint does. Not cryptographic: it finds damage, not
 * forgery. Four lanes, so that the processor works on four words at a time.
 */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let a = words[versionAt] as number;
  let b = words[fingerprintAt] as number;
  let c = 0x51ed270b;
  let d = words.length;
  const prime = 0x9e3779b1;
  let i = partsAt;
  for (const end = words.length - 3; i < end; i += 4) {
    a = Math.imul(((a << 5) | (a >>> 27)) ^ (words[i] as number), prime);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ (words[i + 1] as number), prime);
    c = Math.imul(((c << 5) | (c >>> 27)) ^ (words[i + 2] as number), prime);
    d = Math.imul(((d << 5) | (d >>> 27)) ^ (words[i + 3] as number), prime);
  }
  for (; i < words.length; i++) a = Math.imul(((a << 5) | (a >>> 27)) ^ (words[i] as number), prime);
  // Each number takes in all four lanes, so that no change in one of them is lost.
  const join = (first: number, ...rest: readonly number[]): number =>
    rest.reduce((sum, lane) => Math.imul(((sum << 5) | (sum >>> 27)) ^ lane, prime), first) >>> 0;
  return [join(a, b, c, d), join(d, c, b, a)];
}
