import { expect, test } from 'vitest';
import { roomOf, sources } from './sources.ts';

/**
 * Who may import whom. A room may always import itself and `core`; everything else stands here.
 * Nothing imports upward: a room lists only rooms above it in this table.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: [],
  reference: [],
  expr: ['text', 'reference'],
  filter: ['text', 'reference', 'expr'],
  normalize: ['text', 'reference'],
  'match/compare': ['text', 'reference', 'expr'],
  'match/block': ['text', 'reference', 'expr'],
  match: ['text', 'reference', 'expr', 'match/compare', 'match/block'],
  fields: ['text', 'reference', 'expr', 'filter', 'normalize', 'match/compare', 'match/block'],
  model: ['text', 'reference', 'expr', 'filter', 'normalize', 'match/compare', 'match/block', 'fields'],
  view: ['text', 'reference', 'expr', 'filter', 'fields', 'model'],
  policy: ['text', 'reference', 'expr', 'filter', 'fields', 'model', 'normalize'],
  lifecycle: ['text', 'reference', 'expr', 'filter', 'fields', 'model'],
  score: ['text', 'reference', 'expr', 'filter', 'fields', 'model', 'normalize'],
  assign: ['text', 'reference', 'expr', 'filter', 'fields', 'model', 'normalize'],
  presets: ['text', 'reference', 'expr', 'filter', 'normalize', 'fields', 'model', 'view', 'lifecycle', 'score', 'assign', 'policy'],
  sql: ['text', 'reference', 'expr', 'filter', 'match', 'match/compare', 'match/block', 'model', 'view', 'policy', 'fields'],
  audit: ['text', 'reference', 'expr', 'filter', 'normalize', 'fields', 'model', 'match', 'match/compare', 'match/block'],
  import: ['text', 'reference', 'expr', 'filter', 'normalize', 'fields', 'model', 'match', 'match/compare', 'match/block'],
  tidy: ['text', 'reference', 'expr', 'filter', 'normalize', 'fields', 'model', 'match', 'match/compare', 'match/block', 'audit', 'import', 'presets'],
};

/** Rooms that may import every other. */
const onTop = ['testing', 'root'];

/** Third-party packages and the one place each may be imported in. */
const THIRD_PARTY: Readonly<Record<string, RegExp>> = {
  'libphonenumber-js': /^src\/normalize\/phone/,
  validator: /^src\/normalize\//,
  'date-fns': /^src\/core\/calendar/,
  'fastest-levenshtein': /^src\/text\//,
  zod: /^src\/model\/schema/,
};

const rooms = [...Object.keys(MAY_IMPORT), ...onTop];

test('every source stands in a room of the house', () => {
  expect(sources.filter(({ path }) => !rooms.includes(roomOf(path))).map(({ path }) => path)).toEqual([]);
});

test('the table itself points upward nowhere', () => {
  const order = Object.keys(MAY_IMPORT);
  expect(order.flatMap((room, i) => (MAY_IMPORT[room] ?? []).filter((other) => order.indexOf(other) >= i).map((other) => `${room} ← ${other}`))).toEqual([]);
});

test('rooms import only the rooms they may', () => {
  const wrong = sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (onTop.includes(room)) return [];
    const allowed = [room, 'core', ...(MAY_IMPORT[room] ?? [])];
    return source.imports.flatMap(({ path }) =>
      path === null || allowed.includes(roomOf(path)) ? [] : [`${source.path} (${room}) imports ${path} (${roomOf(path)})`],
    );
  });
  expect(wrong).toEqual([]);
});

test('no two sources import each other in a circle', () => {
  const edges = new Map(sources.map((source) => [source.path, source.imports.filter((i) => !i.typeOnly && i.path !== null).map((i) => i.path as string)]));
  expect(circles(edges)).toEqual([]);
});

test('third-party code enters in one room each', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap(({ from, path }) => {
      if (path !== null) return [];
      const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] as string);
      const place = THIRD_PARTY[name];
      if (place === undefined) return [`${source.path} imports ${from}, which no room is registered for`];
      return place.test(source.path) ? [] : [`${source.path} imports ${from}, which belongs to ${place.source}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('heavy packages are imported in the form that stays small', () => {
  const wrong = sources.flatMap((source) => [
    ...source.imports.filter(({ from }) => from === 'validator' || from === 'date-fns').map(({ from }) => `${source.path} imports all of ${from}`),
    ...(/import\s*\{[^}]*\bz\b[^}]*\}\s*from\s*'zod/.test(source.text) ? [`${source.path} imports { z }, which carries every locale`] : []),
    ...source.imports
      .filter(({ from, typeOnly }) => /^zod($|\/v4$|\/v3)/.test(from) && !typeOnly)
      .map(({ from }) => `${source.path} imports ${from}; zod/mini is a fifth of it`),
  ]);
  expect(wrong).toEqual([]);
});

test('imports between sources name the file, with its ending', () => {
  const known = new Set(sources.map(({ path }) => path));
  const wrong = sources.flatMap((source) =>
    source.imports.filter(({ path }) => path !== null && !known.has(path)).map(({ from }) => `${source.path} imports ${from}`),
  );
  expect(wrong).toEqual([]);
});

function circles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const trail: string[] = [];
  const visit = (path: string): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    trail.push(path);
    for (const next of edges.get(path) ?? []) visit(next);
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path);
  return found;
}
