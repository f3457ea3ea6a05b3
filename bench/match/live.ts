import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMatchIndex, loadMatchIndex, type MatchModel } from 'tidycrm/match';
import type { Person } from './people.ts';

interface Phase {
  readonly name: string;
  readonly functions: readonly string[];
}

/** Where the processor's time went while `run` ran: the functions with the largest share, each without those it calls. */
async function profile(name: string, run: () => unknown): Promise<Phase> {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): Promise<{ profile: { nodes: Node[]; samples: number[]; timeDeltas: number[] } }> =>
    new Promise((resolve, reject) => session.post(method, params, (error, answer) => (error ? reject(error) : resolve(answer as never))));
  interface Node {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  }
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 500 });
  await post('Profiler.start');
  await run();
  const { profile: found } = await post('Profiler.stop');
  session.disconnect();
  const nameOf = new Map(found.nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber + 1}`]));
  const spent = new Map<string, number>();
  let all = 0;
  found.samples.forEach((id, i) => {
    const of = nameOf.get(id) as string;
    if (of.startsWith('(idle)')) return;
    const delta = found.timeDeltas[i] as number;
    spent.set(of, (spent.get(of) ?? 0) + delta);
    all += delta;
  });
  const largest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, 10);
  return { name, functions: largest.map(([of, time]) => `${((100 * time) / all).toFixed(1)} % ${of}`) };
}

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

function quantiles(times: readonly number[]): Record<'p50' | 'p99' | 'p999' | 'max', number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (q: number): number => round(sorted[Math.floor(q * (sorted.length - 1))] as number);
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) };
}

const median = (values: readonly number[]): number => round([...values].sort((a, b) => a - b)[values.length >> 1] as number, 1);

function time(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** The live index over these people, in milliseconds a call; with `profiled`, also where the time of each phase goes. */
export async function measureLive(all: readonly Person[], model: MatchModel, collect: () => void, profiled: boolean): Promise<object> {
  const phases: Phase[] = [];
  const phase = async (name: string, run: () => unknown): Promise<void> => {
    if (profiled) phases.push(await profile(name, run));
    else await run();
  };
  const rows = all.length;
  const held = process.memoryUsage();
  const index = createMatchIndex(model, { events: false });
  const cpu = process.cpuUsage();
  const started = performance.now();
  await phase('addAll', () => index.addAll(all));
  const addAll = { seconds: round((performance.now() - started) / 1000, 1), processorSeconds: round(process.cpuUsage(cpu).user / 1e6, 1) };
  collect();
  const memoryMB = Math.round((process.memoryUsage().rss - held.rss) / 1048576);
  const probes = Array.from({ length: Math.min(20_000, rows >> 1) }, (_, i) => all[(i * 48_271) % rows] as Person);
  const asked = probes.map((person) => ({ ...person, id: `probe-${person.id}` }));
  for (const person of asked.slice(0, 2000)) index.match(person);
  const found = asked.map((person) => index.match(person).length).sort((a, b) => a - b);
  const times: Record<string, ReturnType<typeof quantiles>> = {};
  const each = (name: string, run: (person: Person) => unknown): Promise<void> =>
    phase(name, () => {
      times[name] = quantiles(asked.map((person) => time(() => run(person))));
    });
  await each('match', (person) => index.match(person));
  await each('add', (person) => index.add(person));
  await each('update', (person) => index.update({ ...person, city: 'elsewhere' }));
  await each('remove', (person) => index.remove(person.id));
  const entities = index.entities();
  const { stoppedKeys, ...stats } = index.stats();
  let bytes = new Uint8Array();
  let writeMs = 0;
  await phase('snapshot', () => {
    writeMs = time(() => {
      bytes = index.snapshot() as typeof bytes;
    });
  });
  // A process of its own: a snapshot is loaded at start-up, and here the collector would walk a gigabyte of strings in between.
  const folder = mkdtempSync(join(tmpdir(), 'tidycrm-live-'));
  const file = join(folder, 'index.bin');
  writeFileSync(file, bytes);
  const child = [...process.execArgv, 'scripts/run.mjs', process.argv[1] as string, '--load', file, ...(profiled ? ['--profile'] : [])];
  const load = JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })) as object;
  rmSync(folder, { recursive: true, force: true });
  return {
    ...stats,
    stoppedKeys: stoppedKeys.length,
    largestEntity: entities.reduce((most, { records }) => Math.max(most, records.length), 0),
    candidatesShown: { p50: found[found.length >> 1], max: found[found.length - 1] },
    addAll,
    memoryMB,
    ms: times,
    snapshot: { megabytes: Math.round(bytes.byteLength / 1048576), writeMs: round(writeMs, 0), ...load },
    ...(profiled ? { whereTimeGoes: phases } : {}),
  };
}

/** Loads a snapshot five times, as a process does that has just started, and asks each index once. */
export async function measureLoad(file: string, model: MatchModel, collect: () => void, profiled: boolean): Promise<object> {
  const bytes = readFileSync(file);
  const probe = { id: 'probe', given: 'anna', family: 'nowak', email: 'anna.nowak@example.com', birthDate: '1980-01-01' };
  const loadMs: number[] = [];
  const firstMs: number[] = [];
  const run = (): void => {
    for (let i = 0; i < 5; i++) {
      collect();
      const from = performance.now();
      const loaded = loadMatchIndex(bytes, model, { events: false });
      loadMs.push(performance.now() - from);
      firstMs.push(time(() => loaded.match(probe)));
    }
  };
  const phase = profiled ? await profile('load', run) : run();
  return { loadMsMedianOf5: median(loadMs), firstMatchMsMedianOf5: median(firstMs), ...(profiled ? { whereLoadTimeGoes: phase } : {}) };
}
