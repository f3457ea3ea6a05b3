// Type-checks every ts block of the README and docs, as a reader who copies it would: strict, importing `tidycrm/…`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';

const folder = join(root, 'node_modules/.cache/tidycrm/docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const below = (path) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? (entry.name === 'api' ? [] : below(`${path}/${entry.name}`)) : entry.name.endsWith('.md') ? [`${path}/${entry.name}`] : [],
  );
const pages = [...readdirSync(root).filter((name) => name === 'README.md'), ...below('docs')];

const places = new Map();
for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8');
  for (const match of text.matchAll(/^```ts[ \t]*\n([\s\S]*?)^```[ \t]*$/gm)) {
    const line = text.slice(0, match.index).split('\n').length;
    const name = `${page.replace(/\W+/g, '-')}-${line}.ts`;
    places.set(name, { page, line });
    writeFileSync(join(folder, name), `${match[1]}\nexport {};\n`);
  }
}
if (places.size === 0) process.exit(0);

const config = {
  extends: join(root, 'tsconfig.test.json'),
  compilerOptions: {
    paths: {
      tidycrm: [join(root, 'src/index.ts')],
      'tidycrm/normalize/phone': [join(root, 'src/normalize/phone-core.ts')],
      'tidycrm/*': [join(root, 'src/*/index.ts'), join(root, 'src/*.ts')],
    },
    typeRoots: [join(root, 'node_modules/@types')],
    noUncheckedIndexedAccess: false,
  },
  include: [],
  files: [...places.keys()],
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

try {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(`${places.size} blocks on ${pages.length} pages have the types they should.`);
} catch (error) {
  const lines = String(error.stdout)
    .split('\n')
    .filter((line) => line.includes('.cache/tidycrm/docs/') || line.startsWith('  '));
  console.error(
    lines
      .map((line) =>
        line.replace(
          /^.*\.cache\/tidycrm\/docs\/([\w-]+\.ts)\((\d+),(\d+)\)/,
          (_, name, row, column) => `${places.get(name).page}:${places.get(name).line + Number(row)}:${column}`,
        ),
      )
      .join('\n') || error.stdout,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}
