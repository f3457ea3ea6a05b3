import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  appendMove,
  defineMachine,
  funnel,
  inferStage,
  replay,
  rotting,
  stageStats,
  survivalQuantile,
  transition,
  type StageInterval,
} from '../../src/lifecycle/index.ts';
import { churnPhases } from '../../src/presets/index.ts';

const ann = { type: 'user', id: 'ann' } as const;
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const stages = {
  new: { label: 'New', category: 'open', probability: 0.1, rotAfter: 'P7D' },
  demo: { category: 'open' },
  won: { label: 'Won', category: 'won', probability: 1 },
  lost: { category: 'lost' },
} as const;
const deal = defineMachine({ id: 'deal', moves: 'forward', stages });
const inDemo = { current: 'demo', peak: 'demo', since: day(1), setBy: 'manual' } as const;
const move = { now: day(5), actor: ann };

/** The right-hand cells of the table in docs/lifecycle.md, each with what proves it. */
const rows: Readonly<Record<string, () => void>> = {
  'A backward move is a refusal with its code, a sentence and the allowed moves': () => {
    expect(transition(deal, inDemo, 'new', move)).toMatchObject({
      ok: false,
      fail: { code: 'rank-backward', allowedNext: ['won', 'lost'], message: expect.stringContaining('before') },
    });
  },
  'Going back takes one call with an override, and its reason stays in the history': () => {
    const back = transition(deal, inDemo, 'new', { ...move, override: { reason: 'wrong click' } });
    expect(back.ok && appendMove([{ stage: 'demo', from: day(1), to: null, actor: ann }], back).at(-1)?.cause).toBe('override: wrong click');
  },
  'Current and peak stand apart: a former customer is one, and was a customer': () => {
    const gone = transition(churnPhases, { current: 'customer', peak: 'customer', since: null, setBy: 'auto' }, 'former', move);
    expect(gone.ok && [gone.state.current, gone.state.peak]).toEqual(['former', 'customer']);
  },
  'An unknown start stays unknown, and times that need it are null': () => {
    const first = transition(deal, { current: 'new', peak: 'new', since: null, setBy: 'import' }, 'demo', move);
    const history = first.ok ? appendMove([], first) : [];
    expect([history[0]?.from, stageStats(deal, history, { now: day(9) }).new.latestMs]).toEqual([null, null]);
  },
  'Code tests categories; renaming a label changes nothing': () => {
    const renamed = defineMachine({ id: 'deal', moves: 'forward', stages: { ...stages, won: { ...stages.won, label: 'Lost cause' } } });
    const history: StageInterval<'won' | 'new'>[] = [
      { stage: 'new', from: day(1), to: day(2), actor: ann },
      { stage: 'won', from: day(2), to: null, actor: ann },
    ];
    expect(funnel(renamed, [{ id: '1', history }], { mode: 'cohort', from: '2026-01-01', to: '2026-02-01' }, { now: day(9) }).won).toBe(1);
  },
  'There is one way to move, and an override shows': () => {
    for (const actor of [
      { type: 'import', id: null },
      { type: 'automation', id: 'w1' },
      { type: 'api', id: 'key' },
      { type: 'user', id: 'root' },
    ] as const) {
      expect(transition(deal, inDemo, 'new', { now: day(5), actor, roles: ['admin'] }).ok).toBe(false);
    }
  },
  'The probability is copied on entry and stays': () => {
    const entered = transition(deal, { current: null, peak: null, since: null, setBy: 'manual' }, 'new', move);
    const history = entered.ok ? appendMove([], entered) : [];
    const edited = defineMachine({ id: 'deal', stages: { ...stages, new: { ...stages.new, probability: 0.9 } } });
    expect(replay(edited, history).state.probability).toBe(0.1);
  },
  'A record that skipped a stage has reached it': () => {
    const history: StageInterval<'won' | 'new'>[] = [
      { stage: 'new', from: day(1), to: day(2), actor: ann },
      { stage: 'won', from: day(2), to: null, actor: ann },
    ];
    expect(funnel(deal, [{ id: '1', history }], { mode: 'cohort', from: '2026-01-01', to: '2026-02-01' }, { now: day(9) }).stages[1]).toMatchObject({
      stage: 'demo',
      entered: 0,
      reached: 1,
    });
  },
  'Open intervals count as open (Kaplan–Meier)': () => {
    expect(
      survivalQuantile(
        [
          { ms: 2, ended: true },
          { ms: 9, ended: false },
        ],
        0.5,
      ),
    ).toBe(2);
    expect(
      survivalQuantile(
        [
          { ms: 2, ended: true },
          { ms: 9, ended: false },
          { ms: 9, ended: false },
        ],
        0.5,
      ),
    ).toBeNull();
  },
  'A record with something planned is left in peace': () => {
    const history: StageInterval<'new'>[] = [{ stage: 'new', from: day(1), to: null, actor: ann }];
    const planned = [{ kind: 'call', at: day(40), recordId: '1', planned: true }] as const;
    expect([
      rotting(deal, [{ id: '1', history }], [], { now: day(30) }).length,
      rotting(deal, [{ id: '1', history }], planned, { now: day(30) }).length,
    ]).toEqual([1, 0]);
  },
  'A pinned record is left alone by rules': () => {
    const pinned = { current: 'customer', peak: 'customer', since: null, setBy: 'manual', pinned: true } as const;
    expect(inferStage(churnPhases, { lastActivity: '2020-01-01T00:00:00Z' }, pinned, { now: day(1) })).toBeNull();
    expect(transition(deal, { ...inDemo, pinned: true }, 'won', { now: day(5), actor: { type: 'automation', id: null } })).toMatchObject({
      ok: false,
      fail: { code: 'pinned' },
    });
  },
};

describe('sharp edges', () => {
  const page = readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| elsewhere | here |'), page.indexOf('## Figures'));
  const promised = [...table.matchAll(/^\| .+ \| (.+) \|$/gm)].map((row) => row[1] as string).filter((cell) => cell !== 'here' && !cell.startsWith('---'));

  test('every row of the table in the docs is proved, and none is missing there', () => {
    expect(promised).toEqual(Object.keys(rows));
  });

  test.each(Object.entries(rows))('%s', (_, prove) => prove());
});
