/**
 * How well the name and company comparators alone tell pairs of names apart, on nomenklatura's name_bench (MIT), of which
 * half lies in ../shared/data/match. A threshold is chosen on every second pair and reported on the others, both ways.
 *
 * `npm run bench:name-pairs` (`-- --errors` lists the pairs on the wrong side).
 */
import { existsSync, readFileSync } from 'node:fs';
import { partOf } from '../../src/core/part.ts';
import { companyName, personName, type Comparator, type Comparison } from '../../src/match/compare/index.ts';

interface Pair {
  readonly person: boolean;
  readonly a: string;
  readonly b: string;
  readonly match: boolean;
}

interface Scored extends Pair {
  readonly similarity: number;
  readonly weight: number;
  readonly level: string;
}

function run(pairs: readonly Pair[]): void {
  const score = { person: scorer(personName()), company: scorer(companyName()) };
  const scored = pairs.map((pair): Scored => ({ ...pair, ...score[pair.person ? 'person' : 'company'](pair.a, pair.b) }));
  const halves = [scored.filter((_, i) => i % 2 === 0), scored.filter((_, i) => i % 2 === 1)] as const;
  const report = (by: 'similarity' | 'weight') =>
    [0, 1].map((h) => {
      const threshold = best(halves[h as 0 | 1], by);
      return { threshold, ...figures(halves[(1 - h) as 0 | 1], by, threshold) };
    });
  const kind = (person: boolean) => scored.filter((pair) => pair.person === person);
  const whole = best(scored, 'similarity');
  console.log(
    JSON.stringify(
      {
        bench: 'name-pairs',
        pairs: pairs.length,
        matches: pairs.filter((pair) => pair.match).length,
        similarity: report('similarity'),
        weight: report('weight'),
        persons: figures(kind(true), 'similarity', whole),
        companies: figures(kind(false), 'similarity', whole),
        bar: 0.85,
      },
      null,
      1,
    ),
  );
  if (process.argv.includes('--errors')) {
    for (const pair of scored) {
      if (pair.similarity >= whole !== pair.match)
        console.log(
          `${pair.match ? 'missed' : 'wrong '} ${pair.similarity.toFixed(3)} ${pair.level.padEnd(9)} ${pair.person ? 'P' : 'C'}  ${pair.a}  |  ${pair.b}`,
        );
    }
  }
}

function scorer(comparison: Comparison) {
  const kernel = (partOf<Comparator<unknown>>(comparison) as Comparator<unknown>).createKernel(comparison);
  return (a: string, b: string) => {
    const [x, y] = [kernel.intern(a), kernel.intern(b)];
    const level = comparison.levels[kernel.level(x, y)];
    return { similarity: kernel.similarity(x, y) ?? 0, weight: Math.log2((level?.m ?? 1) / (level?.u ?? 1)), level: String(level?.['is'] ?? 'none') };
  };
}

function best(pairs: readonly Scored[], by: 'similarity' | 'weight'): number {
  let [threshold, top] = [0, -1];
  for (const candidate of new Set(pairs.map((pair) => pair[by]))) {
    const { f1 } = figures(pairs, by, candidate);
    if (f1 > top) [threshold, top] = [candidate, f1];
  }
  return threshold;
}

function figures(pairs: readonly Scored[], by: 'similarity' | 'weight', threshold: number) {
  const found = pairs.filter((pair) => pair[by] >= threshold);
  const right = found.filter((pair) => pair.match).length;
  const precision = found.length === 0 ? 0 : right / found.length;
  const recall = right / Math.max(1, pairs.filter((pair) => pair.match).length);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

function readPairs(csv: string): Pair[] {
  const [header = [], ...rows] = csv.trim().split(/\r?\n/).map(fields);
  const at = (name: string) => header.indexOf(name);
  return rows.map((row) => ({
    person: row[at('schema')] === 'Person',
    a: row[at('name1')] ?? '',
    b: row[at('name2')] ?? '',
    match: row[at('is_match')] === 'true',
  }));
}

const fields = (line: string): string[] => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
const round = (n: number): number => Math.round(n * 1e4) / 1e4;

const file = new URL('../shared/data/match/name-pairs.csv', `file://${process.cwd()}/`);
if (existsSync(file)) run(readPairs(readFileSync(file, 'utf8')));
else console.log(JSON.stringify({ bench: 'name-pairs', skipped: 'no ../shared/data/match/name-pairs.csv' }));
