import type { IssueMaker } from '../../core/issue.ts';
import type { rfmIssues } from '../../core/issues/rfm.ts';
import type { Decimal, ISODate, ISODateTime, Money } from '../../core/values.ts';

/** One purchase, refund or void; one order may come as several lines. */
export interface Purchase {
  /** Who bought; an empty one is a guest and is left out. */
  readonly customer: string;
  /** The order it belongs to; lines of one order count once. */
  readonly order: string;
  /** When: a calendar day, or an instant that is placed on a day of `timeZone`. */
  readonly at: ISODateTime | ISODate;
  /** What it came to. A negative one is a refund. */
  readonly amount: number | Decimal | Money;
  /** `sale` unless given. A `void` takes back all lines of its order. */
  readonly kind?: 'sale' | 'refund' | 'void';
}

/** A customer whose three measures are known already. */
export interface RfmMeasures {
  readonly customer: string;
  /** Days since the last purchase. */
  readonly recencyDays: number;
  /** Orders. */
  readonly frequency: number;
  /** What they came to, in units of currency. */
  readonly monetary: number;
}

/** Makes the diagnostics of an RFM run. */
export type RfmIssueMaker = IssueMaker<keyof typeof rfmIssues>;

/**
 * Decimals amounts are added up in. No currency has more (ISO 4217, list of 2024-06-25), so every amount is exact whatever its
 * currency, and sums stay exact up to 900 thousand million units.
 */
export const amountDigits = 4;

/** How many minor units make one unit of currency. */
export const amountUnit = 10_000;

/** An amount in whole minor units. */
export interface MinorAmount {
  readonly minor: number;
  readonly currency: string | null;
  /** Whether decimals beyond the fourth were rounded away, half away from zero. */
  readonly rounded: boolean;
}

/** Reads an amount exactly, without going through a binary fraction; `null` where it is none. */
export function readAmount(amount: Purchase['amount']): MinorAmount | null {
  const isMoney = typeof amount === 'object' && amount !== null;
  const currency = isMoney ? String(amount.currency).toUpperCase() : null;
  const raw: unknown = isMoney ? amount.amount : amount;
  if (typeof raw === 'number' && Math.abs(raw) < 1e11) {
    // A number whose decimals end within the four reads the same whether rounded or written out.
    const minor = Math.round(raw * amountUnit);
    if (minor / amountUnit === raw) return { minor, currency, rounded: false };
  }
  if (typeof raw !== 'number' && typeof raw !== 'string') return null;
  const text = typeof raw === 'number' ? plainDecimal(raw) : raw.trim();
  const match = /^([+-]?)(\d{1,30})(?:\.(\d{0,30}))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  const kept = fraction.slice(0, amountDigits).padEnd(amountDigits, '0');
  const up = fraction.charCodeAt(amountDigits) >= 53 ? 1 : 0;
  const minor = Number(`${whole}${kept}`) + up;
  return { minor: sign === '-' ? -minor : minor, currency, rounded: /[1-9]/.test(fraction.slice(amountDigits)) };
}

/** A number as people write it, without an exponent, so that 0.1 is read as 0.1. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') && Number.isFinite(value) ? value.toFixed(20) : text;
}

/**
 * A set of orders with what is known of each. Ten million order ids would fill a gigabyte as texts; here an order is two
 * 32-bit hashes, so that two different ids of one run are taken for one with a chance of one in a hundred thousand.
 */
export interface OrderSet {
  /** Adds an order; `false` where it was there already. */
  add(customer: number, order: string): boolean;
  has(customer: number, order: string): boolean;
  readonly size: number;
}

/** Makes an empty set of orders. */
export function createOrderSet(): OrderSet {
  let capacity = 1 << 12;
  let low = new Int32Array(capacity);
  let high = new Int32Array(capacity);
  let size = 0;
  let hashLow = 0;
  let hashHigh = 0;

  const hash = (customer: number, order: string): void => {
    let a = (customer ^ 0x9e3779b9) | 0;
    let b = (Math.imul(customer, 0x85ebca6b) ^ 0x243f6a88) | 0;
    for (let i = 0; i < order.length; i++) {
      const unit = order.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995);
      b ^= b >>> 15;
    }
    a ^= a >>> 16;
    a = Math.imul(a, 0x85ebca6b);
    a ^= a >>> 13;
    b ^= b >>> 16;
    b = Math.imul(b, 0xc2b2ae35);
    hashLow = a ^ (a >>> 16);
    hashHigh = (b ^ (b >>> 13)) | 1;
  };
  /** The slot of the hash at hand: its own, or the first free one. */
  const slotOf = (): number => {
    const mask = capacity - 1;
    let slot = (hashLow ^ Math.imul(hashHigh, 0x9e3779b1)) & mask;
    while (high[slot] !== 0 && (high[slot] !== hashHigh || low[slot] !== hashLow)) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldLow, oldHigh] = [low, high];
    capacity *= 2;
    low = new Int32Array(capacity);
    high = new Int32Array(capacity);
    for (let i = 0; i < oldHigh.length; i++) {
      if (oldHigh[i] === 0) continue;
      hashLow = oldLow[i] as number;
      hashHigh = oldHigh[i] as number;
      const slot = slotOf();
      low[slot] = hashLow;
      high[slot] = hashHigh;
    }
  };
  return {
    add(customer, order) {
      hash(customer, order);
      let slot = slotOf();
      if (high[slot] !== 0) return false;
      if (size * 10 > capacity * 6) {
        const [keepLow, keepHigh] = [hashLow, hashHigh];
        grow();
        [hashLow, hashHigh] = [keepLow, keepHigh];
        slot = slotOf();
      }
      low[slot] = hashLow;
      high[slot] = hashHigh;
      size++;
      return true;
    },
    has(customer, order) {
      if (size === 0) return false;
      hash(customer, order);
      return high[slotOf()] !== 0;
    },
    get size() {
      return size;
    },
  };
}
