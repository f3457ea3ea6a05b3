// A million generated deals filtered, sorted and grouped, beside DuckDB doing the same: `npm run bench:view [-- --rows 1000000]`.
// Prints JSON: seconds and, since a busy machine stretches those, processor seconds for n/10 and n rows, each in a process of its own, what came out, and DuckDB's seconds and results on the
// same rows, once with its rows read back into objects, as a program needs them. DuckDB comes from `npm run bench:peers`; without
// it its part is left out.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { checkbox, currency, date, dateTime, number, select, text } from 'tidycrm/fields';
import { defineWorkspace } from 'tidycrm/model';
import { aggregate, filterRecords, groupRecords, sortRecords, type ViewContext } from 'tidycrm/view';
import { seededRandom } from '../src/core/random.ts';
import { duckdbThreads, noDuckDB, openDuckDB, secondsOf, withLines } from './load-duckdb.ts';

const flag = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const stages = ['new', 'qualified', 'proposal', 'won', 'lost'];
const cities = ['Zürich', 'Århus', 'Łódź', 'Warszawa', 'Paris', 'Köln', 'Bishkek', 'Jakarta', 'Lyon', 'Graz'];
const crm = defineWorkspace({
  id: 'bench',
  version: 1,
  folders: {
    deals: {
      fields: {
        title: text(),
        city: text(),
        stage: select({ options: { new: {}, qualified: {}, proposal: {}, won: {}, lost: {} } }),
        amount: currency(),
        closing: date(),
        seen: dateTime(),
        score: number(),
        hot: checkbox(),
      },
    },
  },
});
const context: ViewContext = { now: '2026-11-21T09:00:00Z', timeZone: 'UTC', locale: 'en' };

function dealsOf(rows: number) {
  const random = seededRandom(6);
  const days = Array.from({ length: 1096 }, (_, i) => new Date(Date.UTC(2024, 10, 22) + i * 86_400_000).toISOString().slice(0, 10));
  const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)] as T;
  return Array.from({ length: rows }, (_, i) => ({
    id: `d${String(i).padStart(8, '0')}`,
    title: `Deal ${random.integer(rows)} ${pick(cities)}`,
    city: pick(cities),
    stage: random.chance(0.03) ? null : pick(stages),
    amount: { amount: (random.next() ** 3 * 90_000).toFixed(2), currency: 'EUR' },
    closing: random.chance(0.05) ? null : pick(days),
    seen: new Date(Date.UTC(2025, 0, 1) + random.integer(690 * 86_400) * 1000).toISOString(),
    score: random.integer(1000),
    hot: random.chance(0.2),
  }));
}

type Deal = ReturnType<typeof dealsOf>[number];
const first = (list: readonly Deal[]): readonly string[] => list.slice(0, 3).map((deal) => deal.id);

function measure(rows: number) {
  const deals = dealsOf(rows);
  const seconds: Record<string, number> = {};
  const cpuSeconds: Record<string, number> = {};
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(before);
    cpuSeconds[name] = Math.round((user + system) / 1000) / 1000;
    seconds[name] = Math.round(performance.now() - start) / 1000;
    return result;
  };
  const open = timed('filter', () =>
    filterRecords(
      crm,
      'deals',
      { stage: { nin: ['won', 'lost'] }, closing: { within: 'this:year' }, amount: { gte: { amount: '1000', currency: 'EUR' } } },
      deals,
      context,
    ),
  );
  const stale = timed('filterInstantText', () =>
    filterRecords(crm, 'deals', { seen: { olderThan: 'P6M' }, title: { contains: 'lodz' }, or: [{ hot: true }, { score: { gt: 500 } }] }, deals, context),
  );
  const byClosing = timed('sortDateNumber', () => sortRecords(crm, 'deals', deals, ['-closing', 'score'], context));
  const byAmount = timed('sortMoney', () => sortRecords(crm, 'deals', deals, ['-amount'], context));
  const byCity = timed('sortTextFewValues', () => sortRecords(crm, 'deals', deals, ['city', 'stage'], context));
  const byTitle = timed('sortTextManyValues', () => sortRecords(crm, 'deals', deals, ['title'], context));
  const stagesOf = timed('group', () => groupRecords(crm, 'deals', deals, 'stage', context));
  const months = timed('groupByMonth', () => groupRecords(crm, 'deals', deals, 'closing', context, { unit: 'month' }));
  const sums = timed('sums', () => stagesOf.map((group) => aggregate(crm, 'deals', group.records, { amount: 'sum' }, context).amount.sum));
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  return {
    rows,
    seconds,
    total,
    cpuSeconds,
    cpuTotal: Object.values(cpuSeconds).reduce((sum, one) => sum + one, 0),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    results: {
      open: open.length,
      stale: stale.length,
      closing: first(byClosing),
      amount: first(byAmount),
      city: first(byCity),
      title: first(byTitle).length,
      stages: stagesOf.map((group) => group.records.length),
      months: months.length,
      sums,
    },
  };
}
type Run = ReturnType<typeof measure>;

