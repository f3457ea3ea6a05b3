// Bundles examples/duplicate-check.ts for an edge runtime, sends it three submissions on PGlite, and prints how large it is and how
// long a cold start takes: `npm run example:duplicates`. That it answers as a live index does is a test: test/demo/duplicate-check.test.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { sourceEntries } from './source-entries.mjs';

const url = 'https://acme.example/contact';
const post = (fields, query = '') => new Request(url + query, { method: 'POST', body: new URLSearchParams(fields) });

// The database is elsewhere and answers at once: what is measured is the function.
const coldStart = `const begun = performance.now();
const { handlerOn } = await import('./handler.mjs');
const loaded = performance.now();
const stored = { id: 'c1', name: { given: 'Jan', family: 'Kowalski' }, email: 'jan@acme.pl', phone: '+48221234567' };
const handle = handlerOn({ query: async () => ({ rows: [{ record: stored }] }) });
const body = new URLSearchParams('name=Jan+Kowalski&email=jan@acme.pl&phone=22+123+45+67');
await handle(new Request('${url}', { method: 'POST', body }));
console.log(JSON.stringify([loaded - begun, performance.now() - loaded]));`;

const bundle = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    plugins: [sourceEntries],
    write: false,
  });
  return outputFiles[0].contents;
};

const folder = mkdtempSync(join(tmpdir(), 'tidycrm-duplicates-'));
const database = new PGlite();
try {
  const code = await bundle('examples/duplicate-check.ts');
  const handler = join(folder, 'handler.mjs');
  writeFileSync(handler, code);
  writeFileSync(join(folder, 'start.mjs'), coldStart);
  const { handlerOn, schema } = await import(pathToFileURL(handler).href);
  for (const statement of schema) await database.query(statement);
  const handle = handlerOn(database);
  const submissions = [
    ['Somebody new', post({ name: 'Anna Nowak', email: 'anna.nowak@example.com', phone: '22 123 45 67' })],
    ['The same person, written another way', post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' })],
    ['Stored all the same', post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' }, '?anyway')],
  ];
  for (const [title, request] of submissions) {
    const response = await handle(request);
    console.log(`${title}: ${response.status}\n${JSON.stringify(await response.json(), null, 2)}\n`);
  }
  const starts = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [join(folder, 'start.mjs')], { encoding: 'utf8' })));
  const [loadMs, firstAnswerMs] = starts.sort((a, b) => a[0] + a[1] - b[0] - b[1])[2].map(Math.round);
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  const size = { minified: kilobytes(code.length), gzipped: kilobytes(gzipSync(code, { level: 9 }).length) };
  console.log(JSON.stringify({ ...size, coldStart: { loadMs, firstAnswerMs, note: 'median of five processes' } }, null, 2));
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
