import { noValue } from '../compare/comparator.ts';
import { codeAt, type Column } from '../store/columns.ts';

/** The best level of two rows over all pairs of their values; {@link noValue} where a side has none. */
export function bestLevel(column: Column, a: number, b: number): number {
  const x = codeAt(column, a);
  const y = codeAt(column, b);
  if (x > 0 && y > 0) return column.kernel.level(x, y);
  if (x === 0 || y === 0) return noValue;
  return bestPair(column, x, y).level;
}

/** Of two codes with several values on a side, two single codes of the best level, and that level. */
export function bestPair(column: Column, x: number, y: number): { readonly p: number; readonly q: number; readonly level: number } {
  let best = { p: 0, q: 0, level: noValue };
  eachCodePair(column, x, y, (p, q) => {
    const level = column.kernel.level(p, q);
    if (level < best.level) best = { p, q, level };
  });
  return best;
}

/** Visits all pairs of single codes behind two codes of a column. */
export function eachCodePair(column: Column, x: number, y: number, visit: (p: number, q: number) => void): void {
  const sets = column.sets.data;
  const nx = x > 0 ? 1 : (sets[-x - 1] as number);
  const ny = y > 0 ? 1 : (sets[-y - 1] as number);
  for (let i = 0; i < nx; i++) for (let j = 0; j < ny; j++) visit(x > 0 ? x : (sets[-x + i] as number), y > 0 ? y : (sets[-y + j] as number));
}
