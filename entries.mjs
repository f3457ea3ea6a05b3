/**
 * The one list of what a user may import: entry name → source file. The build, the package's `exports`, the API pages,
 * the size ceilings and the documentation tests all read it; `npm run entries` writes it into package.json.
 *
 * A new entry is one line here. A line whose file does not exist yet is left out everywhere.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const root = dirname(fileURLToPath(import.meta.url));

const planned = {
  './core': 'src/core/index.ts',
  './normalize': 'src/normalize/index.ts',
  './normalize/phone': 'src/normalize/phone-core.ts',
  './normalize/phone-min': 'src/normalize/phone-min.ts',
  './normalize/phone-max': 'src/normalize/phone-max.ts',
  './normalize/disposable': 'src/normalize/disposable.ts',
  './normalize/issues-pl': 'src/normalize/issues-pl.ts',
  './normalize/issues-ru': 'src/normalize/issues-ru.ts',
  './normalize/issues-id': 'src/normalize/issues-id.ts',
  './normalize/issues-ky': 'src/normalize/issues-ky.ts',
  './normalize/nicknames': 'src/normalize/nicknames.ts',
  './normalize/regions': 'src/normalize/regions.ts',
  './fields': 'src/fields/index.ts',
  './model': 'src/model/index.ts',
  './presets': 'src/presets/index.ts',
  './view': 'src/view/index.ts',
  './policy': 'src/policy/index.ts',
  './match': 'src/match/index.ts',
  './match/worker': 'src/match/worker.ts',
  './sql': 'src/sql/index.ts',
  './lifecycle': 'src/lifecycle/index.ts',
  './score': 'src/score/index.ts',
  './assign': 'src/assign/index.ts',
  './audit': 'src/audit/index.ts',
  './import': 'src/import/index.ts',
  './tidy': 'src/tidy/index.ts',
  './testing': 'src/testing/index.ts',
  '.': 'src/index.ts',
};

/** Entry name → source file, for the entries that exist; subpaths before the root. */
export const entries = Object.fromEntries(Object.entries(planned).filter(([, file]) => existsSync(join(root, file))));

/** What the built files of an entry are called, without folder and extension: `./normalize` → `normalize/index`. */
export const distName = (entry) => entries[entry].replace(/^src\//, '').replace(/\.ts$/, '');

/** What a user writes to import an entry: `./normalize` → `tidycrm/normalize`. */
export const importName = (entry) => `tidycrm${entry.slice(1)}`;

/** The `exports` of package.json that belong to the entries. */
export function packageExports() {
  const conditions = (entry) => {
    const file = `./dist/${distName(entry)}`;
    return { import: { types: `${file}.d.ts`, default: `${file}.js` }, require: { types: `${file}.d.cts`, default: `${file}.cjs` } };
  };
  const names = Object.keys(entries);
  const rootFirst = [...names.filter((name) => name === '.'), ...names.filter((name) => name !== '.')];
  return { ...Object.fromEntries(rootFirst.map((name) => [name, conditions(name)])), './package.json': './package.json' };
}

/** The rooms the root entry names. `testing` stays apart, since no application ships it. */
export function rootRooms() {
  const rooms = Object.keys(entries).filter((name) => /^\.\/[a-z]+$/.test(name) && name !== './testing');
  return rooms.sort().map((name) => ({ name: name === './import' ? 'imports' : name.slice(2), file: distName(name) }));
}

/** Text of src/index.ts: one namespace a room, and nothing else. */
export function rootIndex() {
  return `/**
 * Every room of tidycrm as a namespace: \`import { fields as f, match as m } from 'tidycrm'\`.
 *
 * Subpaths export the names themselves: \`import { normalizeEmail } from 'tidycrm/normalize'\`.
 *
 * @module
 */
${rootRooms()
  .map(({ name, file }) => `export * as ${name} from './${file}.ts';\n`)
  .join('')}`;
}
