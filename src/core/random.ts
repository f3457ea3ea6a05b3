/** A stream of numbers that depends on its seed alone. */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `below`. */
  integer(below: number): number;
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** Whether an event of this probability happens. */
  chance(probability: number): boolean;
  /** An independent stream for a named purpose, so that drawing more for one thing does not change another. */
  fork(name: string): Random;
}

/**
 * Makes a seeded stream of numbers (sfc32, seeded by FNV-1a hashes); the same seed gives the same stream everywhere.
 *
 * Not for secrets: the stream can be predicted.
 *
 * Source: PractRand's `sfc32` by Chris Doty-Humphrey, public domain.
 */
export function seededRandom(seed: number | string): Random {
  const text = String(seed);
  let a = hash32(text, 0x9e3779b9);
  let b = hash32(text, 0x243f6a88);
  let c = hash32(text, 0xb7e15162);
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    pick: (items) => items[integer(items.length)] as (typeof items)[number],
    chance: (probability) => next() < probability,
    fork: (name) => seededRandom(`${text}/${name}`),
  };
}

/** A stable 32-bit hash of a text (FNV-1a over UTF-16 units, finished as MurmurHash3 does); unsigned. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
