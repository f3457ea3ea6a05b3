// What the audit finds of known defects, then its throughput and memory. JSON out:
// npm run bench:audit [-- --rows 2000 --speed 100000 --chunks 200 --seed 1]; a chunk has 5,000 records, so 200 are a million.
import { defectsFound } from './audit/defects-found.ts';
import { inChunks, throughput } from './audit/throughput.ts';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rows = option('rows', 2000);
const speedRows = option('speed', 100_000);
const chunks = option('chunks', 200);
const seed = option('seed', 1);

console.log(
  JSON.stringify(
    {
      ...(rows > 0 ? await defectsFound(rows, seed) : {}),
      speed: speedRows > 0 ? throughput(speedRows, seed + 1) : null,
      stream: chunks > 0 ? inChunks(chunks, seed) : null,
    },
    null,
    2,
  ),
);
