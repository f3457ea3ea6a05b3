// Tidies a CSV file and says what it did: npm run demo [-- FILE --folder contacts|companies --country XX --id COLUMN --truth COLUMN]
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCsv } from 'tidycrm/import';
import { evaluate } from 'tidycrm/match';
import { defineWorkspace } from 'tidycrm/model';
import { companies, contacts } from 'tidycrm/presets';
import { tidy } from 'tidycrm/tidy';
import { type DemoArguments, readArguments } from './arguments.ts';
import { writeOutput } from './output-files.ts';
import { progressBar } from './progress-bar.ts';
import { summary } from './summary.ts';

const crm = defineWorkspace({ id: 'demo', version: 1, folders: { contacts, companies } });

async function demo(asked: DemoArguments): Promise<void> {
  const started = performance.now();
  const table = readCsv(readFileSync(asked.file));
  for (const name of [asked.id, asked.truth])
    if (name !== undefined && !table.headers.includes(name))
      throw new Error(`${asked.file} has no column “${name}”. Columns: ${table.headers.join(', ') || 'none'}.`);
  const empty = table.issues.find(({ code }) => code === 'csv.empty' || code === 'csv.no_rows');
  if (empty !== undefined) console.log(`  ${basename(asked.file)}: ${empty.message}`);

  const bar = progressBar(process.stderr);
  const result = await tidy(crm, asked.folder, table.rows, {
    ctx: { now: new Date().toISOString(), ...(asked.country === undefined ? {} : { country: asked.country }) },
    skip: [asked.id, asked.truth].filter((name) => name !== undefined),
    onProgress: ({ phase, done, total }) => bar.update(phase, done, total),
  }).finally(() => bar.end());
  const files = writeOutput(join(process.cwd(), 'out'), basename(asked.file), result, table.rows, asked.id);
  const seconds = (performance.now() - started) / 1000;

  console.log(summary(table, result, seconds));
  console.log(`\n  Written\n${files.map((file) => `    ${file}`).join('\n')}\n`);
  if (asked.truth === undefined) return;
  const truth = new Map<string, string>();
  const column = asked.truth;
  for (const { row, id } of result.rows) truth.set(id ?? `rejected-${row}`, table.rows[row - 1]?.[column] ?? '');
  const { pairwise, b3 } = evaluate(
    result.duplicates.map(({ ids }) => ids),
    truth,
  );
  console.log(JSON.stringify({ rows: table.rows.length, seconds: Number(seconds.toFixed(2)), pairwise, b3 }));
}

try {
  await demo(readArguments(process.argv.slice(2), 'examples/data/contacts.csv'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
