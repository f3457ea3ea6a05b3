import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of `@duckdb/node-api` that the benchmarks use; the peers, and so their types, are installed apart. */
interface DuckDB {
  readonly DuckDBInstance: { create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }> };
}

interface Reader {
  getRows(): readonly (readonly unknown[])[];
  getRowObjectsJson(): readonly Readonly<Record<string, unknown>>[];
}

/** A connection to a database. */
export interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Reader>;
}

/** What a benchmark reports in place of DuckDB's figures where it is not installed. */
export const noDuckDB = { skipped: 'DuckDB is not installed; run `npm run bench:peers`' } as const;

/** Threads DuckDB may use beside our one. */
export const duckdbThreads = 2;

/** An empty database in memory, of DuckDB as `npm run bench:peers` installs it, or `null` where it is not installed. */
export async function openDuckDB(): Promise<Connection | null> {
  let api: DuckDB;
  try {
    api = createRequire(join(tmpdir(), 'tidycrm-peers', 'package.json'))('@duckdb/node-api') as DuckDB;
  } catch {
    return null;
  }
  const instance = await api.DuckDBInstance.create(':memory:', { threads: String(duckdbThreads) });
  return instance.connect();
}

/** Runs a statement and answers how many seconds it took. */
export async function secondsOf(connection: Connection, sql: string): Promise<number> {
  const start = performance.now();
  await connection.run(sql);
  return (performance.now() - start) / 1000;
}

/** Writes lines into a file that DuckDB reads, and removes it afterwards. */
export async function withLines<T>(lines: Iterable<string>, use: (file: string) => Promise<T>): Promise<T> {
  const file = join(tmpdir(), `tidycrm-${process.pid}-${Math.round(performance.now())}.csv`);
  const out = openSync(file, 'w');
  try {
    let some: string[] = [];
    for (const line of lines) {
      if (some.push(line) < 50_000) continue;
      writeSync(out, `${some.join('\n')}\n`);
      some = [];
    }
    writeSync(out, some.length === 0 ? '' : `${some.join('\n')}\n`);
    closeSync(out);
    return await use(file);
  } finally {
    rmSync(file);
  }
}
