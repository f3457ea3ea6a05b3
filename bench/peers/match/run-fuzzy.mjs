// What a fuzzy search library can do: each record's text against all others. `node run-fuzzy.mjs fuse.js|fuzzball CSV truth fields,…`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [peer, path, truthColumn, fieldList, folder] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const rows = readCsv(readFileSync(path, 'utf8'));
const truth = rows.map((row) => row[truthColumn]);
const texts = rows.map((row) =>
  fieldList
    .split(',')
    .map((field) => row[field] ?? '')
    .join(' ')
    .toLowerCase(),
);
const base = process.memoryUsage().rss;
const start = performance.now();
const edges = peer === 'fuse.js' ? withFuse() : withFuzzball();
const seconds = (performance.now() - start) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;

console.log(
  JSON.stringify({
    peer,
    version: JSON.parse(readFileSync(`${folder}/node_modules/${peer}/package.json`, 'utf8')).version,
    rows: rows.length,
    seconds: round(seconds),
    memoryMb: Math.round(peak),
    memoryAboveLoadedMb: Math.round(peak - base / 1048576),
    pairs: (rows.length * (rows.length - 1)) / 2,
    ...byThreshold(),
  }),
);

function withFuse() {
  const Fuse = require('fuse.js');
  const fuse = new (Fuse.default ?? Fuse)(texts, { includeScore: true, threshold: 0.5, ignoreLocation: true });
  const found = [];
  texts.forEach((text, i) => {
    for (const { refIndex, score } of fuse.search(text, { limit: 10 })) if (refIndex !== i) found.push([i, refIndex, 1 - score]);
  });
  return found;
}

function withFuzzball() {
  const fuzz = require('fuzzball');
  const found = [];
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const score = fuzz.token_sort_ratio(texts[i], texts[j]) / 100;
      if (score >= 0.5) found.push([i, j, score]);
    }
  }
  return found;
}

// The same halves and figures as metrics.py.
function byThreshold() {
  const entities = new Map([...new Set(truth)].sort().map((entity, i) => [entity, i % 2]));
  const half = truth.map((entity) => entities.get(entity));
  let best = null;
  for (let t = 0.5; t < 1; t += 0.02) {
    const labels = connected(t);
    const here = figures(labels, half, 0);
    if (best === null || here.f1 > best.here.f1) best = { t, labels, here };
  }
  return { threshold: round(best.t), ...figures(best.labels, half, 1), onChoosingHalf: best.here.f1 };
}

function connected(threshold) {
  const parent = texts.map((_, i) => i);
  const find = (x) => {
    while (parent[x] !== x) x = parent[x] = parent[parent[x]];
    return x;
  };
  for (const [a, b, score] of edges) if (score >= threshold) parent[find(a)] = find(b);
  return parent.map((_, i) => find(i));
}

function figures(labels, half, which) {
  const [both, left, right] = [new Map(), new Map(), new Map()];
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  let n = 0;
  truth.forEach((entity, i) => {
    if (half[i] !== which) return;
    n++;
    count(both, `${labels[i]}|${entity}`);
    count(left, String(labels[i]));
    count(right, entity);
  });
  const pairs = (map) => [...map.values()].reduce((sum, v) => sum + (v * (v - 1)) / 2, 0);
  const f1 = (p, r) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
  const precision = pairs(left) === 0 ? 1 : pairs(both) / pairs(left);
  const recall = pairs(right) === 0 ? 1 : pairs(both) / pairs(right);
  let [b3p, b3r] = [0, 0];
  for (const [key, v] of both) {
    const cut = key.indexOf('|');
    b3p += (v * v) / left.get(key.slice(0, cut)) / n;
    b3r += (v * v) / right.get(key.slice(cut + 1)) / n;
  }
  return { precision: round(precision), recall: round(recall), f1: round(f1(precision, recall)), b3: round(f1(b3p, b3r)) };
}

function readCsv(text) {
  const [header, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => [...`,${line}`.matchAll(/,\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? ''));
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name.trim(), line[i] ?? ''])));
}

function round(n) {
  return Math.round(n * 1e4) / 1e4;
}
