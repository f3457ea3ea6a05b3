import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import {
  adherence,
  defineMachine,
  forecast,
  funnel,
  funnelBy,
  funnelSvg,
  hygieneTasks,
  machineSvg,
  reasons,
  rotting,
  survivalCurve,
  survivalQuantile,
  taskStats,
  toMermaid,
  type Journey,
  type StageInterval,
} from '../../src/lifecycle/index.ts';
import { pipelines } from '../../src/presets/index.ts';

const ann = { type: 'user', id: 'ann' } as const;
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const deal = defineMachine({
  id: 'deal',
  stages: {
    new: { category: 'open', probability: 0.1 },
    demo: { category: 'open', probability: 0.4, rotAfter: 'P7D' },
    offer: { category: 'open', probability: 0.7, forecast: 'commit' },
    won: { category: 'won' },
    lost: { category: 'lost' },
  },
});
type Stage = 'new' | 'demo' | 'offer' | 'won' | 'lost';
const path = (...steps: readonly [Stage, number][]): StageInterval<Stage>[] =>
  steps.map(([stage, from], i) => ({ stage, from: day(from), to: steps[i + 1] === undefined ? null : day((steps[i + 1] as [Stage, number])[1]), actor: ann }));
const january = { from: '2026-01-01', to: '2026-02-01' } as const;
const now = { now: day(31) };

describe('survivalCurve', () => {
  test('gives the published curve of the 6-MP arm of the leukaemia remission trial', () => {
    // Weeks in remission; + means still in remission. Freireich et al., Blood 21 (1963); the worked Kaplan–Meier estimate is in
    // Kleinbaum & Klein, "Survival Analysis", 3rd ed. 2012, chapter 2: S(6) = .857 … S(23) = .448, median 23 weeks.
    const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
      .split(' ')
      .map((text) => ({ ms: Number.parseInt(text, 10), ended: !text.endsWith('+') }));
    expect(survivalCurve(weeks).map((step) => [step.ms, step.atRisk, Number(step.survival.toFixed(3))])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ]);
    expect(survivalQuantile(weeks, 0.5)).toBe(23);
  });

  test('agrees with plain quantiles when nothing is open', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect(
          survivalQuantile(
            values.map((ms) => ({ ms, ended: true })),
            0.5,
          ),
        ).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
      }),
    );
  });

  test('is never above where the open ones are left out', () => {
    expect(
      survivalQuantile(
        [
          { ms: 1, ended: true },
          { ms: 50, ended: false },
          { ms: 60, ended: false },
        ],
        0.5,
      ),
    ).toBeNull();
  });
});

