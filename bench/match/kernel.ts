// The pair kernel: candidate pairs in, the levels of seven comparisons and the weight of each pair out. Ours on one thread beside
// DuckDB on two, which says the same levels as CASE WHEN over the same pairs, as Splink has it do; and where the time of a whole run
// of findDuplicatesSync over the same rows goes. The levels of both sides are counted and held against each other. They differ where
// an odd number of letters is out of place in a Jaro-Winkler similarity: DuckDB rounds half a transposition down, we count it.
import { defineMatchModel, trainMatchModelSync, type MatchModel } from 'tidycrm/match';
import { partOf } from '../../src/core/part.ts';
import { appendPairs, createPairList, pairsAtOnce, visitingOrder } from '../../src/match/block/pairs.ts';
import type { Comparator } from '../../src/match/compare/comparator.ts';
import { compareSteps, prepareSteps, type Prepared } from '../../src/match/find-steps.ts';
import { levelWeight } from '../../src/match/score/weights.ts';
import { codeAt } from '../../src/match/store/columns.ts';
import { runSync } from '../../src/match/steps.ts';
import { duckdbThreads, noDuckDB, openDuckDB, secondsOf, withLines } from '../load-duckdb.ts';
import { compareStatement, peopleTable, rawColumns } from './kernel-sql.ts';
import { comparePeople, seconds, type Person } from './people.ts';

const maxPairs = 60_000_000;
const model: MatchModel = defineMatchModel({
  block: [
    'email',
    'phone:phoneTail',
    ['family:phonetic', 'given:initial', 'birthDate:year'],
    ['given', 'family'],
    ['family', 'postalCode'],
    ['given', 'birthDate'],
    ['family', 'birthDate:year'],
  ],
  compare: comparePeople,
});

/** Measures the kernel over all pairs that loose rules make of these people. */
export async function measureKernel(people: readonly Person[]): Promise<object> {
  // An address without @ stands for none; a thousand rows with "n/a" would make half of the pairs.
  const rows = people.map((person) => (person.email?.includes('@') ? person : { ...person, email: null }));
  const prepared = runSync(prepareSteps(rows, null, model, { maxPairs }));
  const { store, groups } = prepared;
  const list = createPairList();
  const stamps = new Int32Array(rows.length);
  for (const row of visitingOrder(groups, rows.length)) appendPairs(groups, row, stamps, null, list);
  const pairs = list.a.length;
  const [a, b] = [list.a.data.subarray(0, pairs), list.b.data.subarray(0, pairs)];

  // What is derived once for each distinct value was derived while reading; here it is again, by itself.
  const texts = store.columns.map(({ kernel }) => Array.from({ length: kernel.size - 1 }, (_, i) => kernel.text(i + 1)));
  let started = performance.now();
  store.columns.forEach(({ comparison }, c) => {
    const kernel = (partOf<Comparator>(comparison) as Comparator).createKernel(comparison);
    for (const text of texts[c] as readonly string[]) kernel.intern(text);
  });
  const derive = performance.now() - started;

  const levels = store.columns.map(() => new Uint8Array(pairs));
  const weights = new Float64Array(pairs);
  const before = process.cpuUsage();
  started = performance.now();
  const weigher = store.scorer.weighMany(rows.length, Number.NEGATIVE_INFINITY);
  for (let from = 0; from < pairs; from += pairsAtOnce) {
    const to = Math.min(from + pairsAtOnce, pairs);
    weigher.weigh(a.subarray(from, to), b.subarray(from, to), to - from, weights.subarray(from, to));
    for (let c = 0; c < levels.length; c++) levels[c]?.set(weigher.levels[c]?.subarray(0, to - from) ?? [], from);
  }
  const compare = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const counts = new Map<number, number>();
  for (let p = 0; p < pairs; p++) {
    let pattern = 0;
    for (let c = 0; c < levels.length; c++) pattern = (pattern << 4) | ((levels[c]?.[p] as number) & 15);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const ours = {
    threads: 1,
    compareSeconds: seconds(compare),
    compareCpuSeconds: seconds((user + system) / 1000),
    pairsPerSecond: Math.round((pairs / compare) * 1000),
    deriveSeconds: seconds(derive),
    pairsPerSecondWithDeriving: Math.round((pairs / (compare + derive)) * 1000),
    patterns: counts.size,
    sumOfWeights: Number(weights.reduce((x, y) => x + y, 0).toFixed(3)),
  };
  const duckdb = await besideDuckDB(prepared, a, b, counts);
  return {
    rows: rows.length,
    pairs,
    comparisons: store.columns.length,
    distinctValues: texts.map((of) => of.length),
    ours,
    duckdb,
    findDuplicates: wholeRun(rows),
  };
}

async function besideDuckDB({ store, ids }: Prepared, a: Int32Array, b: Int32Array, ours: ReadonlyMap<number, number>): Promise<object> {
  const connection = await openDuckDB();
  if (connection === null) return noDuckDB;
  const { columns, scorer, model: used } = store;
  const standIn = oneByteEach(columns.flatMap(({ kernel }) => Array.from({ length: kernel.size - 1 }, (_, i) => kernel.text(i + 1))));
  function* rowLines(): Generator<string> {
    const textOf = columns.map((column) => (row: number) => standIn(column.kernel.text(codeAt(column, row))));
    for (let row = 0; row < ids.length; row++) yield `${row}\t${textOf.map((text) => text(row)).join('\t')}`;
  }
  function* pairLines(): Generator<string> {
    for (let p = 0; p < a.length; p++) yield `${a[p]}\t${b[p]}`;
  }
  const csv = (file: string, of: string): string =>
    `read_csv('${file}', delim = '\t', quote = '', escape = '', header = false, nullstr = '', columns = {${of}})`;
  const people = rawColumns.map((column) => `${column}: '${column === 'id' ? 'INTEGER' : 'VARCHAR'}'`).join(', ');
  const loadRows = await withLines(rowLines(), (file) => secondsOf(connection, `CREATE TABLE raw AS SELECT * FROM ${csv(file, people)}`));
  const loadPairs = await withLines(pairLines(), (file) =>
    secondsOf(connection, `CREATE TABLE pairs AS SELECT * FROM ${csv(file, "l: 'INTEGER', r: 'INTEGER'")}`),
  );
  const derive = await secondsOf(connection, peopleTable);
  const weights = Object.fromEntries(
    columns.map(({ name, comparison }) => [name, comparison.levels.map((_, level) => levelWeight(comparison, level) * (comparison.damping ?? 1))]),
  );
  const compare = await secondsOf(connection, compareStatement(weights, scorer.priorWeight));
  const levels = columns.map(({ name }) => `l_${name}`).join(', ');
  const grouped = await connection.runAndReadAll(`SELECT ${levels}, count(*)::INTEGER AS n, sum(weight) AS weight FROM compared GROUP BY ${levels}`);
  const theirs = new Map<number, number>();
  let sum = 0;
  for (const row of grouped.getRows()) {
    let pattern = 0;
    for (let c = 0; c < columns.length; c++) pattern = (pattern << 4) | (Number(row[c]) & 15);
    theirs.set(pattern, Number(row[columns.length]));
    sum += Number(row[columns.length + 1]);
  }
  return {
    threads: duckdbThreads,
    compareSeconds: seconds(compare * 1000),
    pairsPerSecond: Math.round(a.length / compare),
    deriveSeconds: seconds(derive * 1000),
    loadSeconds: seconds((loadRows + loadPairs) * 1000),
    patterns: theirs.size,
    sumOfWeights: Number(sum.toFixed(3)),
    pairsInOtherPatterns: differing(ours, theirs),
    differences: differencesByLevel(used, ours, theirs),
  };
}

/** DuckDB's string functions count bytes: each character beyond ASCII gets one that no text has. Which it is changes no comparison. */
function oneByteEach(texts: readonly string[]): (text: string) => string {
  const used = new Set<string>();
  for (const text of texts) for (const unit of text.split('')) used.add(unit);
  const free = Array.from({ length: 126 }, (_, i) => String.fromCharCode(i + 1)).filter((char) => !used.has(char) && !'\t\n\r"'.includes(char));
  const of = new Map([...used].filter((unit) => unit > '~').map((unit) => [unit, free.pop() ?? unit] as const));
  return (text) => Array.from({ length: text.length }, (_, i) => of.get(text[i] as string) ?? text[i]).join('');
}

/** Pairs that must lie in another pattern on one side than on the other. */
function differing(ours: ReadonlyMap<number, number>, theirs: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const pattern of new Set([...ours.keys(), ...theirs.keys()])) sum += Math.abs((ours.get(pattern) ?? 0) - (theirs.get(pattern) ?? 0));
  return sum / 2;
}

