// Writes the entries of entries.mjs into package.json: `npm run entries`. A house test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExports, root } from '../entries.mjs';

const file = join(root, 'package.json');
const pkg = JSON.parse(readFileSync(file, 'utf8'));
pkg.exports = packageExports();
writeFileSync(file, `${JSON.stringify(pkg, null, 2)}\n`);
console.log(`${Object.keys(pkg.exports).length} exports written to package.json`);
