import { addRecord, createPages, pagesOf, setValue, valueAt, type Pages } from './pages.ts';

/** What chains need of the records they find: each holds its hash and the number of the next record of its bucket. */
export interface ChainLinks {
  hash(record: number): number;
  next(record: number): number;
  setNext(record: number, next: number): void;
}

/**
 * Finds records by a 32-bit hash. Records are numbered from 1; `first` and then the records' own `next` lead to all that may
 * be meant, 0 ends them.
 */
export interface Chains {
  first(hash: number): number;
  put(record: number): void;
  take(record: number): void;
}

/**
 * Opens chains, empty or over the records 1 … `count`, whose hashes are known.
 *
 * Linear hashing: with each record one more bucket is made out of one that is there, so that the table grows a step at a time and
 * nobody ever waits for all of it to be built anew.
 *
 * Source: Litwin, "Linear hashing: a new tool for file and table addressing", 1980.
 */
export function createChains(links: ChainLinks, count = 0): Chains {
  const buckets = count === 0 ? createPages(1, 1) : fillBuckets(links, count);
  let used = count;
  const split = (): void => {
    const made = addRecord(buckets);
    const from = made - (1 << (31 - Math.clz32(made)));
    let record = valueAt(buckets, from);
    let stay = 0;
    let move = 0;
    while (record !== 0) {
      const next = links.next(record);
      if (bucketOf(links.hash(record), buckets.length) === made) {
        links.setNext(record, move);
        move = record;
      } else {
        links.setNext(record, stay);
        stay = record;
      }
      record = next;
    }
    setValue(buckets, from, 0, stay);
    setValue(buckets, made, 0, move);
  };
  return {
    first: (hash) => valueAt(buckets, bucketOf(hash, buckets.length)),
    put(record) {
      if (++used > buckets.length) split();
      const bucket = bucketOf(links.hash(record), buckets.length);
      links.setNext(record, valueAt(buckets, bucket));
      setValue(buckets, bucket, 0, record);
    },
    take(record) {
      const bucket = bucketOf(links.hash(record), buckets.length);
      used--;
      let at = valueAt(buckets, bucket);
      if (at === record) {
        setValue(buckets, bucket, 0, links.next(record));
        return;
      }
      while (links.next(at) !== record) at = links.next(at);
      links.setNext(at, links.next(record));
    },
  };
}

/** The bucket of a hash, out of so many. */
export function bucketOf(hash: number, buckets: number): number {
  const half = 1 << (31 - Math.clz32(buckets));
  const bucket = hash & (2 * half - 1);
  return bucket < buckets ? bucket : hash & (half - 1);
}

function fillBuckets(links: ChainLinks, count: number): Pages {
  const firsts = new Int32Array(count);
  for (let record = 1; record <= count; record++) {
    const bucket = bucketOf(links.hash(record), count);
    links.setNext(record, firsts[bucket] as number);
    firsts[bucket] = record;
  }
  return pagesOf(1, firsts);
}
