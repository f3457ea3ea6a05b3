import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import {
  allowedNext,
  appendMove,
  defineMachine,
  factsOf,
  inferStage,
  noState,
  replay,
  stageAt,
  stageStats,
  syncStages,
  transition,
  undoMove,
  type LifecycleState,
  type Machine,
  type StageInterval,
} from '../../src/lifecycle/index.ts';
import { churnPhases, lifecycles, pipelines, plainPipeline, relationshipPhases } from '../../src/presets/index.ts';

const ann = { type: 'user', id: 'ann' } as const;
const robot = { type: 'automation', id: null } as const;
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const at = (n: number) => ({ now: day(n), actor: ann, record: { amount: 5 } });

const deal = defineMachine({
  id: 'deal',
  moves: 'forward',
  skip: false,
  stages: {
    new: { category: 'open', probability: 0.1, onLeave: [{ type: 'emit', event: 'deal.started' }] },
    demo: { category: 'open', probability: 0.4, capacity: 2, rotAfter: 'P7D' },
    offer: { category: 'open', probability: 0.7, requires: ['amount'], onEnter: [{ type: 'task', title: 'Call about the offer', dueIn: 'P3D' }] },
    won: { category: 'won', probability: 1, roles: ['manager'] },
    lost: { category: 'lost', probability: 0 },
  },
  reopen: { lost: ['new'] },
});

const state = (current: keyof typeof deal.stages, more: Partial<LifecycleState<keyof typeof deal.stages>> = {}) => ({
  current,
  peak: current,
  since: day(1),
  setBy: 'manual' as const,
  ...more,
});

