// RFM of generated purchases beside DuckDB's NTILE on the same rows: `npm run bench:rfm [-- --rows 10000000]`.
// Prints JSON: seconds, rows a second and peak memory for n/10 and n rows, each in a process of its own; then how many customers
// with equal measures NTILE scored differently. DuckDB comes from `npm run bench:peers`; without it its part is left out.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { rfm, type Purchase } from 'tidycrm/score';
import { seededRandom } from '../src/core/random.ts';
import { duckdbThreads, noDuckDB, openDuckDB, secondsOf, withLines } from './load-duckdb.ts';

const seed = 8;
const asOf = '2026-11-21';
const flag = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

/** Purchases of a shop: few customers buy often (Zipf), amounts are log-normal, dates lie within three years. */
function* purchases(rows: number): Generator<Purchase> {
  const random = seededRandom(seed);
  const customers = Math.max(1, Math.round(rows / 10));
  const days = Array.from({ length: 1096 }, (_, i) => new Date(Date.UTC(2023, 10, 22) + i * 86_400_000).toISOString().slice(0, 10));
  for (let i = 0; i < rows; i++) {
    const customer = i < customers ? i : Math.floor(customers * random.next() ** 2.5);
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    yield {
      customer: `C${customer}`,
      order: `O${i}`,
      at: days[random.integer(days.length)] as `${number}-${number}-${number}`,
      amount: Math.round(Math.exp(3.5 + normal) * 100) / 100,
    };
  }
}

interface Run {
  readonly rows: number;
  readonly customers: number;
  readonly generateSeconds: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMegabytes: number;
  readonly equalCustomersScoredDifferently: number;
}

function measure(rows: number): Run {
  const before = performance.now();
  let sum = 0;
  for (const purchase of purchases(rows)) sum += purchase.amount as number;
  const generateSeconds = (performance.now() - before) / 1000;
  if (!(sum > 0)) throw new Error('no purchases were generated');
  const start = performance.now();
  const result = rfm(purchases(rows), { asOf });
  const seconds = (performance.now() - start) / 1000 - generateSeconds;
  const scores = new Map<number, Set<number>>();
  for (const row of result.rows) {
    const set = scores.get(row.frequency) ?? new Set();
    scores.set(row.frequency, set.add(row.f as number));
  }
  const differing = [...scores].filter(([, set]) => set.size > 1).map(([frequency]) => frequency);
  return {
    rows,
    customers: result.rows.length,
    generateSeconds,
    seconds,
    rowsPerSecond: Math.round(rows / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    equalCustomersScoredDifferently: result.rows.filter((row) => differing.includes(row.frequency)).length,
  };
}

const inChild = (rows: number): Run => {
  const child = spawnSync(process.execPath, ['scripts/run.mjs', 'bench/rfm.ts', '--child', String(rows)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '');
};

type DuckDBFigures =
  | { readonly skipped: string }
  | { readonly threads: number; readonly loadSeconds: number; readonly ntileSeconds: number; readonly equalCustomersScoredDifferently: number };

function* csvOf(rows: number): Generator<string> {
  yield 'customer,ordered,day,amount';
  for (const p of purchases(rows)) yield `${p.customer},${p.order},${p.at},${p.amount}`;
}

async function duckdb(rows: number): Promise<DuckDBFigures> {
  const connection = await openDuckDB();
  if (connection === null) return noDuckDB;
  const loadSeconds = await withLines(csvOf(rows), (file) =>
    secondsOf(
      connection,
      `CREATE TABLE purchases AS SELECT * FROM read_csv('${file}', columns = {customer: 'VARCHAR', ordered: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18,2)'})`,
    ),
  );
  const ntileSeconds = await secondsOf(
    connection,
    `
    CREATE TABLE scored AS
    WITH measures AS (SELECT customer, DATE '${asOf}' - max(day) AS recency, count(DISTINCT ordered) AS frequency, sum(amount) AS monetary FROM purchases GROUP BY customer)
    SELECT *, ntile(5) OVER (ORDER BY recency DESC) AS r, ntile(5) OVER (ORDER BY frequency) AS f, ntile(5) OVER (ORDER BY monetary) AS m FROM measures`,
  );
  const reader = await connection.runAndReadAll(
    `SELECT coalesce(sum(n), 0)::DOUBLE AS n FROM (SELECT frequency, count(*) AS n FROM scored GROUP BY frequency HAVING count(DISTINCT f) > 1)`,
  );
  return { threads: duckdbThreads, loadSeconds, ntileSeconds, equalCustomersScoredDifferently: Number(reader.getRows()[0]?.[0]) };
}

const child = flag('child', 0);
if (child > 0) {
  console.log(JSON.stringify(measure(child)));
} else {
  const rows = flag('rows', 10_000_000);
  const small = inChild(rows / 10);
  const large = inChild(rows);
  const peer = await duckdb(rows);
  const ratio = 'ntileSeconds' in peer ? large.seconds / (peer.ntileSeconds + peer.loadSeconds) : null;
  console.log(
    JSON.stringify(
      { bench: 'rfm', seed, node: process.version, small, large, growth: large.seconds / small.seconds, duckdb: peer, secondsOverDuckdbLoadAndNtile: ratio },
      null,
      2,
    ),
  );
}
