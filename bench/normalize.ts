// Measures every normaliser on the public sets beside the best npm library for its job: `npm run bench:normalize -- [--only email,url] [--show email]`.
// Libraries are compared once `npm run bench:peers` has put them into a temporary folder. Prints a table to stderr and JSON to stdout.
import { unitBenches } from './normalize/index.ts';
import { createBench, hasData, type Score } from './normalize/unit.ts';

const option = (name: string): string[] | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
};

if (!hasData()) {
  console.log(JSON.stringify({ skipped: 'There is no ../shared/data/normalize to measure on.' }));
  process.exit(0);
}

const only = option('--only');
const scores: Score[] = [];
const bench = createBench(scores, new Set(option('--show') ?? []));
for (const [unit, run] of Object.entries(unitBenches)) if (only === null || only.includes(unit)) await run(bench);

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const below: Score[] = [];
for (const score of scores) {
  const good = (score.bar ?? 0) <= score.correct / Math.max(1, score.total) && score.wrong / Math.max(1, score.total) <= (score.wrongBar ?? 1);
  if (!good && score.tool === 'tidycrm') below.push(score);
  const bar = score.bar === undefined ? '' : `  bar ${share(score.bar, 1)}`;
  const wrongBar = score.wrongBar === undefined ? '' : `  wrong ≤ ${share(score.wrongBar, 1)}`;
  console.error(
    `${score.unit.padEnd(12)} ${score.set.padEnd(28)} ${score.tool.padEnd(30)} ${share(score.correct, score.total).padStart(8)} correct  ${share(score.wrong, score.total).padStart(7)} wrong  ${share(score.refused, score.total).padStart(7)} refused  of ${String(score.total).padStart(6)}  ${String(score.opsPerSecond ?? '').padStart(9)} /s${bar}${wrongBar}${good ? '' : '  BELOW'}`,
  );
}
console.log(JSON.stringify({ node: process.version, scores, below: below.map(({ unit, set }) => `${unit} / ${set}`) }, null, 2));
