// Reads and plans the import of as many random tables: `npm run fuzz:import` (`-- 100000` for more than ten thousand).
// Each row must be accepted or rejected with a reason, and nothing may be lost; the seed is printed where a law does not hold.
import { spawnSync } from 'node:child_process';
import { root } from '../entries.mjs';

const [runs = '10000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'utc', 'test/import/plan-import.test.ts', '--reporter=verbose'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_RUNS: runs },
});
process.exitCode = status ?? 1;
