// Writes the entries of entries.mjs into package.json and src/index.ts: `npm run entries`. House tests compare them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExports, root, rootIndex } from '../entries.mjs';

const file = join(root, 'package.json');
const pkg = JSON.parse(readFileSync(file, 'utf8'));
pkg.exports = packageExports();
writeFileSync(file, `${JSON.stringify(pkg, null, 2)}\n`);
writeFileSync(join(root, 'src/index.ts'), rootIndex());
console.log(`${Object.keys(pkg.exports).length} exports written to package.json, and src/index.ts`);
