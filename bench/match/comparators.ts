/**
 * How many pairs a second the comparators take on one thread, values interned, best of three runs: `npm run bench:comparators`.
 * Names, birth dates and places come from Splink's historical persons in ../shared/data/match; the rest is made from them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { partOf } from '../../src/core/part.ts';
import { seededRandom } from '../../src/core/random.ts';
import { appendText, createCharPool } from '../../src/match/compare/kernel/char-pool.ts';
import { poolEditDistance } from '../../src/match/compare/kernel/pool-edit-distance.ts';
import { alikeAtLeast, poolJaroWinkler } from '../../src/match/compare/kernel/pool-jaro-winkler.ts';
import { date, email, exact, personName, phone, postalCode, tokens, type Comparator, type Comparison } from '../../src/match/compare/index.ts';

const pairCount = 1_000_000;

function run(rows: readonly Record<string, string>[]): void {
  const random = seededRandom(7);
  const digit = () => String(random.integer(10));
  const values: Readonly<Record<string, readonly unknown[]>> = {
    name: rows.map((row) => ({ given: row['first_name'], family: row['surname'] })),
    email: rows.map((row) => `${row['first_name']?.[0] ?? 'x'}.${row['surname']}@${random.pick(['example.com', 'example.org', 'mail.test'])}`),
    phone: rows.map(() => `+4420${Array.from({ length: 8 }, digit).join('')}`),
    dob: rows.map((row) => row['dob']),
    postcode: rows.map((row) => row['postcode_fake']),
    place: rows.map((row) => row['birth_place']),
    occupation: rows.map((row) => row['occupation']),
  };
  const comparisons: Readonly<Record<string, Comparison>> = {
    name: personName(),
    email: email(),
    phone: phone(),
    dob: date(),
    postcode: postalCode(),
    place: exact(),
    occupation: tokens(),
  };
  const columns = Object.entries(comparisons).map(([field, comparison]) => {
    const kernel = (partOf<Comparator<unknown>>(comparison) as Comparator<unknown>).createKernel(comparison);
    const start = performance.now();
    const codes = Int32Array.from(values[field] as readonly unknown[], (value) => kernel.intern(value));
    return { field, kernel, codes, internNs: round(((performance.now() - start) * 1e6) / rows.length) };
  });
  const draw = (): readonly [Int32Array, Int32Array] => {
    const [left, right] = [new Int32Array(pairCount), new Int32Array(pairCount)];
    for (let p = 0; p < pairCount; p++) [left[p], right[p]] = [random.integer(rows.length), random.integer(rows.length)];
    return [left, right];
  };
  // Blocked pairs are alike, random ones are not: the two ends of what an engine sees.
  const blocked = blockedPairs(rows, pairCount);
  const sets = { random: draw(), blocked } as const;
  const speed: Record<string, Record<string, number>> = {};
  for (const [name, [left, right]] of Object.entries(sets)) {
    const figures: Record<string, number> = {};
    for (const { field, kernel, codes } of columns)
      figures[field] = rate(left.length, () => {
        let sum = 0;
        for (let p = 0; p < left.length; p++) sum += kernel.level(codes[left[p] as number] as number, codes[right[p] as number] as number);
        return sum;
      });
    const out = columns.map(() => new Uint8Array(left.length));
    figures['all seven'] = rate(left.length, () => {
      for (let c = 0; c < columns.length; c++) {
        const { kernel, codes } = columns[c] as (typeof columns)[number];
        const levels = out[c] as Uint8Array;
        for (let p = 0; p < left.length; p++) levels[p] = kernel.level(codes[left[p] as number] as number, codes[right[p] as number] as number);
      }
      return out[0]?.[0] ?? 0;
    });
    speed[name] = figures;
  }
  const pool = createCharPool();
  const ids = Int32Array.from(rows, (row) => appendText(pool, row['surname'] ?? ''));
  const [left, right] = sets.random;
  const loop = (compare: (a: number, b: number) => number | boolean) => () => {
    let sum = 0;
    for (let p = 0; p < left.length; p++) sum += Number(compare(ids[left[p] as number] as number, ids[right[p] as number] as number));
    return sum;
  };
  console.log(
    JSON.stringify(
      {
        bench: 'comparators',
        unit: 'million pairs a second',
        rows: rows.length,
        jaroWinkler: rate(
          pairCount,
          loop((a, b) => poolJaroWinkler(pool, a, b)),
        ),
        jaroWinklerAtLeast88: rate(
          pairCount,
          loop((a, b) => alikeAtLeast(pool, a, b, 0.88)),
        ),
        editDistanceUpTo2: rate(
          pairCount,
          loop((a, b) => poolEditDistance(pool, a, b, 2)),
        ),
        speed,
        internNs: Object.fromEntries(columns.map(({ field, internNs }) => [field, internNs])),
      },
      null,
      1,
    ),
  );
}

let sink = 0;
function rate(count: number, work: () => number): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    sink += work();
    least = Math.min(least, performance.now() - start);
  }
  return Math.round(count / least / 10) / 100;
}

/** Pairs that share the first letters of both names, as a blocking rule would bring them. */
function blockedPairs(rows: readonly Record<string, string>[], most: number): readonly [Int32Array, Int32Array] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const key = `${row['first_name']?.slice(0, 2)}|${row['surname']?.slice(0, 2)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  const [left, right] = [[] as number[], [] as number[]];
  for (const group of groups.values()) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length && left.length < most; j++) {
        left.push(group[i] as number);
        right.push(group[j] as number);
      }
    }
  }
  return [Int32Array.from(left), Int32Array.from(right)];
}

function readRows(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csv.trim().split(/\r?\n/).map(fields);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const fields = (line: string): string[] => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
const round = (n: number): number => Math.round(n);

const file = new URL('../shared/data/match/historical.csv', `file://${process.cwd()}/`);
if (existsSync(file)) run(readRows(readFileSync(file, 'utf8')));
else console.log(JSON.stringify({ bench: 'comparators', skipped: 'no ../shared/data/match/historical.csv' }));
if (sink === 0.5) console.log(sink);
