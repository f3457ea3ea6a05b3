// The duplicate engine alone, on generated rows: node --expose-gc scripts/run.mjs bench/match/engine.ts [--rows 1000000] [--only scale|kernel|live]
// Prints JSON. Times are wall time on one thread; memory is what the process holds above itself with its input loaded.
import {
  createMatchIndex,
  date,
  defineMatchModel,
  email,
  evaluate,
  findDuplicatesSync,
  jaroWinkler,
  loadMatchIndex,
  phone,
  postalCode,
  trainMatchModelSync,
} from 'tidycrm/match';
import { generateCrm } from 'tidycrm/testing';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const rows = Number(option('rows', '1000000'));
const only = option('only', 'all');
const wants = (part: string): boolean => only === 'all' || only === part;

type Person = {
  readonly id: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
};

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const megabytes = (bytes: number): number => Math.round(bytes / 1048576);
const seconds = (ms: number): number => Math.round(ms) / 1000;

/** Just enough cleaning for a benchmark of the engine; real data goes through the normalisers. */
function people(count: number): { readonly people: Person[]; readonly truth: Map<string, string> } {
  const list: Person[] = [];
  const truth = new Map<string, string>();
  const text = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell.toLowerCase());
  for (const { number, entity, row } of generateCrm({ rows: count, seed: 7 })) {
    const digits = (row['Phone'] ?? '').replace(/\D+/g, '');
    const day = /^\d{4}-\d{2}-\d{2}$/.test(row['Date of Birth'] ?? '') ? (row['Date of Birth'] as string) : null;
    const id = String(number);
    truth.set(id, entity);
    list.push({
      id,
      given: text(row['First Name']),
      family: text(row['Last Name']),
      email: text(row['E-mail']),
      phone: digits.length < 7 ? null : `+${digits}`,
      birthDate: day,
      postalCode: text(row['Postal Code']),
      city: text(row['City']),
    });
  }
  return { people: list, truth };
}

const compare = {
  given: jaroWinkler(),
  family: jaroWinkler(),
  email: email(),
  phone: phone(),
  birthDate: date(),
  postalCode: postalCode(),
  city: jaroWinkler(),
};
const strict = defineMatchModel({
  block: [
    'email',
    'phone',
    ['given', 'family', 'birthDate'],
    ['family:phonetic', 'given:initial', 'postalCode', 'birthDate:year'],
    ['given', 'birthDate', 'postalCode'],
  ],
  compare,
});
const loose = defineMatchModel({
  block: [
    'email',
    'phone:phoneTail',
    ['family:phonetic', 'given:initial', 'birthDate:year'],
    ['given', 'family', 'city'],
    ['family', 'postalCode'],
    ['given', 'birthDate'],
  ],
  compare,
});

const report: Record<string, unknown> = { node: process.version, rows };
const all = people(rows);
collect();

if (wants('scale')) {
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= rows);
  const warm = findDuplicatesSync(all.people.slice(0, 5000), strict).clusters.length;
  report['scale'] = sizes.map((size) => {
    const list = all.people.slice(0, size);
    collect();
    const before = process.memoryUsage();
    const held = before.rss;
    let peak = held;
    const watch = (): void => void (peak = Math.max(peak, process.memoryUsage().rss));
    const started = performance.now();
    const { model } = trainMatchModelSync(strict, list, { seed: 1, onProgress: watch });
    const trainSeconds = seconds(performance.now() - started);
    const found = findDuplicatesSync(list, model, { onProgress: watch });
    const ms = performance.now() - started;
    watch();
    const truth = new Map(list.map((person) => [person.id, all.truth.get(person.id) as string]));
    const { pairwise } = evaluate(found.clusters, truth);
    return {
      size,
      seconds: seconds(ms),
      trainSeconds,
      compared: found.stats.compared,
      clusters: found.clusters.length,
      f1: Number(pairwise.f1.toFixed(4)),
      peakAboveInputMB: megabytes(peak - held),
      warm,
    };
  });
  const [small, , large] = report['scale'] as { seconds: number; size: number }[];
  if (small !== undefined && large !== undefined)
    report['growth'] = {
      from: small.size,
      to: large.size,
      timesTheRows: large.size / small.size,
      timesTheSeconds: Number((large.seconds / small.seconds).toFixed(1)),
    };
}

if (wants('kernel')) {
  const list = all.people.slice(0, Math.min(rows, 200_000));
  const started = performance.now();
  const trained = trainMatchModelSync(loose, list, { seed: 1 });
  const trainedMs = performance.now() - started;
  let compareStarted = 0;
  let compareEnded = 0;
  const found = findDuplicatesSync(list, trained.model, {
    maxPairs: 60_000_000,
    onProgress: ({ phase }) => {
      if (phase !== 'compare') compareStarted = performance.now();
      else compareEnded = performance.now();
    },
  });
  const ms = compareEnded - compareStarted;
  report['kernel'] = {
    rows: list.length,
    comparisons: 7,
    trainSeconds: seconds(trainedMs),
    pairs: found.stats.compared,
    compareSeconds: seconds(ms),
    pairsPerSecond: Math.round((found.stats.compared / ms) * 1000),
  };
}

if (wants('live')) {
  const held = process.memoryUsage().rss;
  const index = createMatchIndex(strict, { events: false });
  let started = performance.now();
  await index.addAll(all.people);
  const loadSeconds = seconds(performance.now() - started);
  const memory = megabytes(process.memoryUsage().rss - held);
  const quantiles = (times: number[]): { p50: number; p99: number } => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (q: number): number => Number((sorted[Math.floor(q * (sorted.length - 1))] as number).toFixed(4));
    return { p50: at(0.5), p99: at(0.99) };
  };
  const time = (run: () => unknown): number => {
    const from = performance.now();
    run();
    return performance.now() - from;
  };
  const probes = Array.from({ length: Math.min(20_000, rows >> 1) }, (_, i) => all.people[(i * 48_271) % rows] as Person);
  const asked = probes.map((person) => ({ ...person, id: `probe-${person.id}` }));
  for (const person of asked.slice(0, 2000)) index.match(person);
  const matchMs = quantiles(asked.map((person) => time(() => index.match(person))));
  const addMs = quantiles(asked.map((person) => time(() => index.add(person))));
  const updateMs = quantiles(asked.map((person) => time(() => index.update({ ...person, city: 'elsewhere' }))));
  const removeMs = quantiles(asked.map((person) => time(() => index.remove(person.id))));
  started = performance.now();
  const bytes = index.snapshot();
  const writeSeconds = seconds(performance.now() - started);
  const loads = Array.from({ length: 5 }, () => {
    collect();
    return time(() => loadMatchIndex(bytes, strict, { events: false }));
  }).sort((a, b) => a - b);
  report['live'] = {
    records: index.size,
    loadSeconds,
    memoryMB: memory,
    matchMs,
    addMs,
    updateMs,
    removeMs,
    snapshot: { megabytes: megabytes(bytes.byteLength), writeSeconds, loadMsMedianOf5: Math.round(loads[2] as number) },
  };
}

console.log(JSON.stringify(report, null, 2));
