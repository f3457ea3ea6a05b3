import type { Context } from '../core/context.ts';

/**
 * A context whose clock stands still, for tests that must give the same answer tomorrow.
 *
 * Use it wherever a function takes a context. New ids count up: `id-1`, `id-2`.
 *
 * @param now - The instant it always is; 2026-01-15T12:00:00.000Z unless given.
 * @param more - Whatever else the context should say.
 *
 * @example
 * fixedClock().now;
 * //=> '2026-01-15T12:00:00.000Z'
 *
 * @example
 * const context = fixedClock('2026-11-21T09:00:00.000Z', { country: 'PL' });
 * [context.country, context.newId(), context.newId()];
 * //=> ['PL', 'id-1', 'id-2']
 */
export function fixedClock(now = '2026-01-15T12:00:00.000Z', more: Partial<Context> = {}): Context & Required<Pick<Context, 'newId' | 'sequence'>> {
  let ids = 0;
  const numbers = new Map<string, number>();
  return {
    now,
    timeZone: 'UTC',
    newId: () => `id-${++ids}`,
    sequence(name) {
      const next = (numbers.get(name) ?? 0) + 1;
      numbers.set(name, next);
      return next;
    },
    ...more,
  };
}
