// Packs the package, installs the tarball into empty projects and uses it there: ESM, CJS and Vite, under Node 20, 22 and 24,
// with strict types, and in a context without process, Buffer and Intl.DisplayNames. Needs a build and npm's registry or cache.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import { entries, importName, root } from '../../entries.mjs';

const NODES = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };
const zod = JSON.parse(readFileSync(join(root, 'node_modules/zod/package.json'), 'utf8')).version;
const names = Object.keys(entries).map(importName);
const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'tidycrm-smoke-'));
let failures = 0;

try {
  const tarball = await pack();
  const projects = {};
  for (const kind of ['esm', 'cjs', 'vite']) projects[kind] = await project(kind, tarball);
  const nodes = await nodeBinaries();

  for (const [version, node] of Object.entries(nodes)) {
    await step(`ESM project, Node ${version}`, () => run(node, ['main.mjs'], { cwd: projects.esm }));
    await step(`CJS project, Node ${version}`, () => run(node, ['main.cjs'], { cwd: projects.cjs }));
  }
  await step('types, TypeScript 6.0, NodeNext, ESM', () => checkTypes('typescript', projects.esm));
  await step('types, TypeScript 6.0, NodeNext, CJS', () => checkTypes('typescript', projects.cjs));
  await step('types, TypeScript 7.0, Bundler', () => checkTypes('typescript-7', projects.vite));
  await step('Vite project, built and run', async () => {
    await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: projects.vite });
    const file = readdirSync(join(projects.vite, 'dist')).find((name) => /\.m?js$/.test(name));
    return run(process.execPath, [join('dist', file)], { cwd: projects.vite });
  });
  await step('a context without process, Buffer and Intl.DisplayNames', () => inBareContext(projects.esm));
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;

async function step(what, go) {
  const start = Date.now();
  try {
    await go();
    console.log(`ok      ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failures++;
    console.error(`FAILED  ${what}\n${String([error.stdout, error.stderr].filter(Boolean).join('\n') || error.stack || error).slice(0, 2000)}`);
  }
}

/** Checks our declarations without the DOM and without skipLibCheck; what other packages declare is their own affair. */
async function checkTypes(compiler, cwd) {
  const { stdout } = await run(process.execPath, [join(root, 'node_modules', compiler, 'bin/tsc'), '-p', '.', '--pretty', 'false'], { cwd }).catch(
    (error) => error,
  );
  const ours = stdout.split('\n').filter((line) => /^(?:typed\.ts|node_modules\/tidycrm\/)/.test(line));
  if (ours.length > 0) throw new Error(ours.join('\n'));
}

async function pack() {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], { cwd: root });
  const [{ filename, files, size }] = JSON.parse(stdout);
  const stray = files
    .map((file) => file.path)
    .filter((path) => !/^(?:dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$|THIRD-PARTY-NOTICES\.md$)/.test(path));
  const missing = ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'README.md', 'CHANGELOG.md'].filter((path) => !files.some((file) => file.path === path));
  await step(`packed: ${files.length} files, ${(size / 1024).toFixed(0)} KiB`, () => {
    if (stray.length > 0) throw new Error(`these should not be packed: ${stray.join(', ')}`);
    if (missing.length > 0) throw new Error(`these should be packed: ${missing.join(', ')}`);
  });
  return join(work, filename);
}

async function project(kind, tarball) {
  const folder = join(work, kind);
  mkdirSync(folder);
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('package.json', JSON.stringify({ name: `smoke-${kind}`, private: true, type: kind === 'cjs' ? 'commonjs' : 'module' }));
  copyFileSync(join(root, 'test/package/use-everything.mjs'), join(folder, 'use-everything.mjs'));
  const imports = names.map((name, i) => `import * as m${i} from '${name}';`).join('\n');
  const table = `{ ${names.map((name, i) => `'${name}': m${i}`).join(', ')} }`;
  const judge = "if (wrong.length > 0) throw new Error(wrong.join('\\n'));";
  const esm = `${imports}\nimport { useEverything } from './use-everything.mjs';\nconst wrong = await useEverything(${table});\n${judge}\n`;
  const strict = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    lib: ['ES2023'],
    target: 'ES2022',
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  const resolution = kind === 'vite' ? { module: 'ESNext', moduleResolution: 'Bundler' } : { module: 'NodeNext', moduleResolution: 'NodeNext' };
  const typed = kind === 'cjs' ? names.map((name, i) => `import m${i} = require('${name}');`).join('\n') : imports;
  write('typed.ts', `${typed}\nexport const all = [${names.map((_, i) => `m${i}`).join(', ')}] as const;\n`);
  write('tsconfig.json', JSON.stringify({ compilerOptions: { ...strict, ...resolution }, files: ['typed.ts'] }));
  if (kind === 'cjs') {
    const required = `{ ${names.map((name) => `'${name}': require('${name}')`).join(', ')} }`;
    write(
      'main.cjs',
      `(async () => {\nconst { useEverything } = await import('./use-everything.mjs');\nconst wrong = await useEverything(${required});\n${judge}\n})().catch((error) => { console.error(error); process.exit(1); });\n`,
    );
  } else write('main.mjs', esm);
  if (kind === 'vite')
    write('vite.config.mjs', "export default { build: { target: 'es2022', lib: { entry: 'main.mjs', formats: ['es'], fileName: 'main' } } };\n");
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball, `zod@${zod}`], { cwd: folder });
  return folder;
}

/** Node's binaries, out of the npm packages that carry them, kept between runs. */
async function nodeBinaries() {
  const own = process.versions.node.split('.')[0];
  const found = { [own]: process.execPath };
  for (const [major, version] of Object.entries(NODES)) {
    if (major === own) continue;
    const folder = join(root, 'node_modules/.cache/tidycrm', `node-${major}`);
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    await step(`Node ${version} is here`, async () => {
      if (existsSync(binary)) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', `${name}@${version}`], { cwd: folder });
    });
    if (existsSync(binary)) found[major] = binary;
  }
  return found;
}

/** Bundles every entry for a browser and runs it where there is next to nothing. */
async function inBareContext(folder) {
  const contents = `${names.map((name, i) => `import * as m${i} from '${name}';`).join('\n')}\nimport { useEverything } from './use-everything.mjs';\nglobalThis.done = useEverything({ ${names.map((name, i) => `'${name}': m${i}`).join(', ')} });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  const { URL, URLSearchParams, TextDecoder, TextEncoder, AbortController, AbortSignal, setTimeout, clearTimeout, queueMicrotask } = globalThis;
  const context = vm.createContext({ URL, URLSearchParams, TextDecoder, TextEncoder, AbortController, AbortSignal, setTimeout, clearTimeout, queueMicrotask });
  vm.runInContext('delete Intl.DisplayNames;', context);
  if (vm.runInContext('typeof process + typeof Buffer + typeof Intl.DisplayNames + typeof require', context) !== 'undefined'.repeat(4))
    throw new Error('the context is not bare');
  vm.runInContext(outputFiles[0].text, context);
  const wrong = await context.done;
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