/** Levels that one side found oftener than the other, by comparison. */
function differencesByLevel({ compare }: MatchModel, ours: ReadonlyMap<number, number>, theirs: ReadonlyMap<number, number>): readonly string[] {
  const names = Object.keys(compare);
  return names.flatMap((name, c) => {
    const count = (counts: ReadonlyMap<number, number>): number[] => {
      const levels = new Array<number>(16).fill(0);
      for (const [pattern, n] of counts)
        levels[(pattern >>> (4 * (names.length - 1 - c))) & 15] = (levels[(pattern >>> (4 * (names.length - 1 - c))) & 15] as number) + n;
      return levels;
    };
    const [mine, other] = [count(ours), count(theirs)];
    return mine.flatMap((n, level) =>
      n === other[level] ? [] : [`${name} "${compare[name]?.levels[level]?.label ?? 'no value'}": ours ${n}, DuckDB ${other[level]}`],
    );
  });
}

/** The same rows and rules as a user runs them up to the pairs kept, with trained weights and term frequencies. */
function wholeRun(rows: readonly Person[]): object {
  let started = performance.now();
  const lap = (): number => {
    const ms = performance.now() - started;
    started = performance.now();
    return seconds(ms);
  };
  const trained = trainMatchModelSync(model, rows, { seed: 1 }).model;
  const trainSeconds = lap();
  const prepared = runSync(prepareSteps(rows, null, trained, { maxPairs }));
  const readSeconds = lap();
  const edges = runSync(compareSteps(prepared, 0, 1));
  const compareSeconds = lap();
  return {
    trainSeconds,
    readSeconds,
    compareSeconds,
    compared: edges.compared,
    pairsPerSecond: Math.round(edges.compared / compareSeconds),
    kept: edges.length,
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
