import type { Issue } from '../../core/issue.ts';
import { createDayReader } from './days.ts';
import type { ReadRfmOptions, RfmOptions } from './options.ts';
import { amountDigits, amountUnit, createOrderSet, readAmount, type Purchase, type RfmIssueMaker, type RfmMeasures } from './purchases.ts';

/** No day: the customer has no purchase that counts. */
export const noDay = -0x80000000;

/** What was added up of each customer, column by column. */
export interface CustomerTable {
  readonly ids: readonly string[];
  /** Day of the last and of the first purchase, {@link noDay} without one. */
  readonly lastDay: Int32Array;
  readonly firstDay: Int32Array;
  /** The texts those days were read from. */
  readonly lastAt: readonly (string | null)[];
  readonly firstAt: readonly (string | null)[];
  readonly orders: Float64Array;
  /** Purchases less refunds, in minor units. */
  readonly minor: Float64Array;
  readonly flags: Uint8Array;
  /** Minor units in a unit of currency. */
  readonly unit: number;
}

/** Bits of {@link CustomerTable.flags}. */
export const flagBits = { future: 1, refunded: 2, outside: 4, inexact: 8 } as const;

/** Takes purchases in one by one and keeps what each customer comes to; nothing of a purchase is kept. */
export interface CustomerTally {
  add(purchase: Purchase | RfmMeasures): void;
  /** Notes customers that exist whether or not they bought. */
  addPopulation(ids: Iterable<string>): void;
  /** Notes orders that are void, before their sales are read. */
  noteVoids(purchases: Iterable<Purchase | RfmMeasures>): void;
  finish(): { readonly table: CustomerTable; readonly issues: readonly Issue[] };
}

const initialCapacity = 1024;

