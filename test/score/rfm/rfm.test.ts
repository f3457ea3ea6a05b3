import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import {
  checkSegments,
  classic11,
  createRfm,
  explainRfm,
  grid11,
  lifetimeValue,
  migrationMatrix,
  putler11,
  rfm,
  rfmHeatMap,
  rPackage10,
  scoreRfm,
  segmentBars,
  type Purchase,
  type RfmMeasures,
  type RfmOptions,
} from '../../../src/score/rfm/index.ts';
import { quantileCuts, scoreByCuts } from '../../../src/score/rfm/quantiles.ts';

const asOf = '2026-11-21' as const;
const sale = (customer: string, order: string, at: string, amount: Purchase['amount'], kind?: Purchase['kind']): Purchase => ({
  customer,
  order,
  at,
  amount,
  ...(kind === undefined ? {} : { kind }),
});
const codes = (data: Iterable<Purchase | RfmMeasures>, options: Partial<RfmOptions<string>> = {}) =>
  Object.fromEntries(rfm(data, { asOf, ...options } as RfmOptions<string>).rows.map((row) => [row.customer, row.code]));
const warnings = (data: Iterable<Purchase | RfmMeasures>, options: Partial<RfmOptions<string>> = {}) =>
  rfm(data, { asOf, ...options } as RfmOptions<string>).diagnostics.warnings.map((w) => w.code);

