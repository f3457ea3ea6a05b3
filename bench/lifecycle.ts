// Histories replayed and analysed: `npm run bench:lifecycle [-- --events 1000000]`. Prints JSON: seconds and peak memory for n/10 and n
// events (ten a record), each in a process of its own, and how the time grows.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { funnel, replay, stageStats, type Journey, type StageInterval } from 'tidycrm/lifecycle';
import { salesforcePipeline } from 'tidycrm/presets';
import { seededRandom } from '../src/core/random.ts';

const seed = 7;
const now = '2026-11-21T00:00:00Z';
const actor = { type: 'user', id: 'u' } as const;
type Stage = keyof typeof salesforcePipeline.stages;
const flag = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

function journeys(events: number): readonly Journey<Stage>[] {
  const random = seededRandom(seed);
  const { order } = salesforcePipeline;
  return Array.from({ length: Math.round(events / 10) }, (_, id) => {
    let at = Date.UTC(2024, 0, 1) + random.integer(600) * 86_400_000;
    const history: StageInterval<Stage>[] = [];
    for (let step = 0; step < 10; step++) {
      const stage = order[Math.min(order.length - 1, Math.max(0, step - (random.chance(0.15) ? 2 : 0) + (random.chance(0.1) ? 1 : 0)))] as Stage;
      const from = new Date(at).toISOString();
      at += (1 + random.integer(20)) * 86_400_000;
      history.push({ stage, from, to: step === 9 ? null : new Date(at).toISOString(), actor });
    }
    return { id: String(id), history, value: random.integer(100_000) };
  });
}

function measure(events: number): object {
  const list = journeys(events);
  const start = performance.now();
  let problems = 0;
  for (const { history } of list) problems += replay(salesforcePipeline, history).problems.length;
  const replaySeconds = (performance.now() - start) / 1000;
  const middle = performance.now();
  let cumulative = 0;
  for (const { history } of list) cumulative += stageStats(salesforcePipeline, history, { now }).prospecting.cumulativeMs ?? 0;
  const statsSeconds = (performance.now() - middle) / 1000;
  const last = performance.now();
  const result = funnel(salesforcePipeline, list, { mode: 'cohort', from: '2024-01-01', to: '2026-11-21' }, { now });
  const funnelSeconds = (performance.now() - last) / 1000;
  if (result.records !== list.length || cumulative <= 0 || problems > 0) throw new Error('the histories were not read');
  return {
    events,
    records: list.length,
    replaySeconds,
    statsSeconds,
    funnelSeconds,
    seconds: replaySeconds + statsSeconds + funnelSeconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    winRate: result.winRate,
  };
}

const child = flag('child', 0);
if (child > 0) console.log(JSON.stringify(measure(child)));
else {
  const events = flag('events', 1_000_000);
  const run = (n: number): { readonly seconds: number } =>
    JSON.parse(
      spawnSync(process.execPath, ['scripts/run.mjs', 'bench/lifecycle.ts', '--child', String(n)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
        .stdout.trim()
        .split('\n')
        .at(-1) ?? '',
    );
  const small = run(events / 10);
  const large = run(events);
  console.log(JSON.stringify({ bench: 'lifecycle', seed, node: process.version, small, large, growth: large.seconds / small.seconds }, null, 2));
}