/** Makes an empty tally. */
export function createTally<S extends string>(options: ReadRfmOptions<S>, raw: RfmOptions<S>, issue: RfmIssueMaker): CustomerTally {
  const dayOf = createDayReader(options.timeZone);
  const index = new Map<string, number>();
  const ids: string[] = [];
  let lastDay = new Int32Array(initialCapacity).fill(noDay);
  let firstDay = new Int32Array(initialCapacity).fill(noDay);
  const lastAt: (string | null)[] = [];
  const firstAt: (string | null)[] = [];
  let orders = new Float64Array(initialCapacity);
  let minor = new Float64Array(initialCapacity);
  let flags = new Uint8Array(initialCapacity);
  const seenOrders = createOrderSet();
  const voided = createOrderSet();
  const counts = { guest: 0, unreadable: 0, firstUnreadable: 0, future: 0, refund: 0, void: 0, voidAfter: 0, repeated: 0, noOrder: 0, foreign: 0, rounded: 0 };
  const foreign = new Set<string>();
  let currency = raw.currency?.toUpperCase() ?? null;
  let position = 0;

  const grow = (): void => {
    const size = lastDay.length * 2;
    const widen = <T extends Int32Array | Float64Array | Uint8Array>(next: T, old: ArrayLike<number>): T => {
      next.set(old);
      return next;
    };
    lastDay = widen(new Int32Array(size).fill(noDay), lastDay);
    firstDay = widen(new Int32Array(size).fill(noDay), firstDay);
    orders = widen(new Float64Array(size), orders);
    minor = widen(new Float64Array(size), minor);
    flags = widen(new Uint8Array(size), flags);
  };
  const customerOf = (id: string): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    const next = ids.length;
    if (next === lastDay.length) grow();
    index.set(id, next);
    ids.push(id);
    lastAt.push(null);
    firstAt.push(null);
    return next;
  };
  const unreadable = (): void => {
    counts.unreadable++;
    counts.firstUnreadable ||= position;
  };

  /** The amount in minor units of the run's currency; `null` where it was left out, with the reason counted. */
  const amountOf = (purchase: Purchase): number | null => {
    const read = readAmount(purchase.amount);
    if (read === null) {
      unreadable();
      return null;
    }
    currency ??= read.currency;
    if (read.rounded) counts.rounded++;
    if (read.currency === null || read.currency === currency) return read.minor;
    const rate = raw.rate?.(read.currency, purchase.at) ?? null;
    if (rate !== null && Number.isFinite(rate)) return Math.round(read.minor * rate);
    counts.foreign++;
    foreign.add(read.currency);
    return null;
  };

  const addMeasures = (row: RfmMeasures): void => {
    const { recencyDays, frequency, monetary } = row;
    if (![recencyDays, frequency, monetary].every(Number.isFinite)) return unreadable();
    const customer = customerOf(row.customer);
    lastDay[customer] = firstDay[customer] = options.asOfDay - Math.round(recencyDays);
    orders[customer] = frequency;
    minor[customer] = readAmount(monetary)?.minor ?? 0;
  };

  const addPurchase = (purchase: Purchase): void => {
    const { order } = purchase;
    const hasOrder = typeof order === 'string' && order !== '';
    if (purchase.kind === 'void') {
      counts.void++;
      if (!hasOrder) return;
      const known = index.get(purchase.customer);
      if (known !== undefined && seenOrders.has(known, order)) counts.voidAfter++;
      else voided.add(customerOf(purchase.customer), order);
      return;
    }
    const day = dayOf(purchase.at);
    if (day === null) return unreadable();
    const amount = amountOf(purchase);
    if (amount === null) return;
    const customer = customerOf(purchase.customer);
    if (hasOrder && voided.has(customer, order)) {
      counts.void++;
      return;
    }
    if (day > options.asOfDay) {
      counts.future++;
      flags[customer] = (flags[customer] as number) | flagBits.future;
      return;
    }
    if (day < options.fromDay) {
      flags[customer] = (flags[customer] as number) | flagBits.outside;
      return;
    }
    const isRefund = purchase.kind === 'refund' || amount < 0;
    if (isRefund && options.refunds !== 'net') {
      counts.refund++;
      return;
    }
    if (isRefund) {
      flags[customer] = (flags[customer] as number) | flagBits.refunded;
      addMinor(customer, -Math.abs(amount));
      return;
    }
    const isNew = !hasOrder || seenOrders.add(customer, order);
    if (!hasOrder) counts.noOrder++;
    if (!isNew) counts.repeated++;
    if (!isNew && options.repeated === 'first') return;
    addMinor(customer, amount);
    if (isNew) orders[customer] = (orders[customer] as number) + 1;
    noteDay(customer, day, purchase.at);
  };

  const addMinor = (customer: number, amount: number): void => {
    const sum = (minor[customer] as number) + amount;
    minor[customer] = sum;
    if (!Number.isSafeInteger(sum)) flags[customer] = (flags[customer] as number) | flagBits.inexact;
  };
  const noteDay = (customer: number, day: number, at: string): void => {
    const last = lastDay[customer] as number;
    if (day > last || (day === last && at > (lastAt[customer] as string))) {
      lastDay[customer] = day;
      lastAt[customer] = at;
    }
    const first = firstDay[customer] as number;
    if (first === noDay || day < first || (day === first && at < (firstAt[customer] as string))) {
      firstDay[customer] = day;
      firstAt[customer] = at;
    }
  };

  const named = (customer: unknown): customer is string => typeof customer === 'string' && customer !== '';
  return {
    add(row) {
      position++;
      if (typeof row !== 'object' || row === null) unreadable();
      else if (!named(row.customer)) counts.guest++;
      else if ('recencyDays' in row) addMeasures(row);
      else addPurchase(row);
    },
    addPopulation(population) {
      for (const id of population) if (named(id)) customerOf(id);
    },
    noteVoids(rows) {
      for (const row of rows) {
        if (
          typeof row === 'object' &&
          row !== null &&
          'kind' in row &&
          row.kind === 'void' &&
          named(row.customer) &&
          typeof row.order === 'string' &&
          row.order !== ''
        )
          voided.add(customerOf(row.customer), row.order);
      }
    },
    finish() {
      const n = ids.length;
      const inexact = flags.subarray(0, n).reduce((sum, bits) => sum + (bits & flagBits.inexact ? 1 : 0), 0);
      const report: [number, Parameters<RfmIssueMaker>[0], Readonly<Record<string, unknown>>?][] = [
        [counts.guest, 'rfm.guest'],
        [counts.unreadable, 'rfm.unreadable', { first: counts.firstUnreadable }],
        [counts.future, 'rfm.future', { asOf: options.asOf }],
        [counts.refund, options.refunds === 'error' ? 'rfm.refund_refused' : 'rfm.refund_ignored'],
        [counts.void, 'rfm.void'],
        [counts.voidAfter, 'rfm.void_after_sale'],
        [counts.repeated, options.repeated === 'sum' ? 'rfm.repeated_line' : 'rfm.duplicate_row'],
        [counts.noOrder, 'rfm.no_order_id'],
        [counts.foreign, 'rfm.mixed_currency', { currency, currencies: [...foreign].sort() }],
        [counts.rounded, 'rfm.amount_rounded', { digits: amountDigits }],
        [inexact, 'rfm.sum_inexact'],
      ];
      return {
        table: {
          ids,
          lastDay: lastDay.subarray(0, n),
          firstDay: firstDay.subarray(0, n),
          lastAt,
          firstAt,
          orders: orders.subarray(0, n),
          minor: minor.subarray(0, n),
          flags: flags.subarray(0, n),
          unit: amountUnit,
        },
        issues: report.filter(([count]) => count > 0).map(([count, code, params]) => issue(code, { count, ...params })),
      };
    },
  };
}