describe('funnel', () => {
  const journeys: readonly Journey<Stage>[] = [
    { id: '1', history: path(['new', 1], ['demo', 3], ['offer', 5], ['won', 9]), value: 100, owner: 'ann' },
    { id: '2', history: path(['new', 2], ['offer', 4], ['lost', 6]), value: 50, owner: 'bob' },
    { id: '3', history: path(['new', 5], ['demo', 8]), value: 70, owner: 'ann' },
    { id: '4', history: path(['new', 30]), owner: 'bob' },
    { id: '5', history: [{ stage: 'demo', from: null, to: null, actor: ann }], owner: 'bob' },
  ];

  test('counts a skipped stage as reached', () => {
    const { stages, records, won, lost, open, winRate } = funnel(deal, journeys, { mode: 'cohort', ...january }, now);
    expect(stages.map((s) => [s.stage, s.entered, s.reached])).toEqual([
      ['new', 4, 4],
      ['demo', 2, 3],
      ['offer', 2, 2],
      ['won', 1, 1],
    ]);
    expect([records, won, lost, open, winRate]).toEqual([4, 1, 1, 2, 0.5]);
    expect(stages.map((s) => s.toNext)).toEqual([3 / 4, 2 / 3, 1 / 2, null]);
  });

  test('says that a history without a start can be counted in no cohort', () => {
    expect(funnel(deal, journeys, { mode: 'cohort', ...january }, now).warnings[0]).toMatch(/start of 1 histories/);
  });

  test('counts what happened in the period, whenever the record came in', () => {
    const { stages } = funnel(deal, journeys, { mode: 'period', from: '2026-01-04', to: '2026-01-10' }, now);
    expect(stages.map((s) => [s.stage, s.entered])).toEqual([
      ['new', 1],
      ['demo', 1],
      ['offer', 2],
      ['won', 1],
    ]);
    expect(stages[2]?.toNext).toBe(1 / 2);
  });

  test('marks as rotten what stayed too long without a sign of life', () => {
    const quiet = funnel(deal, journeys, { mode: 'cohort', ...january }, now);
    expect(quiet.stages[1]).toMatchObject({ open: 1, rotten: 1 });
    const touched = journeys.map((j) => (j.id === '3' ? { ...j, lastActivity: day(30) } : j));
    expect(funnel(deal, touched, { mode: 'cohort', ...january }, now).stages[1]?.rotten).toBe(0);
  });

  test('computes velocity from open records, win rate, value and cycle', () => {
    const { velocityPerDay, cycleMedianMs, meanWonValue } = funnel(deal, journeys, { mode: 'cohort', ...january }, now);
    expect(meanWonValue).toBe(100);
    expect(velocityPerDay).toBe(cycleMedianMs === null ? null : (2 * 0.5 * 100) / (cycleMedianMs / 86_400_000));
  });

  test('gives the same figures for each owner', () => {
    const by = funnelBy(deal, journeys, 'owner', { mode: 'cohort', ...january }, now);
    expect(Object.entries(by).map(([who, f]) => [who, f.records])).toEqual([
      ['ann', 2],
      ['bob', 2],
    ]);
  });

  test('agrees with counting by hand on random journeys', () => {
    const order: readonly Stage[] = ['new', 'demo', 'offer', 'won', 'lost'];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const list = Array.from({ length: 25 }, (_, i): Journey<Stage> => {
          let at = 1 + random.integer(20);
          const steps: [Stage, number][] = [];
          for (const stage of order.slice(0, 4)) {
            if (random.chance(0.65)) steps.push([stage, at]);
            at += random.integer(3) + 1;
          }
          if (steps.length === 0) steps.push(['new', at]);
          if (steps.at(-1)?.[0] !== 'won' && random.chance(0.3)) steps.push(['lost', at + 1]);
          return { id: String(i), history: path(...steps) };
        });
        const { stages, records } = funnel(deal, list, { mode: 'cohort', ...january }, now);
        const inside = list.filter((j) => (j.history[0]?.from ?? '') < day(32));
        expect(records).toBe(inside.length);
        order.slice(0, 4).forEach((stage, i) => {
          const furthest = (j: Journey<Stage>) => Math.max(...j.history.map((h) => (h.stage === 'lost' ? -1 : order.indexOf(h.stage))));
          expect(stages[i]?.reached).toBe(inside.filter((j) => furthest(j) >= i).length);
          expect(stages[i]?.entered).toBe(inside.filter((j) => j.history.some((h) => h.stage === stage)).length);
          expect(stages[i]?.open).toBe(inside.filter((j) => j.history.at(-1)?.stage === stage && j.history.at(-1)?.to === null).length);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('forecast', () => {
  const deals = [
    { id: '1', stage: 'offer', amount: { amount: '99.90', currency: 'EUR' }, closing: '2026-12-24', owner: 'ann' },
    { id: '2', stage: 'demo', amount: { amount: '10', currency: 'EUR' }, closing: '2026-12-01', probability: 0.25, owner: 'ann' },
    { id: '3', stage: 'won', amount: { amount: '50.00', currency: 'EUR' }, closing: '2027-01-15', owner: 'bob' },
    { id: '4', stage: 'lost', amount: { amount: '70.00', currency: 'EUR' }, closing: '2026-12-05', owner: 'bob' },
    { id: '5', stage: 'new', amount: { amount: '8.00', currency: 'USD' }, closing: null },
    { id: '6', stage: 'new', amount: null, closing: '2026-12-05' },
  ] as const;

  test('adds up exactly by month and category, weighted by the probabilities of the day', () => {
    const { periods, weighted, won, warnings } = forecast(deal, deals, { from: '2026-12-01', to: '2027-02-01' }, { now: '2026-11-21T00:00:00Z' });
    expect(periods.map((p) => [p.from, p.deals, p.categories.commit, p.categories.pipeline, p.weighted])).toEqual([
      ['2026-12-01', 3, { EUR: '99.90' }, { EUR: '10' }, { EUR: '72.43' }],
      ['2027-01-01', 1, {}, {}, { EUR: '50.00' }],
    ]);
    expect([weighted, won, warnings.length]).toEqual([{ EUR: '122.43' }, { EUR: '50.00' }, 2]);
  });

  test('compares what was won with quotas', () => {
    const { attainment } = forecast(
      deal,
      deals,
      { from: '2026-12-01', to: '2027-02-01', quotas: { bob: { amount: '40', currency: 'EUR' } } },
      { now: '2026-11-21T00:00:00Z' },
    );
    expect(attainment).toEqual([{ who: 'bob', quota: { amount: '40', currency: 'EUR' }, won: '50.00', expected: '50.00', share: 1.25 }]);
  });
});

describe('reports', () => {
  const journeys: readonly Journey<Stage>[] = [
    { id: 'a', history: path(['new', 1], ['demo', 2]) },
    { id: 'b', history: path(['new', 1], ['demo', 2], ['offer', 3], ['won', 4]) },
    { id: 'c', history: path(['new', 1], ['offer', 3], ['demo', 5]) },
  ];

  test('list what rots, the stalest first, and leave in peace what has something planned', () => {
    const calls = [
      { kind: 'call', at: day(20), recordId: 'c' },
      { kind: 'note', at: day(29), recordId: 'a' },
    ] as const;
    expect(rotting(deal, journeys, calls, now, { resets: ['call'] }).map((r) => [r.id, r.since])).toEqual([
      ['a', day(2)],
      ['c', day(20)],
    ]);
    expect(rotting(deal, journeys, calls, now).map((r) => r.id)).toEqual(['c']);
    expect(rotting(deal, journeys, [{ kind: 'meeting', at: day(40), recordId: 'c', planned: true }], now).map((r) => r.id)).toEqual(['a']);
  });

  test('count reasons apart for won and lost', () => {
    expect(
      reasons(deal, [{ stage: 'lost', reason: 'price' }, { stage: 'lost', reason: 'price' }, { stage: 'lost' }, { stage: 'won', reason: 'team' }]).lost.map(
        (r) => [r.reason, r.count],
      ),
    ).toEqual([
      ['price', 2],
      ['(none given)', 1],
    ]);
  });

  test('count tasks done, open and overdue', () => {
    expect(
      taskStats(
        [
          { owner: 'ann', due: day(3), doneAt: day(2) },
          { owner: 'ann', due: day(3), doneAt: day(9) },
          { owner: 'ann', due: day(3) },
          { owner: 'ann', due: day(90) },
        ],
        'owner',
        now,
      ),
    ).toEqual({ ann: { done: 2, open: 2, overdue: 1, onTime: 1 / 3 } });
  });

  test('tell who keeps to the steps', () => {
    expect(adherence(deal, journeys)).toEqual({ records: 3, followed: 2 / 3, skipped: [], wentBack: 1, strayed: ['c'] });
  });
});

describe('hygieneTasks', () => {
  const context = { now: '2026-11-21T09:00:00Z', me: 'me' };
  const rules = (record: object, options: object = {}) =>
    hygieneTasks([{ id: 'x', owner: 'ann', createdAt: '2026-11-01T00:00:00Z', ...record }], options, context).map((f) => f.rule);
  const touch = (kind: string, at: string, more = {}) => ({ kind, at, recordId: 'x', ...more });
  const planned = touch('call', '2026-11-25T00:00:00Z', { planned: true });

  test.each<[string, object, readonly object[]]>([
    ['no-next-activity', {}, []],
    ['overdue-lead', {}, [touch('form', '2026-11-10T00:00:00Z'), planned]],
    ['inactive', { createdAt: '2024-01-01T00:00:00Z' }, []],
    ['unresponsive', {}, [1, 2, 3, 4, 5].map((d) => touch('mailOut', `2026-11-0${d}T00:00:00Z`))],
    ['contacted-recently', {}, [touch('call', '2026-11-20T00:00:00Z', { by: 'bob' })]],
    ['renewal-due', { renewal: '2026-11-30' }, [planned]],
    ['birthday', { birthday: '1980-11-24' }, [planned]],
    ['reported-stale', { stale: true }, [planned]],
  ])('finds %s', (rule, record, touchpoints) => {
    expect(rules(record, { touchpoints })).toContain(rule);
  });

  test('finds an owner who left and a deal that is stuck', () => {
    expect(rules({}, { users: ['bob'], touchpoints: [planned] })).toEqual(['owner-gone']);
    expect(rules({}, { machine: deal, histories: { x: path(['demo', 1]) }, touchpoints: [planned] })).toEqual(['stuck-in-stage']);
  });

  test('leaves a record alone that has everything', () => {
    expect(
      rules(
        { birthday: '1980-05-24', renewal: '2027-06-30' },
        { touchpoints: [touch('form', '2026-11-10T00:00:00Z'), touch('mailOut', '2026-11-10T08:00:00Z', { by: 'ann' }), planned] },
      ),
    ).toEqual([]);
  });

  test('gives each finding a task with a day and an owner', () => {
    const [finding] = hygieneTasks([{ id: 'x', owner: 'ann', birthday: '--11-24' }], { rules: ['birthday'] }, context);
    expect(finding).toEqual({
      rule: 'birthday',
      recordId: 'x',
      because: 'The birthday is on 2026-11-24.',
      task: { title: 'Congratulate', due: '2026-11-24', owner: 'ann' },
    });
  });
});

describe('pictures', () => {
  test('write every ready machine as Mermaid and as SVG without script', () => {
    for (const machine of Object.values(pipelines)) {
      expect(toMermaid(machine)).toMatch(/^stateDiagram-v2\n/);
      expect(machineSvg(machine)).toMatch(/^<svg [\s\S]*<\/svg>$/);
    }
  });

  test('let no markup out of labels', () => {
    const hostile = defineMachine({
      id: '<script>',
      stages: { a: { label: '"><script>alert(1)</script>', category: 'open' }, b: { label: 'x\n  evil --> y', category: 'won' } },
    });
    expect(machineSvg(hostile)).not.toMatch(/<script/);
    expect(toMermaid(hostile)).not.toMatch(/<script|\n {2}evil/);
    const f = funnel(hostile, [], { mode: 'cohort', from: '2026-01-01', to: '2026-02-01' }, { now: '2026-01-31T00:00:00Z' });
    expect(funnelSvg(f)).not.toMatch(/<script/);
    expect(toMermaid(f)).toMatch(/^flowchart TD/);
  });
});
