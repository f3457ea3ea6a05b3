import { join } from 'node:path';
import { entries, importName, root } from '../entries.mjs';

const files = new Map(Object.entries(entries).map(([entry, file]) => [importName(entry), join(root, file)]));

/** esbuild plugin: `tidycrm/…` means the entry's source, and `validator/es/lib/…`, which Node cannot load, is bundled. */
export const sourceEntries = {
  name: 'source-entries',
  setup(build) {
    build.onResolve({ filter: /^tidycrm(\/|$)/ }, ({ path }) => {
      const file = files.get(path);
      return file === undefined ? { errors: [{ text: `"${path}" is no entry of this package; see entries.mjs` }] } : { path: file, sideEffects: false };
    });
    build.onResolve({ filter: /^validator\/es\/lib\// }, ({ path }) => ({
      path: join(root, 'node_modules', `${path.replace(/\.js$/, '')}.js`),
      sideEffects: false,
    }));
  },
};
