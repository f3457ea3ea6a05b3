/**
 * Records of a few integers each, by number, in pages. What is there never moves when records are added: at a million
 * records a list that doubles would copy for tens of milliseconds, and whoever asked just then would wait.
 */
export interface Pages {
  /** Integers a record has. */
  readonly width: number;
  /** All but the first page are of full size from the beginning; the first grows up to it, so that little data stays little. */
  readonly pages: Int32Array[];
  /** How many records there are. */
  length: number;
}

const bits = 12;
const mask = (1 << bits) - 1;

/** Records a full page holds. */
export const pageRecords = 1 << bits;

/** Makes an empty table; `length` records of zeros where it is given. */
export function createPages(width: number, length = 0): Pages {
  const table: Pages = { width, pages: [], length: 0 };
  extend(table, length);
  return table;
}

/** One integer of a record. */
export const valueAt = (table: Pages, record: number, field = 0): number =>
  (table.pages[record >>> bits] as Int32Array)[(record & mask) * table.width + field] as number;

/** Writes one integer of a record that is there. */
export function setValue(table: Pages, record: number, field: number, value: number): void {
  (table.pages[record >>> bits] as Int32Array)[(record & mask) * table.width + field] = value;
}

/** Appends a record of zeros and returns its number. */
export function addRecord(table: Pages): number {
  extend(table, table.length + 1);
  return table.length - 1;
}

/** Makes sure that there are at least `length` records; new ones are zeros. */
export function extend(table: Pages, length: number): void {
  if (length <= table.length) return;
  const { width, pages } = table;
  const needed = ((length - 1) >>> bits) + 1;
  const first = pages[0] ?? new Int32Array(0);
  if (first.length < Math.min(length, pageRecords) * width) {
    const grown = new Int32Array(Math.min(pageRecords, Math.max(16, 2 * length)) * width);
    grown.set(first);
    pages[0] = grown;
  }
  while (pages.length < needed) pages.push(new Int32Array(pageRecords * width));
  table.length = length;
}

/** A table over integers written end to end. Full pages are taken as they are, so the table owns `data` from now on. */
export function pagesOf(width: number, data: Int32Array): Pages {
  const length = Math.floor(data.length / width);
  const table: Pages = { width, pages: [], length };
  for (let from = 0; from < length; from += pageRecords) {
    const page = data.subarray(from * width, Math.min(from + pageRecords, length) * width);
    if (page.length === pageRecords * width) table.pages.push(page);
    else {
      const last = new Int32Array(from === 0 ? Math.min(pageRecords, Math.max(16, length)) * width : pageRecords * width);
      last.set(page);
      table.pages.push(last);
    }
  }
  return table;
}
