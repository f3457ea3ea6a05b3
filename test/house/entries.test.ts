import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entries, importName, packageExports, root, rootIndex } from '../../entries.mjs';
import typedoc from '../../typedoc.config.js';
import { textOf } from './sources.ts';

const pkg = JSON.parse(textOf('package.json'));

/** Rooms nobody imports from: their names come out through others. */
const inner = ['text', 'reference', 'expr', 'filter'];

test("the package's exports are the entries (npm run entries)", () => {
  expect(pkg.exports).toEqual(packageExports());
});

test('the API pages cover the entries, subpaths before the root', () => {
  expect(typedoc.entryPoints).toEqual(Object.values(entries));
  expect(Object.keys(entries).indexOf('.')).toBe(Object.keys(entries).length - 1);
});

test('every room with an index is an entry or an inner room', () => {
  const rooms = readdirSync(join(root, 'src')).filter((room) => existsSync(join(root, 'src', room, 'index.ts')));
  expect(rooms.filter((room) => !inner.includes(room) && entries[`./${room}`] === undefined)).toEqual([]);
});

test('the root entry holds one namespace a room and nothing else (npm run entries)', () => {
  expect(textOf('src/index.ts')).toBe(rootIndex());
});

test('every entry loads, and exports something', async () => {
  for (const [entry, file] of Object.entries(entries)) {
    const names = Object.keys((await import(/* @vite-ignore */ join(root, file))) as object);
    expect(names, importName(entry)).not.toEqual([]);
    expect(names, importName(entry)).not.toContain('default');
  }
});

test('run-time dependencies are the three with a call site, and zod is a peer', () => {
  expect(Object.keys(pkg.dependencies).sort()).toEqual(['date-fns', 'fastest-levenshtein', 'libphonenumber-js']);
  expect(pkg.peerDependencies).toEqual({ zod: '^4' });
});
