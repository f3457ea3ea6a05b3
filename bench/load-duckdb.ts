import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of `@duckdb/node-api` that the benchmarks use; the peers, and so their types, are installed apart. */
interface DuckDB {
  readonly DuckDBInstance: { create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }> };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Reader>;
}

interface Reader {
  getRows(): readonly (readonly unknown[])[];
  getRowObjectsJson(): readonly Readonly<Record<string, unknown>>[];
}

/** DuckDB as `npm run bench:peers` installs it, or `null` where it is not installed. */
export function loadDuckDB(): DuckDB | null {
  try {
    return createRequire(join(tmpdir(), 'tidycrm-peers', 'package.json'))('@duckdb/node-api') as DuckDB;
  } catch {
    return null;
  }
}
