import { UsageError } from '../../core/errors.ts';
import type { RfmRow } from './rfm.ts';

/** What a customer has been worth so far. */
export interface LifetimeValue {
  readonly customer: string;
  /** Purchases less refunds. */
  readonly revenue: number;
  /** Revenue times the margin. */
  readonly value: number;
  readonly orders: number;
  /** Revenue an order; `null` without orders. */
  readonly aov: number | null;
  /** Value a month of 30.44 days since the first purchase, a started first month counted whole; `null` without orders. */
  readonly perMonth: number | null;
}

/**
 * The historic lifetime value of customers: what they have paid, times the margin. It predicts nothing.
 *
 * Use it on rows of {@link rfm} run with `monetary: 'total'`.
 *
 * @param options - `margin` from 0 to 1; 1 (revenue) unless given.
 * @throws {UsageError} `invalid-option` for another margin.
 *
 * @example
 * const { rows } = rfm([{ customer: 'ann', order: '1', at: '2026-11-01', amount: 200 }], { asOf: '2026-11-21' });
 * lifetimeValue(rows, { margin: 0.4 });
 * //=> [{ customer: 'ann', revenue: 200, value: 80, orders: 1, aov: 200, perMonth: 80 }]
 */
export function lifetimeValue(rows: readonly RfmRow<string>[], options: { readonly margin?: number } = {}): readonly LifetimeValue[] {
  const { margin = 1 } = options;
  if (!(margin >= 0 && margin <= 1)) throw new UsageError('invalid-option', `\`margin\` is a share from 0 to 1, not ${margin}.`);
  return rows.map((row) => {
    const value = cents(row.monetary * margin);
    const months = row.tenureDays === null ? null : Math.max(row.tenureDays / 30.44, 1);
    return {
      customer: row.customer,
      revenue: row.monetary,
      value,
      orders: row.frequency,
      aov: row.frequency === 0 ? null : row.monetary / row.frequency,
      perMonth: months === null ? null : value / months,
    };
  });
}

const cents = (value: number): number => Math.round(value * 100) / 100;
