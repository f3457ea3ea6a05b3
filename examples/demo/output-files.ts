import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAudit } from 'tidycrm/audit';
import { type CsvRow, writeCsv } from 'tidycrm/import';
import { type TidyResult, tidyReport } from 'tidycrm/tidy';

/** Writes clean.csv, rejected.csv, duplicates.csv and report.html, and says where. */
export function writeOutput(folder: string, name: string, result: TidyResult, rows: readonly CsvRow[], idColumn: string | undefined): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = {
    'clean.csv': cleanCsv(result, rows, idColumn),
    'rejected.csv': rejectedCsv(result),
    'duplicates.csv': duplicatesCsv(result, rows, idColumn),
    'report.html': renderAudit(result.audit, 'html', tidyReport(result, { title: 'How clean is this list?', subtitle: name })),
  };
  return Object.entries(files).map(([file, text]) => {
    const path = join(folder, file);
    writeFileSync(path, text);
    return path;
  });
}

/** The clean records with the row each came from, and the rows merged into it. */
function cleanCsv(result: TidyResult, rows: readonly CsvRow[], idColumn: string | undefined): string {
  const rowsOf = new Map<string, number[]>();
  const own = new Map<string, number>();
  for (const { row, id, into } of result.rows) {
    if (id !== null) own.set(id, row);
    if (into !== null) rowsOf.set(into, [...(rowsOf.get(into) ?? []), row]);
  }
  return writeCsv(
    result.records.map((record) => {
      const id = String(record['id']);
      const row = own.get(id) as number;
      const { id: _, ...fields } = record;
      const raw = result.raw.get(id);
      return {
        row,
        ...(idColumn === undefined ? {} : { [idColumn]: rows[row - 1]?.[idColumn] ?? '' }),
        merged_rows: (rowsOf.get(id) ?? []).filter((other) => other !== row).join(' '),
        ...withoutLines(fields),
        not_readable:
          raw === undefined
            ? ''
            : Object.entries(raw)
                .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
                .join('; '),
      };
    }),
  );
}

/** The lines of an address as one cell. */
function withoutLines(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines) ? { ...value, lines: value.lines.join(', ') } : value,
    ]),
  );
}

function rejectedCsv(result: TidyResult): string {
  const lines = result.rejected.map(({ row, input, issues }) => ({
    row,
    reasons: issues.map(({ message, path }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' '),
    ...(typeof input === 'object' && input !== null ? input : { value: input }),
  }));
  return lines.length === 0 ? writeCsv([], { columns: ['row', 'reasons'] }) : writeCsv(lines);
}

/** Groups of the same first, then pairs to review; one line a row. */
function duplicatesCsv(result: TidyResult, rows: readonly CsvRow[], idColumn: string | undefined): string {
  const line = (group: number, row: number, decision: string, weight: number): Record<string, unknown> => ({
    group,
    row,
    decision,
    weight: Number(weight.toFixed(2)),
    ...(idColumn === undefined ? {} : { [`id: ${idColumn}`]: rows[row - 1]?.[idColumn] ?? '' }),
  });
  const same = result.duplicates.flatMap(({ group, rows: members, weights }) => members.map((row, i) => line(group, row, 'same', weights[i] ?? 0)));
  const review = result.review.flatMap(({ rows: pair, weight }, i) => pair.map((row) => line(result.duplicates.length + i + 1, row, 'review', weight)));
  return writeCsv([...same, ...review], {
    columns: ['group', 'row', 'decision', 'weight', ...(idColumn === undefined ? [] : [{ name: `id: ${idColumn}`, header: idColumn }])],
  });
}
