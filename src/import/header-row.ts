/** Where the header stands among the first records, and what stands before it. */
export interface HeaderPlace {
  /** Index of the header among the records. */
  readonly index: number;
}

/** How far down a header is looked for. */
const deepest = 30;

/**
 * Finds the header below lines that some programs put first (“Notes:”, a report's title, its date). Such lines have
 * one or two filled cells where the table has many; the first wide line that reads like names is the header.
 */
export function findHeader(records: readonly (readonly string[])[]): HeaderPlace {
  const filled = records.map((cells) => cells.reduce((n, cell) => (cell.trim() === '' ? n : n + 1), 0));
  const width = mostFrequent(records.map((cells) => cells.length).filter((n) => n > 1));
  if (width < 2) return { index: 0 };
  const few = Math.min(2, Math.floor(width / 2));
  for (let i = 0; i < Math.min(records.length, deepest); i++) {
    if ((filled[i] as number) <= few && i + 1 < records.length && width > 2) continue;
    if ((records[i] as readonly string[]).length === 1) continue;
    return i > 0 && !readsLikeHeader(records[i] as readonly string[]) ? { index: 0 } : { index: i };
  }
  return { index: 0 };
}

/** A cell that no header would hold: an address, a long number, a date. */
const dataCell = /@|^https?:\/\/|^[+\d][\d\s().\-/]{5,}$|^\d+([.,]\d+)?$/i;

/** The first cell of a record that looks like data rather than like a header; `null` when all could be names of columns. */
export function dataLikeCell(cells: readonly string[]): string | null {
  for (const cell of cells) if (dataCell.test(cell.slice(0, 100).trim())) return cell.slice(0, 100).trim();
  return null;
}

function readsLikeHeader(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return dataLikeCell(cells) === null && new Set(named).size >= named.length * 0.8 && named.every((cell) => cell.length <= 80);
}

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  let best = 0;
  for (const n of numbers) {
    const count = (times.get(n) ?? 0) + 1;
    times.set(n, count);
    if (count > (times.get(best) ?? 0) || (count === times.get(best) && n > best)) best = n;
  }
  return best;
}
