// Everything that must hold before a change goes in: `npm run check`. One heading a step; the last line counts.
// `npm run check -- build size` runs only the steps of these names.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';

const cache = join(root, 'node_modules/.cache/tidycrm');
const report = join(cache, 'vitest.json');
const bin = (name, ...args) => [join(root, 'node_modules/.bin', name), ...args];
const node = (...args) => [process.execPath, ...args];

const steps = [
  ['lint', 'Style and lint (biome)', bin('biome', 'ci', '--colors=off', '--diagnostic-level=warn', '--max-diagnostics=40')],
  ['types', 'Types of the sources (TypeScript 6.0)', bin('tsc', '--noEmit')],
  ['types', 'Types of tests, benchmarks and examples (TypeScript 6.0)', bin('tsc', '--noEmit', '-p', 'tsconfig.test.json')],
  ['types', 'Types of the blocks in README and docs (TypeScript 6.0)', node('scripts/type-check-docs.mjs')],
  ['types', 'Types of the sources (TypeScript 7.0)', node('node_modules/typescript-7/bin/tsc', '--noEmit')],
  [
    'test',
    'Tests: cases, laws, types, house rules, documentation (vitest)',
    bin('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`),
  ],
  ['build', 'Build (tsup)', ['npm', 'run', '--silent', 'build']],
  ['package', 'Package shape (publint --strict)', bin('publint', '--strict')],
  ['package', 'Types as every resolver sees them (attw)', bin('attw', '--pack', '.', '--profile', 'node16', '--no-emoji', '--no-color')],
  ['size', 'Size of each entry (esbuild, min + gzip)', node('test/size/size.mjs')],
  ['smoke', 'Packed, installed and used: ESM, CJS, Vite, Node 20, 22 and 24, a bare context', node('test/package/smoke.mjs')],
  ['docs', 'API pages (typedoc, warnings are errors)', bin('typedoc', '--logLevel', 'Warn')],
  ['knip', 'Unused files, exports and dependencies (knip)', bin('knip', '--no-progress')],
];

/** Steps that look at the built package. */
const needBuild = ['package', 'size', 'smoke'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${[...new Set(steps.map(([step]) => step))].join(', ')}`);
  process.exit(2);
}

mkdirSync(cache, { recursive: true });
rmSync(report, { force: true });

let passed = 0;
let failed = 0;
const broken = [];
let notBuilt = false;
const start = Date.now();

for (const [step, title, command] of steps) {
  if (wanted.length > 0 && !wanted.includes(step)) continue;
  console.log(`\n=== ${title}`);
  if (needBuild.includes(step) && notBuilt) {
    console.log('--- FAILED: not run, since the build failed');
    failed++;
    broken.push(title);
    continue;
  }
  const began = Date.now();
  const code = await run(command);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`--- ${code === 0 ? 'ok' : `FAILED (exit code ${code})`} in ${seconds} s`);
  const [good, bad] = step === 'test' ? counts(code) : [code === 0 ? 1 : 0, code === 0 ? 0 : 1];
  passed += good;
  failed += bad;
  if (code !== 0) broken.push(title);
  if (step === 'build') notBuilt = code !== 0;
}

console.log(`\n${'='.repeat(60)}`);
for (const title of broken) console.log(`FAILED: ${title}`);
console.log(`In ${((Date.now() - start) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;

function run([command, ...args]) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    child.on('error', (error) => {
      console.error(error.message);
      done(127);
    });
    child.on('exit', (code, signal) => done(code ?? signal ?? 1));
  });
}

/** Passed and failed tests out of vitest's report; a run that fails without a failed test (a file does not load) counts as one. */
function counts(code) {
  if (!existsSync(report)) return [0, 1];
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return [numPassedTests, code === 0 ? numFailedTests : Math.max(1, numFailedTests)];
}