describe('rfm', () => {
  test('scores a hand-worked table of ten customers', () => {
    // Recency 10, 20 … 100 days, one to ten orders, 100 … 1000 units: each fifth holds two customers.
    const data = Array.from({ length: 10 }, (_, i) => ({ customer: `c${i + 1}`, recencyDays: (i + 1) * 10, frequency: 10 - i, monetary: (10 - i) * 100 }));
    const { rows, thresholds } = rfm(data, { asOf });
    expect(thresholds.r.map((cut) => Math.round(cut))).toEqual([28, 46, 64, 82]);
    expect(rows.map((row) => row.code)).toEqual(['555', '555', '444', '444', '333', '333', '222', '222', '111', '111']);
    expect(rows.map((row) => row.segment)).toEqual([
      'Champions',
      'Champions',
      'Loyal',
      'Loyal',
      'Need Attention',
      'Need Attention',
      'Hibernating',
      'Hibernating',
      'Lost',
      'Lost',
    ]);
  });

  test('gives one-time buyers one score where NTILE gives them four', () => {
    // The distribution measured in the tie table of the docs: 700 customers with one order, 150 with two …
    const frequencies = [
      ...Array<number>(700).fill(1),
      ...Array<number>(150).fill(2),
      ...Array<number>(80).fill(3),
      ...Array<number>(50).fill(5),
      ...Array<number>(20).fill(20),
    ];
    const scores = (ties: 'min' | 'mid' | 'max') =>
      [1, 2, 3, 5, 20].map((f) =>
        scoreByCuts(
          f,
          quantileCuts(
            [...frequencies].sort((a, b) => a - b),
            5,
          ),
          ties,
        ),
      );
    expect(scores('min')).toEqual([1, 4, 5, 5, 5]);
    expect(scores('mid')).toEqual([2, 4, 5, 5, 5]);
    expect(scores('max')).toEqual([4, 5, 5, 5, 5]);
    const ntile = new Set(Array.from({ length: 700 }, (_, i) => Math.floor((i * 5) / 1000) + 1));
    expect(ntile.size).toBe(4);
  });

  test('spreads small revenues over all scores, where adding one to each quantile scores them all 1', () => {
    // The R package rfm 0.3.0 compares with quantile + 1; see docs/rfm.md.
    const data = Array.from({ length: 10 }, (_, i) => ({ customer: `c${i}`, recencyDays: 1, frequency: 1, monetary: (i + 1) / 10 }));
    expect(rfm(data, { asOf }).rows.map((row) => row.m)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    const plusOne = quantileCuts(
      data.map((d) => d.monetary),
      5,
    ).map((cut) => cut + 1);
    expect(data.map((d) => 1 + plusOne.filter((cut) => d.monetary >= cut).length)).toEqual(Array(10).fill(1));
  });

  test('counts days in the zone it is told, across a change of clocks', () => {
    const at = '2026-03-28T23:30:00Z';
    const recency = (timeZone: string) => rfm([sale('a', '1', at, 1)], { asOf: '2026-03-30', timeZone }).rows[0]?.recencyDays;
    expect(recency('UTC')).toBe(2);
    expect(recency('Europe/Warsaw')).toBe(1);
    expect(recency('America/New_York')).toBe(2);
  });

  test('counts the lines of one order once and adds them up', () => {
    const [row] = rfm([sale('a', '1', '2026-11-01', 10), sale('a', '1', '2026-11-01', '5.25'), sale('a', '2', '2026-11-02', 4)], { asOf }).rows;
    expect(row).toMatchObject({ frequency: 2, monetary: 19.25 });
    expect(warnings([sale('a', '1', '2026-11-01', 10), sale('a', '1', '2026-11-01', 10)])).toContain('rfm.repeated_line');
    const copies = rfm([sale('a', '1', '2026-11-01', 10), sale('a', '1', '2026-11-01', 10)], { asOf, repeated: 'first' });
    expect(copies.rows[0]).toMatchObject({ frequency: 1, monetary: 10 });
  });

  test('adds tenths up exactly', () => {
    expect(
      rfm(
        Array.from({ length: 10 }, (_, i) => sale('a', `${i}`, '2026-11-01', 0.1)),
        { asOf },
      ).rows[0]?.monetary,
    ).toBe(1);
  });

  test('subtracts refunds, ignores them or reports them, as asked', () => {
    const data = [sale('a', '1', '2026-11-01', 10), sale('a', '1', '2026-11-05', 10, 'refund')];
    expect(rfm(data, { asOf }).rows[0]).toMatchObject({ monetary: 0, flags: ['refunded-out', 'single-order'] });
    expect(rfm(data, { asOf, refunds: 'ignore' }).rows[0]?.monetary).toBe(10);
    expect(warnings(data, { refunds: 'error' })).toContain('rfm.refund_refused');
    expect(rfm([...data, sale('a', '2', '2026-11-06', -3)], { asOf }).rows[0]).toMatchObject({
      monetary: -3,
      frequency: 1,
      flags: ['refunded-out', 'single-order', 'negative'],
    });
  });

  test('takes a voided order back wherever its void stands, and says so where it cannot', () => {
    const data = [sale('a', '1', '2026-11-01', 10), sale('a', '2', '2026-11-02', 7), sale('a', '1', '2026-11-03', 0, 'void')];
    expect(rfm(data, { asOf }).rows[0]).toMatchObject({ monetary: 7, frequency: 1 });
    expect(warnings(data.values())).toContain('rfm.void_after_sale');
  });

  test.each<[string, readonly Purchase[], Partial<RfmOptions<string>>, string]>([
    ['purchases in the future', [sale('a', '1', '2027-01-01', 1)], {}, 'rfm.future'],
    ['guests', [sale('', '1', '2026-01-01', 1)], {}, 'rfm.guest'],
    ['dates that are none', [sale('a', '1', '2026-02-30', 1)], {}, 'rfm.unreadable'],
    ['amounts that are none', [sale('a', '1', '2026-02-03', 'ten')], {}, 'rfm.unreadable'],
    ['orders without a number', [sale('a', '', '2026-02-03', 1)], {}, 'rfm.no_order_id'],
    [
      'other currencies',
      [sale('a', '1', '2026-02-03', { amount: '1', currency: 'EUR' }), sale('a', '2', '2026-02-03', { amount: '1', currency: 'USD' })],
      {},
      'rfm.mixed_currency',
    ],
    ['more decimals than there are', [sale('a', '1', '2026-02-03', '1.00001')], {}, 'rfm.amount_rounded'],
    ['customers outside the window', [sale('a', '1', '2024-02-03', 1)], { window: 'P1Y' }, 'rfm.outside_window'],
    ['too few distinct values', [sale('a', '1', '2026-02-03', 1)], {}, 'rfm.few_values'],
    ['no customers at all', [], {}, 'rfm.no_customers'],
  ])('reports %s', (_, data, options, code) => {
    expect(warnings(data, options)).toContain(code);
  });

  test('converts other currencies when given a rate', () => {
    const data = [sale('a', '1', '2026-02-03', { amount: '10', currency: 'EUR' }), sale('a', '2', '2026-02-03', { amount: '10', currency: 'USD' })];
    expect(rfm(data, { asOf, currency: 'EUR', rate: () => 0.9 }).rows[0]?.monetary).toBe(19);
  });

  test('calls customers without a purchase prospects and leaves them out of the cuts', () => {
    const { rows, thresholds } = rfm([sale('a', '1', '2026-11-01', 10)], { asOf, population: ['a', 'b'] });
    expect(rows[1]).toMatchObject({ customer: 'b', segment: 'Prospect', code: null, score: null, recencyDays: null });
    expect(thresholds.n).toBe(1);
  });

  test('joins the code with dashes above nine bins', () => {
    const data = Array.from({ length: 20 }, (_, i) => ({ customer: `c${i}`, recencyDays: i, frequency: 20 - i, monetary: 20 - i }));
    expect(codes(data, { bins: 10 }).c0).toBe('10-10-10');
    expect(codes(data, { bins: 9 }).c0).toBe('999');
  });

  test('uses the fixed cuts it is given', () => {
    const cuts = { r: [7, 30], f: [1, 5], m: [50, 500] };
    expect(codes([{ customer: 'a', recencyDays: 7, frequency: 3, monetary: 600 }], { bins: 3, method: 'fixed', cuts })).toEqual({ a: '223' });
  });

  test.each([
    [{ asOf: 'today' }, /asOf/],
    [{ bins: 1 }, /bins/],
    [{ timeZone: 'Mars/Olympus' }, /timeZone/],
    [{ window: 'PT5M' }, /window/],
    [{ method: 'fixed' }, /cuts/],
  ])('refuses options that cannot work: %o', (options, message) => {
    expect(() => rfm([], { asOf, ...options } as never)).toThrowError(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringMatching(message) }),
    );
  });

  test('survives rows that are nothing of the kind', () => {
    const junk = [
      null,
      5,
      'x',
      {},
      { customer: 'a' },
      { customer: '__proto__', order: '1', at: '2026-11-01', amount: 3 },
      { customer: 'a', recencyDays: Number.NaN, frequency: 1, monetary: 1 },
    ];
    expect(rfm(junk as never, { asOf }).rows.map((row) => row.customer)).toContain('__proto__');
  });

  test('takes a stream one purchase at a time', () => {
    const run = createRfm({ asOf });
    run.add(sale('a', '1', '2026-11-01', 10));
    expect(run.result().rows[0]?.monetary).toBe(10);
  });
});

