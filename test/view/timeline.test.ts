import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline, type Touchpoint, type TimelineChange, type TimelineEvent, type TimelineStage } from '../../src/view/index.ts';

const ctx = { now: '2026-11-21T09:00:00Z', timeZone: 'Europe/Warsaw' };
const deal = { id: 'd1', createdAt: '2026-11-01T08:00:00Z' };
const anna = { type: 'user', id: 'anna' } as const;
const touchpoints: Touchpoint[] = [
  { kind: 'mailIn', at: '2026-11-19T22:30:00Z' },
  { kind: 'call', at: '2026-11-20T23:30:00Z', recordId: 'd1', by: 'anna' },
  { kind: 'call', at: '2026-11-20T23:30:00Z', recordId: 'other' },
  { kind: 'task', at: '2026-12-01T09:00:00Z', planned: true },
];
const history: TimelineStage[] = [
  { stage: 'old', from: null, to: '2026-11-02T00:00:00Z' },
  { stage: 'new', from: '2026-11-02T00:00:00Z', to: '2026-11-20T12:00:00Z', actor: anna },
  { stage: 'won', from: '2026-11-20T12:00:00Z', to: null, actor: anna, cause: 'signed' },
];
const changes: TimelineChange[] = [
  { at: '2026-11-10T10:00:01Z', field: 'amount', from: null, to: '5', actor: anna },
  { at: '2026-11-10T10:00:00Z', field: 'title', from: 'x', to: 'y', actor: anna },
  { at: '2026-11-10T10:00:00Z', field: 'owner', from: null, to: 'bob', actor: { type: 'automation', id: null } },
  { at: 'soon', field: 'note', from: 1, to: 2 },
];
const brief = (event: TimelineEvent) => {
  switch (event.type) {
    case 'touchpoint':
      return `${event.touchpoint.kind}${event.direction === null ? '' : ` ${event.direction}`}${event.planned ? ' planned' : ''}`;
    case 'stage':
      return `${event.from} → ${event.stage}`;
    case 'change':
      return event.changes.map((change) => change.field).join('+');
    default:
      return event.type;
  }
};

describe('timeline', () => {
  test('tells a record’s life, newest first', () => {
    const life = timeline(deal, { touchpoints, history, changes: changes.filter((change) => change.field !== 'owner') }, ctx);
    expect(life.events.map(brief)).toEqual(['task planned', 'call', 'new → won', 'mailIn in', 'title+amount', 'old → new', 'created']);
    expect(life.undated).toEqual([history[0]]);
    expect(life.groups).toBeNull();
    expect(life.events[2]).toMatchObject({ until: null, actor: anna, cause: 'signed', source: null });
  });

  test('keeps what two people did at one moment apart', () => {
    expect(timeline({ id: 'd1' }, { changes }, { ...ctx, order: 'oldestFirst' }).events.map(brief)).toEqual(['title', 'owner', 'amount']);
  });

  test('groups by the days, weeks and months of the time zone', () => {
    const life = timeline(deal, { touchpoints, history }, { ...ctx, groupBy: 'day' });
    expect(life.groups?.map((group) => [group.key, group.events.map(brief)])).toEqual([
      ['2026-12-01', ['task planned']],
      ['2026-11-21', ['call']],
      ['2026-11-20', ['new → won']],
      ['2026-11-19', ['mailIn in']],
      ['2026-11-02', ['old → new']],
      ['2026-11-01', ['created']],
    ]);
    expect(timeline(deal, { touchpoints, history }, { ...ctx, groupBy: 'month' }).groups?.map((group) => [group.key, group.events.length])).toEqual([
      ['2026-12-01', 1],
      ['2026-11-01', 5],
    ]);
  });

  test('takes the events of records tied to it, and says whose they are', () => {
    const life = timeline(
      deal,
      {
        related: [
          {
            folder: 'contacts',
            via: 'contacts',
            record: { id: 'p1', createdAt: '2025-01-01T00:00:00Z' },
            touchpoints: [{ kind: 'mailOut', at: '2026-11-03T00:00:00Z', recordId: 'p1' }],
          },
        ],
      },
      ctx,
    );
    expect(life.events.map((event) => [brief(event), event.source?.id ?? null])).toEqual([
      ['mailOut out', 'p1'],
      ['created', null],
      ['created', 'p1'],
    ]);
    expect(life.events[0]?.source).toEqual({ folder: 'contacts', id: 'p1', via: 'contacts' });
  });

  test('shows some kinds only, and no more than asked for', () => {
    expect(timeline(deal, { touchpoints, history }, { ...ctx, types: ['stage'], limit: 1 }).events.map(brief)).toEqual(['new → won']);
  });

  test('needs to know what time it is', () => {
    expect(() => timeline(deal, {}, {} as never)).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
  });

  test('loses and makes up nothing, whatever order events come in', () => {
    const instant = fc.integer({ min: 0, max: 50 }).map((n) => new Date(Date.UTC(2026, 0, 1, n)).toISOString());
    const happened = fc.uniqueArray(fc.record({ kind: fc.constantFrom('call', 'mailIn', 'task'), at: instant, title: fc.uuid() }), {
      selector: (one) => one.at + one.kind,
      maxLength: 12,
    });
    fc.assert(
      fc.property(happened, fc.nat(), (list, seed) => {
        const shuffled = [...list].sort((a, b) => ((a.title.charCodeAt(0) + seed) % 7) - ((b.title.charCodeAt(0) + seed) % 7));
        const [one, other] = [list, shuffled].map((touches) => timeline({ id: 'x' }, { touchpoints: touches as Touchpoint[] }, { ...ctx, groupBy: 'week' }));
        expect(one?.events.length).toBe(list.length);
        expect(other?.events.map((event) => event.at)).toEqual(one?.events.map((event) => event.at));
        expect([...list.map((touch) => touch.at)].sort().reverse()).toEqual(one?.events.map((event) => event.at));
        expect(one?.groups?.flatMap((group) => group.events)).toEqual(one?.events);
      }),
    );
  });
});
