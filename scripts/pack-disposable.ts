// Packs a list of throw-away mail domains into src/reference/disposable-domains.ts: `node scripts/run.mjs scripts/pack-disposable.ts LIST.txt "2026-11-09"`.
// The list: https://github.com/disposable-email-domains/disposable-email-domains (CC0), one domain a line.
import { readFileSync, writeFileSync } from 'node:fs';
import { hash32 } from '../src/core/random.ts';
import { freeMailDomains } from '../src/reference/free-mail-domains.ts';

const [list, date] = process.argv.slice(2) as [string, string];
const free = new Set(freeMailDomains.split(' '));
const domains = readFileSync(list, 'utf8')
  .split(/\s+/)
  .filter((domain) => domain.includes('.') && !free.has(domain));
const hashes = [...new Set(domains.map((domain) => hash32(domain) >>> 2))].sort((a, b) => a - b);

// Golomb-Rice: the gaps between sorted hashes, the high part in ones ended by a zero, then 16 plain bits.
const bits: number[] = [];
let before = 0;
for (const hash of hashes) {
  const gap = hash - before;
  before = hash;
  for (let i = 0; i < gap >>> 16; i++) bits.push(1);
  bits.push(0);
  for (let i = 15; i >= 0; i--) bits.push((gap >>> i) & 1);
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
let packed = '';
for (let i = 0; i < bits.length; i += 6) packed += alphabet[[0, 1, 2, 3, 4, 5].reduce((sum, k) => sum * 2 + (bits[i + k] ?? 0), 0)];

writeFileSync(
  'src/reference/disposable-domains.ts',
  `/**
 * Throw-away mail domains as sorted 30-bit hashes (FNV-1a, finished), the gaps between them in Golomb-Rice code, 6 bits a
 * character. ${hashes.length} domains; another domain is taken for one of them about once in ${Math.round(2 ** 30 / hashes.length / 1000)},000.
 *
 * Source: disposable-email-domains (CC0), list of ${date}. Made by scripts/pack-disposable.ts.
 */
export const disposableCount = ${hashes.length};

export const packedDisposableDomains =
  '${packed}';
`,
);
console.log(`${hashes.length} domains, ${packed.length} characters`);
