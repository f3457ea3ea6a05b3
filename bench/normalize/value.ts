import { normalizeDate, normalizeMoney, normalizeNumber, normalizePercent, type DateOptions } from 'tidycrm/normalize';
import type { UnitBench, Verdict } from './unit.ts';

interface DateRow {
  readonly raw: string;
  readonly hint: string | null;
  readonly iso: string | null;
}

const dateOptions = ({ hint }: DateRow): DateOptions =>
  hint === 'excel' ? { excel: true } : hint === 'DMY' || hint === 'MDY' || hint === 'YMD' ? { order: hint } : {};

/** The day a library's `Date` shows on the machine's calendar. */
const localDay = (date: unknown): string | null =>
  date instanceof Date && !Number.isNaN(date.getTime())
    ? `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
    : null;

const judgeDay = (value: string | null, candidates: readonly string[], wanted: string | null): Verdict =>
  value === null ? (wanted === null || candidates.includes(wanted) ? 'correct' : 'refused') : value === wanted ? 'correct' : 'wrong';

export const dateBench: UnitBench = async (bench) => {
  const rows = bench.data<DateRow[]>('dates');
  if (rows === null) return;
  bench.measure({
    unit: 'date',
    set: 'cells',
    inputs: rows,
    run: (row) => normalizeDate(row.raw, dateOptions(row)),
    judge: (out, row) => judgeDay(out.value, out.ok ? [] : (out.candidates ?? []), row.iso),
    bar: 0.9,
  });
  const chrono = await bench.peer('chrono-node');
  if (chrono !== null)
    bench.measure({
      unit: 'date',
      set: 'cells',
      tool: 'chrono-node',
      inputs: rows,
      run: (row) => (row.hint === 'DMY' ? chrono.en.GB : chrono).parseDate(row.raw),
      judge: (out, row) => judgeDay(localDay(out), [], row.iso),
    });
  const any = await bench.peer('any-date-parser');
  const parser = any?.default ?? any;
  if (parser !== null)
    bench.measure({
      unit: 'date',
      set: 'cells',
      tool: 'any-date-parser',
      inputs: rows,
      run: (row) => parser.fromString(row.raw),
      judge: (out, row) => judgeDay(localDay(out), [], row.iso),
    });
};

interface NumberRow {
  readonly raw: string;
  readonly value: number | null;
  readonly currency: string | null;
}

export const numberBench: UnitBench = async (bench) => {
  const rows = bench.data<NumberRow[]>('numbers');
  if (rows === null) return;
  const read = ({ raw, currency }: NumberRow): number | null => {
    if (raw.includes('%')) return normalizePercent(raw).value;
    if (currency === null) return normalizeNumber(raw).value;
    const money = normalizeMoney(raw);
    return money.ok && money.value.currency === currency ? Number(money.value.amount) : null;
  };
  const judge = (value: number | null, row: NumberRow): Verdict =>
    value === null ? (row.value === null ? 'correct' : 'refused') : value === row.value ? 'correct' : 'wrong';
  bench.measure({ unit: 'number', set: 'cells', inputs: rows, run: read, judge, bar: 0.9 });
  const peer = await bench.peer('@internationalized/number');
  const lib = peer?.default ?? peer;
  if (lib !== null) {
    const parser = new lib.NumberParser('de-DE', { style: 'decimal' });
    bench.measure({
      unit: 'number',
      set: 'cells',
      tool: '@internationalized/number',
      inputs: rows,
      run: (row) => parser.parse(row.raw) as number,
      judge: (out, row) => judge(Number.isNaN(out) ? null : out, row),
    });
  }
};

interface PriceRow {
  readonly price_raw: string | null;
  readonly amount?: number | null;
}

export const moneyBench: UnitBench = async (bench) => {
  const rows = bench.data<PriceRow[]>('price_strings')?.filter((row) => row.price_raw !== null);
  if (rows === undefined) return;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  bench.measure({
    unit: 'money',
    set: 'price strings',
    inputs: rows,
    run: (row) => normalizeMoney(row.price_raw),
    judge: (out, { amount }) => {
      const wanted = amount ?? null;
      if (out.ok) return wanted !== null && near(Number(out.value.amount), wanted) ? 'correct' : 'wrong';
      return wanted === null || out.candidates?.some((one) => near(Number(one.amount), wanted)) === true ? 'correct' : 'refused';
    },
    bar: 0.97,
  });
  bench.measure({
    unit: 'money',
    set: 'price strings',
    tool: 'parseFloat of what is left without letters',
    inputs: rows,
    run: (row) => Number.parseFloat((row.price_raw ?? '').replace(/[^\d.]/g, '')),
    judge: (out, { amount }) =>
      Number.isNaN(out)
        ? (amount ?? null) === null
          ? 'correct'
          : 'refused'
        : amount !== null && amount !== undefined && near(out, amount)
          ? 'correct'
          : 'wrong',
  });
};
