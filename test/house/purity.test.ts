import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import { at, filesBelow, sources, textOf } from './sources.ts';

/** What no source may contain, and why. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock: Date.now', /\bDate\.now\b/g],
  ['the clock: new Date() without an argument', /\bnew Date\(\s*\)/g],
  ['the clock: Date() called as a function', /(?<!new\s)(?<![\w.$])Date\(/g],
  ['the clock: performance.now', /\bperformance\.now\b/g],
  ['randomness: Math.random', /\bMath\.random\b/g],
  ['randomness: crypto', /\bcrypto\.(?:randomUUID|getRandomValues)\b/g],
  ['the console', /\bconsole\s*\./g],
  ['the process', /\bprocess\.(?!next)\w/g],
  ["the machine's zone: a local getter or setter of Date", /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\(/g],
  ["the machine's zone: new Date(year, month, …)", /\bnew Date\(\s*[^(),]+,/g],
  ["the machine's locale: a toLocale… without a locale", /\.toLocale(?:String|DateString|TimeString|UpperCase|LowerCase)\(\s*\)/g],
  ["the machine's locale: Intl without a locale", /\bnew Intl\.\w+\(\s*(?:\)|undefined)/g],
  ['a default export', /\bexport\s+default\b/g],
  ['an enum', /\b(?:const\s+)?enum\s+[A-Z]\w*\s*\{/g],
  ['a namespace', /^\s*(?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+[A-Za-z]/gm],
  ['the type any', /(?::|\bas|<|\|)\s*any\b(?!\s+\w)/g],
  ['eval or Function', /\beval\(|\bnew Function\(/g],
  ['require', /\brequire\(/g],
];

describe('sources are pure', () => {
  test.each(FORBIDDEN)('none uses %s', (_, pattern) => {
    const found = sources.flatMap((source) => [...source.code.matchAll(pattern)].map((match) => `${at(source, match.index)} ${match[0].trim()}`));
    expect(found).toEqual([]);
  });

  test('none imports from Node', () => {
    expect(sources.flatMap(({ path, imports }) => imports.filter(({ from }) => from.startsWith('node:')).map(({ from }) => `${path} imports ${from}`))).toEqual(
      [],
    );
  });

  test('none does anything when it is imported', async () => {
    // A file of re-exports alone can do nothing; a bundler would write its own lines about them.
    const withCode = sources.filter(({ code }) => code.replace(/^(?:import|export)\b[^;]*\bfrom\s*'[^']*';/gm, '').trim() !== '');
    const left = await whatBareImportsLeave(withCode.map(({ path }) => path));
    const active = left.flatMap(([path, code]) => (code === '' ? [] : [`${path}: ${code}`]));
    expect(active, 'a call at the top of a module needs /* @__PURE__ */, or to move into a function').toEqual([]);
  }, 60_000);
});

describe('sources are tidy', () => {
  test('no unfinished work is noted in the code', () => {
    const noted = ['TODO', 'FIXME', 'XXX', 'HACK'];
    const pattern = new RegExp(`\\b(?:${noted.join('|')})\\b`, 'g');
    const files = [...filesBelow('src', '.ts'), ...filesBelow('test', '.ts'), ...filesBelow('docs', '.md')].filter(
      (path) => path !== 'test/house/purity.test.ts',
    );
    const found = files.flatMap((path) => [...textOf(path).matchAll(pattern)].map((match) => `${path}: ${match[0]}`));
    expect(found.filter((line) => !/XXX/.test(line) || line.startsWith('src/'))).toEqual([]);
  });

  test('no file is longer than 400 lines, tables apart', () => {
    const long = sources.filter(({ path }) => !path.startsWith('src/reference/')).filter(({ text }) => text.split('\n').length > 401);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });

  test('file and folder names are kebab-case and say what is inside', () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) =>
        path.split('/').some((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.ts)?$/.test(part) || /^(?:utils?|helpers?|common|misc)(?:\.ts)?$/.test(part)),
      );
    expect(wrong).toEqual([]);
  });

  test('tables say where they come from, and when', () => {
    const silent = sources.filter(({ path }) => path.startsWith('src/reference/') && !path.endsWith('/index.ts'));
    expect(
      silent.filter(({ text }) => !/^\/\*\*[\s\S]*?\b(?:sources?|after|from|by|of)\b[\s\S]*?\b20\d\d\b[\s\S]*?\*\//i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('classes are for indexes and errors only', () => {
    const classes = sources.flatMap((source) =>
      [...source.code.matchAll(/^\s*(?:export\s+)?(?:abstract\s+)?class\s+(\w+)/gm)].map((match) => `${source.path}: ${match[1]}`),
    );
    expect(classes.filter((line) => !/(?:Error|Index)$/.test(line))).toEqual([]);
  });
});

/** What a bare import of each module leaves in a bundle, with its own imports cut off: what the module does by itself. */
async function whatBareImportsLeave(paths: readonly string[]): Promise<readonly (readonly [path: string, code: string])[]> {
  const { outputFiles } = await build({
    entryPoints: paths.map((path) => ({ in: `bare:${path}`, out: path.replace(/\.ts$/, '') })),
    outdir: join(root, 'out'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    treeShaking: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [
      {
        name: 'alone',
        setup(build) {
          build.onResolve({ filter: /^bare:/ }, ({ path }) => ({ path: path.slice('bare:'.length), namespace: 'bare' }));
          build.onLoad({ filter: /.*/, namespace: 'bare' }, ({ path }) => ({ contents: `import ${JSON.stringify(join(root, path))};`, resolveDir: root }));
          build.onResolve({ filter: /.*/ }, ({ path, namespace }) =>
            // Without this the package's own `sideEffects: false` would hide what is asked for.
            namespace === 'bare' ? { path, sideEffects: true } : { path, external: true, sideEffects: false },
          );
        },
      },
    ],
  });
  return outputFiles.map(({ path, text }) => [
    path.slice(join(root, 'out').length + 1),
    text
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/^import\b.*$/gm, '')
      .trim()
      .slice(0, 200),
  ]);
}
