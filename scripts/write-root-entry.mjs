// Writes the built root entry, which only names the built rooms. It is written and not bundled, because a bundler turns
// `export * as match` into an object that keeps every room whole in every consumer's bundle, whichever entry he imports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, rootRooms } from '../entries.mjs';

const write = (name, line, head = '') => writeFileSync(join(root, 'dist', name), `${head}${rootRooms().map(line).join('\n')}\n`);

write('index.js', ({ name, file }) => `export * as ${name} from './${file}.js';`);
write('index.d.ts', ({ name, file }) => `export * as ${name} from './${file}.js';`);
write('index.d.cts', ({ name, file }) => `export * as ${name} from './${file}.cjs';`);
write(
  'index.cjs',
  ({ name, file }) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('./${file}.cjs') });`,
  "'use strict';\nObject.defineProperty(exports, '__esModule', { value: true });\n",
);
