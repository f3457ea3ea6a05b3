// What the examples of edge functions have in common: bundled as an edge runtime has it, sent some submissions, and measured.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { sourceEntries } from './source-entries.mjs';

/**
 * Bundles an example, prints its answers to `submissions` (a title and a request each), its size and how long a cold start takes.
 * `handlerOf` makes the handler out of the module; `coldStart` is a script beside `handler.mjs` that prints how many milliseconds it
 * took to load and to answer first.
 */
export async function runEdgeExample({ file, handlerOf, submissions, coldStart }) {
  const folder = mkdtempSync(join(tmpdir(), 'tidycrm-example-'));
  try {
    const code = await bundle(file);
    const handler = join(folder, 'handler.mjs');
    writeFileSync(handler, code);
    writeFileSync(join(folder, 'start.mjs'), coldStart);
    const handle = await handlerOf(await import(pathToFileURL(handler).href));
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
}

async function bundle(file) {
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
}