const shop = (seed: number, n: number): readonly Purchase[] => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, (_, i) =>
    sale(
      `c${random.integer(Math.max(1, n >> 2))}`,
      `o${random.integer(n)}`,
      `20${25 + random.integer(2)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
      random.integer(50_000) / 100 - (i % 17 === 0 ? 300 : 0),
    ),
  );
};

describe('the laws of scoring', () => {
  const seeds = fc.integer();
  const ties = fc.constantFrom('min', 'mid', 'max');
  const bins = fc.constantFrom(2, 3, 4, 5, 7, 10);

  test('equal customers score equal, and a customer better in one measure never scores less', () => {
    fc.assert(
      fc.property(seeds, ties, bins, (seed, tie, size) => {
        const { rows } = rfm(shop(seed, 120), { asOf, ties: tie, bins: size } as RfmOptions<string>);
        const scored = rows.filter((row) => row.r !== null);
        for (const a of scored) {
          for (const b of scored) {
            if ((a.recencyDays ?? 0) <= (b.recencyDays ?? 0)) expect(a.r).toBeGreaterThanOrEqual(b.r ?? 0);
            if (a.frequency >= b.frequency) expect(a.f).toBeGreaterThanOrEqual(b.f ?? 0);
            if (a.monetary >= b.monetary) expect(a.m).toBeGreaterThanOrEqual(b.m ?? 0);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('frozen thresholds score a customer as the batch did', () => {
    fc.assert(
      fc.property(seeds, ties, bins, (seed, tie, size) => {
        const { rows, thresholds } = rfm(shop(seed, 100), { asOf, ties: tie, bins: size } as RfmOptions<string>);
        const stored = JSON.parse(JSON.stringify(thresholds));
        for (const row of rows) {
          if (row.recencyDays === null) continue;
          expect(scoreRfm({ recencyDays: row.recencyDays, frequency: row.frequency, monetary: row.monetary }, stored)).toEqual({
            r: row.r,
            f: row.f,
            m: row.m,
            code: row.code,
            segment: row.segment,
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the order of purchases does not matter', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const data = shop(seed, 80);
        const sorted = (list: readonly Purchase[]) => [...rfm(list, { asOf }).rows].sort((a, b) => (a.customer < b.customer ? -1 : 1));
        expect(sorted([...data].reverse())).toEqual(sorted(data));
      }),
      { numRuns: 30 },
    );
  });

  test('segment figures add up to the customers and the revenue', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rows, segments } = rfm(shop(seed, 100), { asOf });
        expect(segments.reduce((sum, s) => sum + s.customers, 0)).toBe(rows.length);
        expect(segments.reduce((sum, s) => sum + s.revenue, 0)).toBeCloseTo(
          rows.reduce((sum, r) => sum + r.monetary, 0),
          6,
        );
        expect(segments.reduce((sum, s) => sum + s.share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });
});

describe('checkSegments', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('proves the default table complete, disjoint and monotone over %i bins', (bins) => {
    expect(checkSegments(grid11, bins)).toMatchObject({ complete: true, disjoint: true, monotone: true });
  });

  test('finds the classic codes an exact partition that is not monotone', () => {
    const check = checkSegments(classic11);
    expect(check).toMatchObject({ complete: true, disjoint: true, monotone: false });
    expect(check.anomalies).toContainEqual({ from: '435', to: '535', segments: ['Loyal', 'Need Attention'] });
    expect(check.sizes).toEqual({
      Champions: 7,
      Loyal: 8,
      'Potential Loyalist': 24,
      New: 7,
      Promising: 16,
      'Need Attention': 8,
      'About To Sleep': 8,
      'At Risk': 22,
      'Cannot Lose Them': 8,
      Hibernating: 11,
      Lost: 6,
    });
  });

  test("finds the holes and overlaps of the R package's table", () => {
    const check = checkSegments(rPackage10);
    expect(check.unassigned).toEqual(['215', '241', '251', '252', '341', '351', '441', '451', '541', '551']);
    expect(check.overlapping).toHaveLength(58);
  });

  test("finds most of Putler's cells claimed twice and some segments never reached", () => {
    const check = checkSegments(putler11);
    expect(check.disjoint).toBe(false);
    expect(check.unreachable.length).toBeGreaterThan(0);
  });

  test('refuses a table whose order misses a segment', () => {
    expect(() => checkSegments({ axes: 'rf', cells: { 11: 'Lonely' }, order: [] } as never)).toThrowError(expect.objectContaining({ code: 'invalid-option' }));
  });
});

describe('what goes with a run', () => {
  const before = rfm(shop(1, 300), { asOf: '2026-06-30' });
  const after = rfm(shop(2, 300), { asOf });

  test('explains a score by the cuts around the value', () => {
    const thresholds = { r: [30, 60], f: [1, 4], m: [50, 400], bins: 3, ties: 'min' as const, n: 9, asOf };
    expect(explainRfm({ recencyDays: 41, frequency: 5, monetary: 20 }, thresholds).map((step) => step.because)).toEqual([
      'recency 41 days falls between 30 and 60: score 2 of 3',
      'frequency 5 orders falls above 4: score 3 of 3',
      'monetary 20 falls at or below 50: score 1 of 3',
    ]);
  });

  test('counts every customer of either run once in the migration matrix', () => {
    const { counts, from, to } = migrationMatrix(before, after);
    const all = new Set([...before.rows, ...after.rows].map((row) => row.customer)).size;
    expect(counts.flat().reduce((sum, n) => sum + n, 0)).toBe(all);
    expect([from.length, to.length]).toEqual([counts.length, counts[0]?.length]);
  });

  test('multiplies revenue by the margin', () => {
    expect(lifetimeValue(rfm([sale('a', '1', '2026-11-01', 200)], { asOf }).rows, { margin: 0.25 })[0]).toMatchObject({ revenue: 200, value: 50 });
    expect(() => lifetimeValue([], { margin: 2 })).toThrowError(expect.objectContaining({ code: 'invalid-option' }));
  });

  test('draws pictures without script, outside files or markup out of the data', () => {
    const hostile = rfm(shop(3, 50), {
      asOf,
      segments: {
        axes: 'rf',
        order: ['<script>x</script>'],
        cells: Object.fromEntries([1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((f) => [`${r}${f}`, '<script>x</script>']))),
      } as never,
    });
    for (const picture of [rfmHeatMap(hostile, { title: '"><img src=x>' }), segmentBars(hostile)]) {
      expect(picture).not.toMatch(/<script|<img|href|url\(/);
      expect(picture.match(/<svg/g)).toHaveLength(1);
    }
  });
});