const inChild = (rows: number): Run => {
  const child = spawnSync(process.execPath, ['--max-old-space-size=6000', 'scripts/run.mjs', 'bench/view.ts', '--child', String(rows)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '');
};

function* csvOf(rows: number): Generator<string> {
  yield 'id,title,city,stage,amount,closing,seen,score,hot';
  for (const d of dealsOf(rows)) yield `${d.id},${d.title},${d.city},${d.stage ?? ''},${d.amount.amount},${d.closing ?? ''},${d.seen},${d.score},${d.hot}`;
}

async function duckdb(
  rows: number,
): Promise<
  | { readonly skipped: string }
  | { readonly threads: number; readonly loadSeconds: number; readonly seconds: Record<string, number>; readonly total: number; readonly results: object }
> {
  const connection = await openDuckDB();
  if (connection === null) return noDuckDB;
  const seconds: Record<string, number> = {};
  const ask = async (name: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
    const start = performance.now();
    const found = (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
    seconds[name] = Math.round(performance.now() - start) / 1000;
    return found;
  };
  const loading = await withLines(csvOf(rows), (file) =>
    secondsOf(
      connection,
      `CREATE TABLE deals AS SELECT * FROM read_csv('${file}', nullstr = '', columns = {id: 'VARCHAR', title: 'VARCHAR', city: 'VARCHAR', stage: 'VARCHAR', amount: 'DECIMAL(18,2)', closing: 'DATE', seen: 'TIMESTAMP', score: 'INTEGER', hot: 'BOOLEAN'})`,
    ),
  );
  const loadSeconds = Math.round(loading * 1000) / 1000;
  const ids = (list: readonly Record<string, unknown>[]): readonly unknown[] => list.slice(0, 3).map((row) => row['id']);
  const rank = `CASE stage ${stages.map((stage, i) => `WHEN '${stage}' THEN ${i}`).join(' ')} END`;
  const open = await ask(
    'filter',
    `SELECT * FROM deals WHERE stage NOT IN ('won', 'lost') AND closing >= DATE '2026-01-01' AND closing < DATE '2027-01-01' AND amount >= 1000`,
  );
  const stale = await ask(
    'filterInstantText',
    `SELECT * FROM deals WHERE seen < TIMESTAMP '2026-05-21 09:00:00' AND lower(strip_accents(replace(title, 'Ł', 'L'))) LIKE '%lodz%' AND (hot OR score > 500)`,
  );
  const byClosing = await ask('sortDateNumber', 'SELECT id FROM deals ORDER BY closing DESC NULLS LAST, score, id');
  const byAmount = await ask('sortMoney', 'SELECT id FROM deals ORDER BY amount DESC, id');
  const byCity = await ask('sortTextFewValues', `SELECT id FROM deals ORDER BY lower(strip_accents(city)), ${rank} NULLS LAST, id`);
  await ask('sortTextManyValues', 'SELECT id FROM deals ORDER BY lower(strip_accents(title)), id');
  const stagesOf = await ask('group', `SELECT stage, list(id) AS ids FROM deals GROUP BY stage ORDER BY ${rank} NULLS LAST`);
  const months = await ask('groupByMonth', `SELECT date_trunc('month', closing) AS month, list(id) AS ids FROM deals GROUP BY month`);
  const sums = await ask('sums', `SELECT sum(amount)::VARCHAR AS sum FROM deals GROUP BY stage ORDER BY ${rank.replaceAll('stage', 'stage')} NULLS LAST`);
  return {
    threads: duckdbThreads,
    loadSeconds,
    seconds,
    total: Object.values(seconds).reduce((sum, one) => sum + one, 0),
    results: {
      open: open.length,
      stale: stale.length,
      closing: ids(byClosing),
      amount: ids(byAmount),
      city: ids(byCity),
      stages: stagesOf.map((row) => (row['ids'] as unknown[]).length),
      months: months.length,
      sums: sums.map((row) => row['sum']),
    },
  };
}

const child = flag('child', 0);
if (child > 0) {
  console.log(JSON.stringify(measure(child)));
} else {
  const rows = flag('rows', 1_000_000);
  const small = inChild(rows / 10);
  const large = inChild(rows);
  const peer = await duckdb(rows);
  const growth = Object.fromEntries(
    Object.keys(large.seconds).map((name) => [name, Math.round(((large.seconds[name] as number) / Math.max(small.seconds[name] as number, 0.001)) * 10) / 10]),
  );
  console.log(
    JSON.stringify(
      {
        bench: 'view',
        node: process.version,
        small,
        large,
        growth: { ...growth, total: large.total / small.total, cpuTotal: large.cpuTotal / small.cpuTotal },
        duckdb: peer,
        secondsOverDuckdb: 'total' in peer ? large.total / peer.total : null,
      },
      null,
      2,
    ),
  );
}
