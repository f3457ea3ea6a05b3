import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import { textOf } from '../house/sources.ts';

const run = promisify(execFile);
const guide = textOf('CONTRIBUTING.md');
const files = [...guide.matchAll(/^`((?:src|test)\/[\w./-]+)`\n\n```ts\n([\s\S]*?)^```$/gm)].map(([, path, code]) => ({
  path: path as string,
  code: code as string,
}));
const lines = [...guide.matchAll(/^One line more in `([\w./-]+)`:\n\n```ts\n(.*)\n```$/gm)].map(([, path, code]) => ({
  path: path as string,
  code: code as string,
}));

describe('the units CONTRIBUTING.md shows', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'tidycrm-contributing-'));
    for (const path of ['src', 'test/contract.ts', 'test/setup.ts', 'entries.mjs', 'vitest.config.ts', 'tsconfig.json', 'tsconfig.test.json', 'package.json'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    for (const { path, code } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), code);
    }
    for (const { path, code } of lines) appendFileSync(join(copy, path), `${code}\n`);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('touch one folder and one index line each', () => {
    const folders = new Set(files.filter(({ path }) => path.startsWith('src/')).map(({ path }) => dirname(path)));
    expect([...folders]).toEqual(['src/normalize/sku', 'src/fields/sku']);
    expect(lines.map(({ path }) => path)).toEqual(['src/normalize/index.ts', 'src/fields/index.ts']);
    for (const { path } of lines) expect(existsSync(join(root, path)), path).toBe(true);
    for (const { path } of files) expect(existsSync(join(root, path)), `${path} is only in the guide`).toBe(false);
  });

  test('have the types they should', async () => {
    writeFileSync(join(copy, 'tsconfig.toy.json'), JSON.stringify({ extends: './tsconfig.test.json', include: [], files: files.map(({ path }) => path) }));
    // The native compiler says the same ten times sooner.
    await passes(run(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.toy.json'], { cwd: copy }));
  }, 120_000);

  test('pass their own tests, contract included', async () => {
    const tests = files.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
    expect(tests).toHaveLength(2);
    await passes(
      run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'utc', ...tests], { cwd: copy, env: { ...process.env, NO_COLOR: '1' } }),
    );
  }, 120_000);
});

async function passes(process: Promise<{ readonly stdout: string; readonly stderr: string }>): Promise<void> {
  const output = await process.then(
    () => '',
    (error: { readonly stdout: string; readonly stderr: string }) => `${error.stdout}\n${error.stderr}`,
  );
  expect(output.slice(0, 4000)).toBe('');
}
