// Runs one TypeScript file on the sources: `node scripts/run.mjs bench/tidy.ts --rows 100000`.
// `tidycrm` and `tidycrm/…` mean the entries under src. Give Node's own flags to Node: `node --expose-gc scripts/run.mjs …`.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../entries.mjs';
import { sourceEntries } from './source-entries.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}

const folder = join(root, 'node_modules/.cache/tidycrm/run');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${basename(file).replace(/\.[cm]?tsx?$/, '')}-${process.pid}.mjs`);
process.on('exit', () => rmSync(outfile, { force: true }));

await build({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [sourceEntries],
}).catch(() => process.exit(1));

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], resolve(file), ...rest];
await import(pathToFileURL(outfile).href);
