import { internValue, lazyCode, type Column } from './columns.ts';
import { putCodes, type CodeLists } from './code-lists.ts';
import type { Store } from './store.ts';

/**
 * Copies rows into a new store of the same comparisons and rules. Only values that rows still have come along: those of records
 * that were changed, removed or only asked about are left behind.
 */
export function copyRows(from: Store, to: Store, rows: Iterable<number>): void {
  const copies = [
    ...from.columns.map((column, c) => columnCopy(column, to.columns[c] as Column)),
    ...from.rules.keys.map((column, k) => {
      const { table } = to.rules.keys[k] as (typeof to.rules.keys)[number];
      return codesCopy(column, to.rules.keys[k] as CodeLists, (code) => table.intern(column.table.hi(code), column.table.lo(code)));
    }),
  ];
  for (const row of rows) for (const copy of copies) copy(row);
}

function columnCopy(from: Column, to: Column): (row: number) => void {
  if (from.lazy !== null) to.lazy = { ...from.lazy, woken: new Int32Array(from.lazy.woken.length) };
  const codes = new Int32Array(from.kernel.size);
  return codesCopy(from, to, (code) => {
    if (code >= lazyCode) return code;
    if (codes[code] === 0) codes[code] = internValue(to, (from.values as readonly unknown[])[code]);
    return codes[code] as number;
  });
}

function codesCopy(from: CodeLists, to: CodeLists, codeOf: (code: number) => number): (row: number) => void {
  const one = new Int32Array(1);
  return (row) => {
    const code = from.codes.data[row] as number;
    if (code < 0) {
      const size = from.sets.data[-code - 1] as number;
      const codes = Array.from(from.sets.data.subarray(-code, size - code), codeOf);
      putCodes(to, row, codes, size);
      return;
    }
    one[0] = code === 0 ? 0 : codeOf(code);
    putCodes(to, row, one, 1);
  };
}
