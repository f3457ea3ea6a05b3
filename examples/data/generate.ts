// Writes examples/data/contacts.csv anew: node scripts/run.mjs examples/data/generate.ts
import { writeFileSync } from 'node:fs';
import { writeCsv } from 'tidycrm/import';
import { generateCrm } from 'tidycrm/testing';

const rows = Array.from(generateCrm({ rows: 5000, seed: 'contacts' }), ({ row }) => row);
writeFileSync('examples/data/contacts.csv', writeCsv(rows, { newline: '\n' }));
console.log(`${rows.length} rows written to examples/data/contacts.csv`);
