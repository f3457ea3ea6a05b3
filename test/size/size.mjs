// What each entry, and a typical use of some, adds to a bundle: built package, minified, gzipped. Ceilings in ceilings.json, in KiB.
// A figure moves only when somebody decides that it should: raise the ceiling in the same change and say why. A budget is what was
// planned for a unit before it was written; it stands beside for comparison and fails nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { distName, entries, importName, root } from '../../entries.mjs';

const ceilings = JSON.parse(readFileSync(join(root, 'test/size/ceilings.json'), 'utf8'));
const names = Object.keys(entries);
if (!names.every((name) => existsSync(join(root, 'dist', `${distName(name)}.js`)))) {
  console.error('The package is not built (or an entry is new): run `npm run build` first.');
  process.exit(2);
}

const rows = [];
for (const name of names.map(importName)) rows.push(await measure({ what: name, contents: `export * from '${name}'`, ceiling: ceilings.entries[name] }));
for (const { import: what, without, ...limits } of ceilings.uses) {
  const [, imported, from] = /(\{.*\}|\*) from '(.*)'/.exec(what);
  if (!names.map(importName).includes(from)) continue;
  const title = what + (without === undefined ? '' : `, without ${without.title}`);
  rows.push(await measure({ what: title, contents: `export ${imported} from '${from}'`, without: without?.path, ...limits }));
}

const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${'import'.padEnd(width)}  ${['min', 'gzip', 'ceiling', 'budget'].map((title) => title.padStart(8)).join('  ')}   KiB`);
for (const row of rows)
  console.log(
    `${row.what.padEnd(width)}  ${kib(row.min)}  ${kib(row.gzip)}  ${kib(row.ceiling * 1024)}  ${String(row.budget ?? '').padStart(8)}  ${row.error ?? (row.over ? ' OVER' : '')}`,
  );

const over = rows.filter((row) => row.over || row.error);
if (over.length > 0) {
  console.error(`\n${over.length} over the ceiling: ${over.map((row) => row.what).join('; ')}`);
  process.exit(1);
}

/** `without` is a pattern of sources left out; such a figure is taken from the sources, since built files mix them. */
async function measure({ what, contents, ceiling, budget, without }) {
  try {
    const result = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'silent',
      plugins: [
        {
          name: 'built',
          setup: (build) => {
            if (without !== undefined) build.onResolve({ filter: new RegExp(without) }, ({ path }) => ({ path, external: true }));
            build.onResolve({ filter: /^tidycrm(\/|$)/ }, ({ path }) => {
              const name = `.${path.slice('tidycrm'.length)}`;
              return { path: without === undefined ? join(root, 'dist', `${distName(name)}.js`) : join(root, entries[name]), sideEffects: false };
            });
          },
        },
      ],
    });
    const code = result.outputFiles[0].contents;
    const gzip = gzipSync(code, { level: 9 }).length;
    return { what, ceiling, budget, min: code.length, gzip, over: !(gzip <= ceiling * 1024) };
  } catch (error) {
    return { what, ceiling, budget, min: 0, gzip: 0, over: false, error: ` FAILED: ${error.errors?.[0]?.text ?? error.message}` };
  }
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1).padStart(8);
}
