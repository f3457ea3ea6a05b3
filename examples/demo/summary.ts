import type { CsvTable } from 'tidycrm/import';
import type { TidyResult } from 'tidycrm/tidy';

const number = (n: number): string => n.toLocaleString('en');
const percent = (share: number | null): string => (share === null ? 'not measured' : `${(share * 100).toFixed(share > 0.995 && share < 1 ? 1 : 0)} %`);

/** What a person wants to know at a glance. */
export function summary(table: CsvTable, result: TidyResult, seconds: number): string {
  const { summary: s, audit, after } = result;
  const wide = Math.max(8, ...result.mapping.map(({ column }) => Math.min(column.length, 32)));
  const adopted = new Map(result.adopted.map((column) => [column.column, column]));
  const columns = result.mapping.map(({ column, field, confidence, because }) => {
    const own = adopted.get(column);
    const target = field ?? (own?.field === null || own === undefined ? '(left out)' : `${own.field} (new, ${own.type})`);
    return `    ${column.slice(0, 32).padEnd(wide)}  → ${target.padEnd(26)} ${field === null ? '' : `${percent(confidence).padStart(5)}  `}${(own?.because ?? because[0] ?? '').slice(0, 90)}`;
  });
  const issues = audit.issues.filter(({ severity }) => severity !== 'info').slice(0, 8);
  const file = table.issues.filter(({ severity }) => severity !== 'info').slice(0, 5);
  const lines = [
    '',
    `  ${number(s.rows)} rows, ${table.headers.length} columns (${table.encoding === 'text' ? 'utf-8' : table.encoding}, “${table.delimiter === '\t' ? 'tab' : table.delimiter}”) in ${seconds.toFixed(1)} s`,
    ...file.map(({ message }) => `  ! ${message}`),
    '',
    '  What the columns were taken for',
    ...columns,
    '',
    '  What became of the rows',
    `    ${number(s.records).padStart(9)}  clean records`,
    `    ${number(s.mergedAway).padStart(9)}  merged into another (${number(s.groups)} groups of duplicates)`,
    `    ${number(s.rejected).padStart(9)}  rejected, with reasons`,
    `    ${number(s.review).padStart(9)}  pairs that may be the same and wait for somebody`,
    `    ${number(s.normalized).padStart(9)}  values put in order`,
    ...s.notes.map((note) => `    ${note}`),
    '',
    '  How good the data are               as they came     now',
    `    records without a flaw          ${percent(audit.grade).padStart(12)}${percent(after.grade).padStart(12)}`,
    ...(['completeness', 'validity', 'uniqueness'] as const).map(
      (name) => `    ${name.padEnd(32)}${percent(audit.dimensions[name]).padStart(12)}${percent(after.dimensions[name]).padStart(12)}`,
    ),
  ];
  if (issues.length > 0)
    lines.push(
      '',
      '  Most frequent issues',
      ...issues.map(({ count, field, example }) => `    ${number(count).padStart(9)}  ${field === null ? '' : `${field}: `}${example.slice(0, 110)}`),
    );
  return lines.join('\n');
}
