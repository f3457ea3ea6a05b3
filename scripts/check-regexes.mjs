// Checks every regular expression of src with recheck (pure JS) and writes those found safe to test/house/safe-regexes.json:
// `npm run regexes -- [path filter] [--timeout 20000]`. Patterns that stand there already are not checked again.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../entries.mjs';

const list = join(root, 'test/house/safe-regexes.json');

/** Every pattern literal of the sources with the place it first stands at. */
export function patterns(filter = '') {
  const found = new Map();
  for (const file of readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && name.includes(filter))
    .sort()) {
    const source = ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text))
        found.set(node.text, `src/${file}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What recheck says of a pattern: `safe`, `vulnerable …` or `unknown …`. */
export async function verdictOf(literal, timeout = 20_000) {
  // Loaded only where a pattern is new: it is big.
  const { checkSync } = (await import('recheck/lib/browser.js')).default;
  const end = literal.lastIndexOf('/');
  const { status, complexity, error } = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    timeout,
    attackTimeout: 500,
    incubationTimeout: 1000,
    recallTimeout: -1,
  });
  return status === 'safe' ? 'safe' : `${status} ${complexity?.summary ?? error?.kind ?? ''}`.trim();
}

if (process.argv[1]?.endsWith('check-regexes.mjs')) {
  const at = process.argv.indexOf('--timeout');
  const filter = process.argv[2]?.startsWith('--') ? '' : (process.argv[2] ?? '');
  const all = patterns();
  const known = JSON.parse(readFileSync(list, 'utf8'));
  const safe = new Set(known.safe.filter((literal) => all.has(literal)));
  const write = () =>
    writeFileSync(
      list,
      `${JSON.stringify({ note: known.note, safe: [...safe].sort(), bounded: Object.fromEntries(Object.entries(known.bounded).filter(([literal]) => all.has(literal))) }, null, 1)}\n`,
    );
  let bad = 0;
  for (const [literal, place] of patterns(filter)) {
    if (safe.has(literal) || Object.hasOwn(known.bounded, literal)) continue;
    const verdict = await verdictOf(literal, at < 0 ? 20_000 : Number(process.argv[at + 1]));
    if (verdict === 'safe') safe.add(literal);
    else {
      bad++;
      console.log(`${verdict}: ${place} ${literal}`);
    }
  }
  write();
  console.log(`${safe.size} safe, ${bad} not`);
}
