// Bundles examples/form-function.ts for an edge runtime, sends it three submissions, and prints how large it is and how
// long a cold start takes: `npm run example:form`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { sourceEntries } from './source-entries.mjs';

const post = (body, language, type = 'application/x-www-form-urlencoded') =>
  new Request('https://acme.example/contact', { method: 'POST', body: String(body), headers: { 'content-type': type, 'accept-language': language } });

const submissions = [
  ['A form as people fill it in', post(new URLSearchParams('name=anna+NOWAK&email=Anna.Nowak@gmail.cmo&phone=22+123+45+67&message=Hello&newsletter=on'), 'en')],
  ['What is wrong, in Polish', post(new URLSearchParams('name=anna@nowak.pl&email=anna&message='), 'pl-PL,en;q=0.5')],
  ['A JSON body, in Russian', post(JSON.stringify({ name: 'Анна Новак', email: 'anna@nowak.pl', message: 'Привет', agent: 'x' }), 'ru', 'application/json')],
];

const coldStart = `const begun = performance.now();
const { handle } = await import('./handler.mjs');
const loaded = performance.now();
const body = 'name=Jan+Kowalski&email=jan@acme.pl&phone=221234567&message=x';
await handle(new Request('https://acme.example/', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
console.log(JSON.stringify([loaded - begun, performance.now() - loaded]));`;

const folder = mkdtempSync(join(tmpdir(), 'tidycrm-form-'));
try {
  const handler = join(folder, 'handler.mjs');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'examples/form-function.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    plugins: [sourceEntries],
    write: false,
  });
  const code = outputFiles[0].contents;
  writeFileSync(handler, code);
  writeFileSync(join(folder, 'start.mjs'), coldStart);
  const { handle } = await import(pathToFileURL(handler).href);
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
  rmSync(folder, { recursive: true, force: true });
}
