// A quarter of a sales team's life: deals made, moved and closed; then the funnel, the rotting deals, the forecast and what was
// forgotten. Writes out/sales.html with the pictures. Run: `node scripts/run.mjs examples/sales-quarter.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  appendMove,
  forecast,
  funnel,
  funnelBy,
  funnelSvg,
  hygieneTasks,
  machineSvg,
  noState,
  rotting,
  toMermaid,
  transition,
  type Journey,
  type StageInterval,
  type Touchpoint,
} from 'tidycrm/lifecycle';
import { plainPipeline } from 'tidycrm/presets';
import { seededRandom } from '../src/core/random.ts';

type Stage = keyof typeof plainPipeline.stages;
const random = seededRandom('quarter');
const now = '2026-09-30T16:00:00Z';
const context = { now, timeZone: 'Europe/Warsaw', me: 'ann' };
const day = (n: number): string => new Date(Date.UTC(2026, 6, 1, 9) + n * 86_400_000).toISOString();
const owners = ['ann', 'bob', 'cyd'];

const journeys: (Journey<Stage> & { readonly owner: string; readonly value: number; readonly closing: string })[] = [];
const touchpoints: Touchpoint[] = [];
for (let i = 1; i <= 180; i++) {
  const owner = random.pick(owners);
  const actor = { type: 'user', id: owner } as const;
  const value = Math.round(500 + 20_000 * random.next() ** 3);
  let state = noState as Parameters<typeof transition<Stage>>[1];
  let history: readonly StageInterval<Stage>[] = [];
  let at = random.integer(85);
  for (const stage of ['new', 'qualified', 'proposal', 'won'] as const) {
    const goal = stage !== 'new' && random.chance(owner === 'cyd' ? 0.32 : 0.2) ? 'lost' : stage;
    const result = transition(plainPipeline, state, goal, { now: day(at), actor, record: { amount: value } });
    if (!result.ok) break;
    state = result.state;
    history = appendMove(history, result);
    touchpoints.push({ kind: random.pick(['call', 'mailOut', 'meeting']), at: day(at), recordId: `D${i}`, by: owner });
    if (goal === 'lost' || random.chance(0.28)) break;
    at += 2 + random.integer(owner === 'bob' ? 26 : 14);
    if (at > 90) break;
  }
  if (random.chance(0.3)) touchpoints.push({ kind: 'call', at: day(93 + random.integer(10)), recordId: `D${i}`, by: owner, planned: true });
  journeys.push({ id: `D${i}`, history, owner, value, closing: day(at + 20).slice(0, 10) });
}

const quarter = { mode: 'cohort', from: '2026-07-01', to: '2026-10-01' } as const;
const all = funnel(plainPipeline, journeys, quarter, context);
console.log('stage        reached  go on   median   open  rotten');
for (const s of all.stages)
  console.log(
    `${s.stage.padEnd(12)} ${String(s.reached).padStart(7)} ${(s.toNext === null ? '–' : `${Math.round(s.toNext * 100)} %`).padStart(6)} ${(s.medianMs === null ? '–' : `${Math.round(s.medianMs / 86_400_000)} d`).padStart(8)} ${String(s.open).padStart(6)} ${String(s.rotten).padStart(7)}`,
  );
console.log(
  `\nwon ${all.won}, lost ${all.lost}, open ${all.open}; win rate ${Math.round((all.winRate ?? 0) * 100)} %, ${Math.round(all.velocityPerDay ?? 0)} EUR a day`,
);
for (const [owner, f] of Object.entries(funnelBy(plainPipeline, journeys, 'owner', quarter, context)))
  console.log(
    `  ${owner}: ${f.records} deals, win rate ${f.winRate === null ? '–' : `${Math.round(f.winRate * 100)} %`}, median cycle ${f.cycleMedianMs === null ? 'not known yet' : `${Math.round(f.cycleMedianMs / 86_400_000)} d`}`,
  );

const stale = rotting(plainPipeline, journeys, touchpoints, context);
console.log(
  `\n${stale.length} deals rot. The stalest: ${stale
    .slice(0, 3)
    .map((r) => `${r.id} in ${r.stage} since ${r.since?.slice(0, 10)}`)
    .join('; ')}.`,
);

const deals = journeys.map((j) => ({
  id: j.id,
  owner: j.owner,
  stage: j.history.at(-1)?.stage as Stage,
  amount: { amount: String(j.value), currency: 'EUR' },
  closing: j.closing as `${number}-${number}-${number}`,
  probability: j.history.at(-1)?.probability ?? null,
}));
const outlook = forecast(
  plainPipeline,
  deals,
  { from: '2026-07-01', to: '2027-01-01', quotas: { ann: { amount: '60000', currency: 'EUR' }, bob: { amount: '60000', currency: 'EUR' } } },
  context,
);
console.log('\nmonth      deals      closed        commit     weighted');
for (const p of outlook.periods)
  console.log(
    `${p.from.slice(0, 7)} ${String(p.deals).padStart(8)} ${(p.categories.closed['EUR'] ?? '0').padStart(11)} ${(p.categories.bestCase['EUR'] ?? '0').padStart(13)} ${(p.weighted['EUR'] ?? '0').padStart(12)}`,
  );
for (const a of outlook.attainment) console.log(`${a.who}: ${Math.round((a.share ?? 0) * 100)} % of ${a.quota.amount} ${a.quota.currency}`);

const histories = new Map(journeys.map((j) => [j.id, j.history] as const));
const forgotten = hygieneTasks(
  journeys.map((j) => ({ id: j.id, owner: j.owner, createdAt: j.history[0]?.from })),
  { machine: plainPipeline, histories, touchpoints, users: ['ann', 'bob'] },
  context,
);
const counts = new Map<string, number>();
for (const f of forgotten) counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1);
console.log(`\nForgotten: ${[...counts].map(([rule, n]) => `${rule} ${n}`).join(', ')}.`);

mkdirSync('out', { recursive: true });
writeFileSync(
  'out/sales.html',
  `<!doctype html><meta charset="utf-8"><title>A quarter</title><style>body{font-family:system-ui;margin:24px;color-scheme:light dark;background:Canvas;color:CanvasText}</style>${machineSvg(plainPipeline, { title: 'The pipeline' })}<br>${funnelSvg(all, { title: 'July to September' })}`,
);
writeFileSync('out/sales.mmd', toMermaid(plainPipeline));
console.log('\nThe pictures are in out/sales.html.');
