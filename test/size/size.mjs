// What each entry, and a typical use of some, adds to a bundle: built package, minified, gzipped. Ceilings in ceilings.json, in KiB.
// A figure moves only when somebody decides that it should: raise the ceiling in the same change and say why.
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
for (const name of names.map(importName)) rows.push(await measure(name, `export * from '${name}'`, ceilings.entries[name] ?? ceilings.default));
for (const use of ceilings.uses) {
  const [, imported, from] = /\{ (.*) \} from '(.*)'/.exec(use.import);
  if (!names.map(importName).includes(from)) continue;
  rows.push(await measure(use.import, `export { ${imported} } from '${from}'`, use.ceiling));
}

const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${'import'.padEnd(width)}  ${'min'.padStart(8)}  ${'gzip'.padStart(8)}  ${'ceiling'.padStart(8)}   KiB`);
for (const row of rows)
  console.log(`${row.what.padEnd(width)}  ${kib(row.min)}  ${kib(row.gzip)}  ${row.ceiling.toFixed(1).padStart(8)}  ${row.error ?? (row.over ? ' OVER' : '')}`);

const over = rows.filter((row) => row.over || row.error);
if (over.length > 0) {
  console.error(`\n${over.length} over the ceiling: ${over.map((row) => row.what).join('; ')}`);
  process.exit(1);
}

async function measure(what, contents, ceiling) {
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
          setup: (build) =>
            build.onResolve({ filter: /^tidycrm(\/|$)/ }, ({ path }) => ({
              path: join(root, 'dist', `${distName(`.${path.slice('tidycrm'.length)}`)}.js`),
              sideEffects: false,
            })),
        },
      ],
    });
    const code = result.outputFiles[0].contents;
    const gzip = gzipSync(code, { level: 9 }).length;
    return { what, ceiling, min: code.length, gzip, over: gzip > ceiling * 1024 };
  } catch (error) {
    return { what, ceiling, min: 0, gzip: 0, over: false, error: ` FAILED: ${error.errors?.[0]?.text ?? error.message}` };
  }
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1).padStart(8);
}
