// Writes a generated address book with known truth for the peers: node scripts/run.mjs bench/peers/match/generate.ts ROWS FILE.csv
import { writeFileSync } from 'node:fs';
import { generateCrm } from 'tidycrm/testing';

const [rows = '100000', file = ''] = process.argv.slice(2);
const clean = (cell: string | undefined): string =>
  (cell ?? '')
    .toLowerCase()
    .replace(/[",\r\n]+/g, ' ')
    .trim();
const lines = ['given,family,email,phone,birth_date,postal_code,city,entity'];
for (const { entity, row } of generateCrm({ rows: Number(rows), seed: 7 })) {
  const digits = (row['Phone'] ?? '').replace(/\D+/g, '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(row['Date of Birth'] ?? '') ? row['Date of Birth'] : '';
  lines.push(
    [
      clean(row['First Name']),
      clean(row['Last Name']),
      clean(row['E-mail']),
      digits.length < 7 ? '' : `+${digits}`,
      day,
      clean(row['Postal Code']),
      clean(row['City']),
      entity,
    ].join(','),
  );
}
writeFileSync(file, `${lines.join('\n')}\n`);
