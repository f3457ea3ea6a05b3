// Runs the peers of the duplicate engine, each from its registry in an environment of its own, and prints a table and JSON.
// `npm run bench:peers` (`-- historical,febrl3` for some data sets, `--people 100000` for a generated address book as well,
// `--only splink,tidycrm` for some of the peers). tidycrm runs in the same way on the same rows, one thread, training included.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../..', import.meta.url).pathname;
const here = new URL('.', import.meta.url).pathname;
const cache = join(root, 'node_modules/.cache/peers');
const data = join(root, '../shared/data/match');
const threads = cpus().length;
const patience = 420_000;

const python = {
  splink: { install: ['splink==5.*'], script: 'run_splink.py', args: [String(threads)] },
  recordlinkage: { install: ['recordlinkage==0.16'], script: 'run_recordlinkage.py', args: [] },
  goldenmatch: { install: ['goldenmatch==3.22.0', 'polars'], script: 'run_goldenmatch.py', args: [] },
  // dedupe's canopy index needs the buckets of BTrees 5.
  dedupe: { install: ['dedupe==3.*', 'BTrees<6'], script: 'run_dedupe.py', args: ['60'] },
};
const fuzzy = { 'fuse.js': '7.5.0', fuzzball: '2.2.6' };
const fuzzySets = { rldata500: ['ent_id', 'fname_c1,lname_c1,by,bm,bd'] };

const option = (name) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);
const people = option('people');
const only = option('only')?.split(',');
const chosen = process.argv.slice(2).find((arg, i, all) => !arg.startsWith('--') && !all[i - 1]?.startsWith('--'));
const sets = (chosen ?? 'historical,febrl3,rldata10000').split(',').map((name) => [name, join(data, `${name}.csv`)]);
const ts = join(root, 'scripts/run.mjs');
if (people !== undefined) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `people-${people}.csv`);
  if (!existsSync(file)) execFileSync(process.execPath, [ts, join(here, 'generate.ts'), people, file], { cwd: root });
  sets.push(['people', file]);
}

const results = [];
if (only?.includes('tidycrm') ?? true) {
  for (const [dataset, file] of sets) {
    if (existsSync(file)) results.push(run('tidycrm', dataset, process.execPath, ['--expose-gc', ts, join(here, 'ours.ts'), dataset, file]));
  }
}
for (const [peer, { install, script, args }] of Object.entries(python)) {
  if (!(only?.includes(peer) ?? true)) continue;
  const failed = prepare(peer, install);
  for (const [dataset, file] of sets) {
    if (!existsSync(file)) results.push({ peer, dataset, skipped: `no ${file}` });
    else if (failed !== null) results.push({ peer, dataset, skipped: failed });
    else results.push(run(peer, dataset, join(cache, peer, 'bin/python'), [join(here, script), dataset, file, ...args]));
  }
}
const missing = (only?.some((peer) => peer in fuzzy) ?? true) ? prepareFuzzy() : null;
for (const peer of Object.keys(fuzzy)) {
  if (!(only?.includes(peer) ?? true)) continue;
  for (const [dataset, [truth, fields]] of Object.entries(fuzzySets)) {
    const file = join(data, `${dataset}.csv`);
    if (!existsSync(file) || missing !== null) results.push({ peer, dataset, skipped: missing ?? `no ${file}` });
    else results.push({ dataset, ...run(peer, dataset, process.execPath, [join(here, 'run-fuzzy.mjs'), peer, file, truth, fields, join(cache, 'fuzzy')]) });
  }
}

console.table(
  results.map(({ peer, dataset, rows, seconds, memoryMb, pairs, blockingRecall, f1, b3, skipped }) => ({
    peer,
    dataset,
    rows,
    seconds,
    memoryMb,
    pairs,
    blockingRecall,
    f1,
    b3,
    ...(skipped === undefined ? {} : { skipped }),
  })),
);
console.log(JSON.stringify({ bench: 'peers', machine: `${threads} × ${cpus()[0]?.model ?? 'cpu'}`, node: process.version, results }));

function prepare(peer, install) {
  const folder = join(cache, peer);
  if (existsSync(join(folder, 'ready'))) return null;
  try {
    mkdirSync(cache, { recursive: true });
    execFileSync('python3.11', ['-m', 'venv', folder], { stdio: 'ignore' });
    execFileSync(join(folder, 'bin/pip'), ['install', '-q', ...install], { stdio: ['ignore', 'ignore', 'pipe'], timeout: patience });
    writeFileSync(join(folder, 'ready'), '');
    return null;
  } catch (error) {
    return `could not be installed: ${String(error?.stderr ?? error)
      .split('\n')
      .slice(-3)
      .join(' ')
      .slice(0, 300)}`;
  }
}

function prepareFuzzy() {
  const folder = join(cache, 'fuzzy');
  if (existsSync(join(folder, 'ready'))) return null;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: fuzzy }));
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
    writeFileSync(join(folder, 'ready'), '');
    return null;
  } catch (error) {
    return `could not be installed: ${String(error).slice(0, 300)}`;
  }
}

function run(peer, dataset, command, args) {
  process.stderr.write(`${peer} on ${dataset} …\n`);
  try {
    const output = execFileSync(command, args, { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience, maxBuffer: 1 << 28 });
    return JSON.parse(output.trim().split('\n').at(-1));
  } catch (error) {
    const reason =
      error?.code === 'ETIMEDOUT'
        ? `not done in ${patience / 1000} s`
        : String(error?.stderr ?? error)
            .trim()
            .split('\n')
            .at(-1);
    return { peer, dataset, skipped: String(reason).slice(0, 300) };
  }
}