describe('transition', () => {
  test('gives the next state, the interval closed, the one opened, and what is to be done', () => {
    expect(transition(deal, state('new'), 'demo', at(3))).toEqual({
      ok: true,
      state: { current: 'demo', peak: 'demo', since: day(3), setBy: 'manual', probability: 0.4 },
      closed: { stage: 'new', from: day(1), to: day(3), actor: ann },
      opened: { stage: 'demo', from: day(3), to: null, actor: ann, probability: 0.4 },
      effects: [{ type: 'emit', event: 'deal.started' }],
    });
  });

  test.each<[string, Parameters<typeof transition<keyof typeof deal.stages>>[1], string, object, string]>([
    ['a stage that does not exist', state('new'), 'gone', {}, 'unknown-stage'],
    ['the stage it is in', state('new'), 'new', {}, 'same-stage'],
    ['a step left out', state('new'), 'offer', {}, 'not-allowed'],
    ['a step back', state('demo'), 'new', {}, 'rank-backward'],
    ['missing fields', state('demo'), 'offer', { record: { amount: null } }, 'requires'],
    ['missing rights', state('offer'), 'won', {}, 'no-permission'],
    ['a full stage', state('new'), 'demo', { counts: { demo: 2 } }, 'capacity'],
    ['a pinned record moved by a rule', state('new', { pinned: true }), 'demo', { actor: robot }, 'pinned'],
    ['a way out of a final stage that is not declared', state('lost'), 'demo', {}, 'final'],
    ['a move before its stage began', { ...state('new'), since: day(9) }, 'demo', {}, 'time-backward'],
  ])('refuses %s, with the reason as data', (_, from, to, more, code) => {
    const result = transition(deal, from, to as 'new', { ...at(3), ...more });
    expect(result).toMatchObject({ ok: false, fail: { code } });
    if (!result.ok) expect(result.fail.message.length).toBeGreaterThan(10);
  });

  test('says where a refused record may go instead', () => {
    const result = transition(deal, state('demo'), 'new', at(3));
    expect(result.ok ? null : result.fail.allowedNext).toEqual(['offer', 'won', 'lost'].filter((s) => s !== 'won'));
  });

  test('lets a person move a pinned record, and an override go back with its reason in the history', () => {
    expect(transition(deal, state('new', { pinned: true }), 'demo', at(3)).ok).toBe(true);
    const back = transition(deal, state('offer'), 'demo', { ...at(3), override: { reason: 'the buyer changed' } });
    expect(back).toMatchObject({ ok: true, state: { current: 'demo', peak: 'offer' }, opened: { cause: 'override: the buyer changed' } });
  });

  test('does not let an override hide missing fields or rights, nor come without a reason', () => {
    expect(transition(deal, state('demo'), 'offer', { ...at(3), record: {}, override: { reason: 'hurry' } })).toMatchObject({
      ok: false,
      fail: { code: 'requires', missing: ['amount'] },
    });
    expect(transition(deal, state('offer'), 'won', { ...at(3), override: { reason: 'hurry' } })).toMatchObject({ ok: false, fail: { code: 'no-permission' } });
    expect(() => transition(deal, state('demo'), 'new', { ...at(3), override: { reason: ' ' } })).toThrowError(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });

  test('wins back a lost deal only along a declared way', () => {
    expect(transition(deal, state('lost'), 'new', at(3)).ok).toBe(true);
    expect(allowedNext(deal, 'lost')).toEqual(['new']);
  });

  test('keeps the probability a deal had on entry when the stage is changed later', () => {
    const move = transition(deal, state('new'), 'demo', at(3));
    const changed = defineMachine({ ...deal, stages: { ...deal.stages, demo: { ...deal.stages.demo, probability: 0.9 } } });
    expect(move.ok && replay(changed, appendMove([], move)).state.probability).toBe(0.4);
  });

  test.each([
    ['no stages', { id: 'x', stages: {} }],
    ['a stage without a category', { id: 'x', stages: { a: {} } }],
    ['a probability beyond 1', { id: 'x', stages: { a: { category: 'open', probability: 2 } } }],
    ['a move to a stage that does not exist', { id: 'x', stages: { a: { category: 'open' } }, moves: { a: ['b'] } }],
    ['a rule to a stage that does not exist', { id: 'x', stages: { a: { category: 'open' } }, auto: [{ to: 'b', when: {} }] }],
    ['a duration that is none', { id: 'x', stages: { a: { category: 'open', rotAfter: 'two weeks' } } }],
  ])('a machine with %s is refused when it is defined', (_, definition) => {
    expect(() => defineMachine(definition as never)).toThrowError(expect.objectContaining({ code: 'invalid-definition' }));
  });
});

describe('history', () => {
  const history = (...steps: readonly [string, string | null, string | null][]) =>
    steps.map(([stage, from, to]) => ({ stage, from, to, actor: ann })) as StageInterval<keyof typeof deal.stages>[];

  test('makes up nothing: an unknown start stays unknown, and so do the times that need it', () => {
    const imported = history(['new', null, day(5)], ['demo', day(5), null]).map((i) => ({ ...i, imported: true as const }));
    expect(replay(deal, imported)).toMatchObject({ problems: [], state: { current: 'demo', setBy: 'import' } });
    const stats = stageStats(deal, imported, { now: day(9) });
    expect([stats.new.latestMs, stats.new.cumulativeMs, stats.demo.cumulativeMs]).toEqual([null, null, 4 * 86_400_000]);
  });

  test.each([
    ['gap', history(['new', day(1), day(2)], ['demo', day(3), null])],
    ['overlap', history(['new', day(1), day(4)], ['demo', day(3), null])],
    ['backwards', history(['new', day(5), day(2)])],
    ['open-inside', history(['new', day(1), null], ['demo', day(3), null])],
    ['unknown-stage', history(['gone', day(1), null])],
  ] as const)('reports a history with the problem “%s”', (problem, log) => {
    expect(replay(deal, log).problems.map((p) => p.problem)).toContain(problem);
  });

  test('answers what stage it was at an instant', () => {
    const log = history(['new', day(1), day(3)], ['demo', day(3), null]);
    expect([stageAt(log, day(0)), stageAt(log, day(1)), stageAt(log, day(3)), stageAt(log, day(99))]).toEqual([null, 'new', 'demo', 'demo']);
  });

  test('computes the four figures of time in stage', () => {
    const log = history(['new', day(1), day(3)], ['demo', day(3), day(4)], ['new', day(4), day(9)], ['offer', day(9), null]);
    const hours = (ms: number | null) => (ms === null ? null : ms / 86_400_000);
    const { new: fresh, demo, offer, won } = stageStats(deal, log, { now: day(10) });
    expect([fresh.entered, fresh.exited, hours(fresh.latestMs), hours(fresh.cumulativeMs), fresh.entries, fresh.regressions]).toEqual([
      day(4),
      day(9),
      5,
      7,
      2,
      1,
    ]);
    expect([offer.entered, offer.exited, offer.latestMs, hours(offer.cumulativeMs), offer.open]).toEqual([day(9), null, null, 1, true]);
    expect([demo.skipped, won.entries, won.skipped]).toEqual([false, 0, false]);
  });
});

describe('inferStage', () => {
  const now = { now: '2026-11-21T09:00:00Z' };
  const from = <S extends string>(current: S | null, more = {}): LifecycleState<S> => ({ current, peak: current, since: null, setBy: 'auto', ...more });

  test.each([
    [{ newsletter: true }, null, 'subscriber', 'the newsletter was subscribed to'],
    [{ form: 1 }, 'subscriber', 'lead', 'a form was sent'],
    [{ form: 1, mailOpened: 4 }, 'lead', 'mql', 'a form was sent and three mails were opened'],
    [{ wonDeals: 1 }, 'lead', 'customer', 'a deal was won'],
  ] as const)('%o leads from %s to %s because %s', (facts, current, stage, because) => {
    expect(inferStage(relationshipPhases, facts, from(current as 'lead'), now)).toMatchObject({ stage, because });
  });

  test('moves nobody backward unless the rule says so, and leaves pinned records alone', () => {
    expect(inferStage(relationshipPhases, { form: 1 }, from('customer'), now)).toBeNull();
    expect(inferStage(relationshipPhases, { wonDeals: 1 }, from('lead', { pinned: true }), now)).toBeNull();
    expect(inferStage(churnPhases, { lastActivity: '2026-11-20T00:00:00Z' }, from('atRisk'), now)).toMatchObject({
      stage: 'customer',
      because: 'back in touch',
    });
  });

  test('does not leave a customer who has gone a customer', () => {
    expect(inferStage(churnPhases, { lastActivity: '2025-01-01T00:00:00Z' }, from('customer'), now)).toMatchObject({ stage: 'atRisk' });
    expect(inferStage(churnPhases, { contractEnd: '2026-10-31', lastActivity: '2026-11-20T00:00:00Z' }, from('customer'), now)).toMatchObject({
      stage: 'former',
    });
  });

  test('gathers facts from touchpoints', () => {
    const facts = factsOf({ id: '1' }, [
      { kind: 'form', at: '2026-11-01T10:00:00Z' },
      { kind: 'mailOut', at: '2026-11-02T10:00:00Z' },
      { kind: 'meeting', at: '2026-12-01T10:00:00Z', planned: true },
    ]);
    expect(facts).toEqual({
      id: '1',
      form: 1,
      mailOut: 1,
      touchpoints: 2,
      lastActivity: '2026-11-02T10:00:00Z',
      lastInbound: '2026-11-01T10:00:00Z',
      lastOutbound: '2026-11-02T10:00:00Z',
      nextActivity: '2026-12-01T10:00:00Z',
    });
  });

  test('is idempotent', () => {
    const facts = fc.record({
      newsletter: fc.boolean(),
      form: fc.nat(2),
      mailOpened: fc.nat(4),
      meeting: fc.nat(1),
      openDeals: fc.nat(1),
      wonDeals: fc.nat(1),
      lastActivity: fc.constantFrom('2026-11-20T00:00:00Z', '2024-01-01T00:00:00Z', null),
      contractEnd: fc.constantFrom('2026-01-01', '2027-01-01', null),
    });
    fc.assert(
      fc.property(fc.constantFrom<Machine>(relationshipPhases, churnPhases), facts, fc.nat(20), (machine, known, pick) => {
        const current = machine.order[pick % machine.order.length] as string;
        const first = inferStage(machine, known, from(current), now);
        if (first === null) return;
        const again = inferStage(machine, known, from(first.stage), now);
        expect(again === null || again.rule !== first.rule).toBe(true);
        if (machine === relationshipPhases) expect(again).toBeNull();
      }),
    );
  });

  test('carries a phase over to records that hang together, forward only', () => {
    expect(
      syncStages(relationshipPhases, { recordId: 'acme', stage: 'opportunity' }, [
        { recordId: 'a', stage: 'lead' },
        { recordId: 'b', stage: 'customer' },
        { recordId: 'c', stage: null },
        { recordId: 'd', stage: 'lead', pinned: true },
      ]).map((m) => m.recordId),
    ).toEqual(['a', 'c']);
  });
});

describe('the laws of machines', () => {
  const machines: readonly Machine[] = [deal, ...Object.values(lifecycles), ...Object.values(pipelines)];

  /** A random walk: moves that are allowed are made, others are not; what is left is a history. */
  function walk(machine: Machine, seed: number, override: boolean) {
    const random = seededRandom(seed);
    let current: LifecycleState<string> = noState;
    let history: readonly StageInterval[] = [];
    for (let step = 1; step < 25; step++) {
      const to = random.pick(machine.order);
      const before = current.current;
      const result = transition(machine, current, to, {
        now: day(step),
        actor: ann,
        roles: ['manager'],
        record: { amount: 1 },
        ...(override && random.chance(0.3) ? { override: { reason: 'test' } } : {}),
      });
      if (!result.ok) continue;
      if (!override && before !== null) expect(allowedNext(machine, before)).toContain(to);
      history = appendMove(history, result);
      current = result.state;
    }
    return { state: current, history };
  }

  test('replaying the history gives the state, and its intervals are contiguous', () => {
    fc.assert(
      fc.property(fc.constantFrom(...machines), fc.integer(), fc.boolean(), (machine, seed, override) => {
        const { state: live, history } = walk(machine, seed, override);
        const replayed = replay(machine, JSON.parse(JSON.stringify(history)));
        expect(replayed.problems).toEqual([]);
        expect(replayed.state).toEqual(live);
        history.forEach((interval, i) => {
          if (i > 0) expect(interval.from).toBe(history[i - 1]?.to);
        });
      }),
    );
  });

  test('no move leads out of a final stage undeclared without an override', () => {
    fc.assert(
      fc.property(fc.constantFrom(...machines), fc.integer(), (machine, seed) => {
        const { history } = walk(machine, seed, false);
        history.forEach((interval, i) => {
          const next = history[i + 1];
          if (next === undefined || !['won', 'lost'].includes(machine.stages[interval.stage]?.category as string)) return;
          const ways = [...(machine.reopen?.[interval.stage] ?? []), ...(typeof machine.moves === 'object' ? (machine.moves[interval.stage] ?? []) : [])];
          expect(ways).toContain(next.stage);
        });
      }),
    );
  });

  test('undoing a move gives the state before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...machines), fc.integer(), (machine, seed) => {
        const { history } = walk(machine, seed, false);
        fc.pre(history.length > 1);
        const { state: undone, history: kept } = undoMove(machine, history);
        expect(undone).toEqual(replay(machine, kept).state);
        expect(undone.current).toBe(history.at(-2)?.stage);
        expect(kept.at(-1)?.to).toBeNull();
      }),
    );
  });

  test('the peak never falls', () => {
    fc.assert(
      fc.property(fc.constantFrom(...machines), fc.integer(), (machine, seed) => {
        const { history } = walk(machine, seed, true);
        let peak = -1;
        history.forEach((_, i) => {
          const rank = machine.order.indexOf(replay(machine, history.slice(0, i + 1)).state.peak as string);
          expect(rank).toBeGreaterThanOrEqual(peak);
          peak = rank;
        });
      }),
    );
  });

  test('the plain pipeline needs an amount before an offer goes out', () => {
    expect(
      transition(plainPipeline, { current: 'qualified', peak: 'qualified', since: null, setBy: 'manual' }, 'proposal', { now: day(2), actor: ann, record: {} }),
    ).toMatchObject({ ok: false, fail: { missing: ['amount'] } });
  });
});
