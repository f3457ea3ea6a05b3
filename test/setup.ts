import fc from 'fast-check';
import { afterEach, beforeEach, expect } from 'vitest';

/** Laws run on the same inputs everywhere; `FC_SEED=… npm test` tries others. */
fc.configureGlobal({ numRuns: 100, seed: Number(process.env['FC_SEED'] ?? 20260301), interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false });

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const;
const original = Object.fromEntries(methods.map((method) => [method, console[method]]));
let said: string[] = [];

/** The package says nothing on the console; a test in which something does has found a leak. */
beforeEach(() => {
  said = [];
  for (const method of methods) console[method] = (...what: unknown[]) => void said.push(`console.${method}(${what.map(String).join(', ')})`);
});

afterEach(() => {
  Object.assign(console, original);
  expect(said, 'something was written to the console').toEqual([]);
});
