// Puts the libraries of bench/peers/package.json into a temporary folder: `npm run bench:peers`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'tidycrm-peers');
mkdirSync(folder, { recursive: true });
copyFileSync(new URL('package.json', import.meta.url), join(folder, 'package.json'));
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer'], { cwd: folder, stdio: 'inherit' });
console.log(folder);
