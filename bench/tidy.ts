// Rows a second and peak memory of the main job on generated contacts: npm run bench:tidy [-- --rows 100000]
import { evaluate } from 'tidycrm/match';
import { defineWorkspace } from 'tidycrm/model';
import { contacts } from 'tidycrm/presets';
import { generateCrm } from 'tidycrm/testing';
import { tidy } from 'tidycrm/tidy';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const count = option('rows', 100_000);
const seed = option('seed', 1);

let peak = 0;
const watch = (): void => {
  peak = Math.max(peak, process.memoryUsage().rss);
};

const generating = performance.now();
const rows: Readonly<Record<string, string>>[] = [];
const truth = new Map<string, string>();
for (const { number, row, entity } of generateCrm({ rows: count, seed })) {
  rows.push(row);
  truth.set(`row-${number}`, entity);
}
const generated = (performance.now() - generating) / 1000;
watch();

const phases: Record<string, number> = {};
let phase = '';
let since = performance.now();
const enter = (next: string): void => {
  const now = performance.now();
  if (phase !== '') phases[phase] = Number(((phases[phase] ?? 0) + (now - since) / 1000).toFixed(2));
  phase = next;
  since = now;
};
const crm = defineWorkspace({ id: 'bench', version: 1, folders: { contacts } });
const started = performance.now();
const result = await tidy(crm, 'contacts', rows, {
  ctx: { now: '2026-01-15T12:00:00.000Z' },
  onProgress({ phase: next }) {
    watch();
    if (next !== phase) enter(next);
  },
});
enter('');
watch();
const seconds = (performance.now() - started) / 1000;
const { pairwise, b3 } = evaluate(
  result.duplicates.map(({ ids }) => ids),
  truth,
);

console.log(
  JSON.stringify(
    {
      bench: 'tidy',
      node: process.version,
      seed,
      rows: count,
      generatedInSeconds: Number(generated.toFixed(2)),
      seconds: Number(seconds.toFixed(2)),
      rowsPerSecond: Math.round(count / seconds),
      peakMegabytes: Math.round(peak / 1e6),
      phases,
      records: result.summary.records,
      rejected: result.summary.rejected,
      mergedAway: result.summary.mergedAway,
      review: result.summary.review,
      grade: { before: result.audit.grade, after: result.after.grade },
      pairwise,
      b3,
    },
    null,
    2,
  ),
);
