// The duplicate engine alone, on generated rows: node --expose-gc scripts/run.mjs bench/match/engine.ts [--rows 1000000] [--only scale|kernel|live] [--profile]
// `--only kernel` compares pairs beside DuckDB, where `npm run bench:peers` installed it, and takes 3 GB.
// `--only live` measures the live index alone, `--profile` adds where its time goes (and slows it down).
// Prints JSON. Times are wall time on one thread; memory is what the process holds above itself with its input loaded.
import { execFileSync } from 'node:child_process';
import { defineMatchModel, evaluate, findDuplicatesSync, trainAndFindSync } from 'tidycrm/match';
import { measureKernel } from './kernel.ts';
import { measureLive, measureLoad } from './live.ts';
import { comparePeople, people, seconds } from './people.ts';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const rows = Number(option('rows', '1000000'));
const only = option('only', 'all');

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const megabytes = (bytes: number): number => Math.round(bytes / 1048576);

const strict = defineMatchModel({
  block: [
    'email',
    'phone',
    ['given', 'family', 'birthDate'],
    ['family:phonetic', 'given:initial', 'postalCode', 'birthDate:year'],
    ['given', 'birthDate', 'postalCode'],
  ],
  compare: comparePeople,
});

const snapshot = option('load', '');
if (snapshot !== '') {
  console.log(JSON.stringify(await measureLoad(snapshot, strict, collect, process.argv.includes('--profile'))));
  process.exit(0);
}

const report: Record<string, unknown> = { node: process.version, rows };
if (only === 'all') {
  // Each part in a process of its own: what one leaves behind must not count as memory of the next.
  for (const part of ['scale', 'kernel', 'live']) {
    const child = [...process.execArgv, 'scripts/run.mjs', ...process.argv.slice(1), '--only', part];
    Object.assign(report, JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })));
  }
  console.log(JSON.stringify(report, null, 2));
  process.exit(0);
}
const all = people(rows);
collect();

if (only === 'scale') {
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= rows);
  const warm = findDuplicatesSync(all.people.slice(0, 5000), strict).clusters.length;
  report['scale'] = sizes.map((size) => {
    const list = all.people.slice(0, size);
    collect();
    const before = process.memoryUsage();
    const held = before.rss;
    let peak = held;
    const watch = (): void => void (peak = Math.max(peak, process.memoryUsage().rss));
    const started = performance.now();
    const found = trainAndFindSync(list, strict, { seed: 1, onProgress: watch });
    const ms = performance.now() - started;
    watch();
    const truth = new Map(list.map((person) => [person.id, all.truth.get(person.id) as string]));
    const { pairwise } = evaluate(found.clusters, truth);
    return {
      size,
      seconds: seconds(ms),
      compared: found.stats.compared,
      clusters: found.clusters.length,
      f1: Number(pairwise.f1.toFixed(4)),
      peakAboveInputMB: megabytes(peak - held),
      warm,
    };
  });
  const [small, , large] = report['scale'] as { seconds: number; size: number }[];
  if (small !== undefined && large !== undefined)
    report['growth'] = {
      from: small.size,
      to: large.size,
      timesTheRows: large.size / small.size,
      timesTheSeconds: Number((large.seconds / small.seconds).toFixed(1)),
    };
}

if (only === 'kernel') report['kernel'] = await measureKernel(all.people);

if (only === 'live') report['live'] = await measureLive(all.people, strict, collect, process.argv.includes('--profile'));

console.log(JSON.stringify(report, null, 2));
