// The hygiene loop of a sales team, month after month: a list comes in, its columns are mapped, what it would do is planned and
// applied, the folder is audited and repaired, the decisions are kept for the next list, and all of it can be taken back.
// Writes out/recipe.json, out/mapping.json and out/hygiene.html. Run: `node scripts/run.mjs examples/hygiene-loop.ts [MARCH.csv JUNE.csv]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import {
  applyFixes,
  audit,
  compareAudits,
  recipeOf,
  renderAudit,
  replaceValue,
  replayRecipe,
  undoFixes,
  type Acceptance,
  type AuditResult,
  type FixRecipe,
  type FixUndo,
} from 'tidycrm/audit';
import { text } from 'tidycrm/fields';
import { applyImport, planImport, readCsv, suggestMapping, undoImport, writeCsv, type ColumnMapping, type CsvRow, type ImportUndo } from 'tidycrm/import';
import { createMatchIndex, findDuplicates, matchModelFor } from 'tidycrm/match';
import { defineWorkspace } from 'tidycrm/model';
import { contacts } from 'tidycrm/presets';
import { generateCrm } from 'tidycrm/testing';

const crm = defineWorkspace({
  id: 'hygiene',
  version: 1,
  folders: { contacts: { ...contacts, fields: { ...contacts.fields, importBatch: text({ label: 'Import batch' }) } } },
});
const model = matchModelFor(crm, 'contacts');
type Record = Readonly<{ [name: string]: unknown }>;

/** Kinds of fixes the team takes without a look at each; everything else somebody decides. */
const taken: readonly Acceptance[] = [
  { safety: 'safe' },
  { rule: 'validity', field: 'emails', safety: 'suggested' },
  { rule: 'variants', safety: 'suggested' },
  { rule: 'conformity', safety: 'suggested' },
];

interface Month {
  readonly name: string;
  readonly rows: readonly CsvRow[];
  readonly at: string;
}

const month = (name: string, at: string, file: string | undefined, from: number): Month => ({
  name,
  at,
  // Without a file, a list as such lists are: some of the people come again three months later, written differently.
  rows: readCsv(file === undefined ? writeCsv([...generateCrm({ rows: 900, seed: 11 })].slice(from, from + 600).map(({ row }) => row)) : readFileSync(file))
    .rows,
});
const files = process.argv.slice(2);
const months = [month('march', '2026-03-02T09:00:00Z', files[0], 0), month('june', '2026-06-01T09:00:00Z', files[1], 300)];

let records: readonly Record[] = [];
let mapping: readonly ColumnMapping[] | null = null;
let recipe: FixRecipe | null = null;
const history: { at: string; grade: number | null }[] = [];
const undone: (readonly [before: readonly Record[], ...({ readonly import: ImportUndo } | { readonly fixes: FixUndo })[]])[] = [];
let last: { readonly before: AuditResult; readonly after: AuditResult; readonly groups: readonly (readonly string[])[] } | null = null;
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

for (const { name, at, rows } of months) {
  const ctx = { now: at };
  const before = records;
  console.log(`\n${name}: ${rows.length} rows`);

  // 1. Columns: proposed once and kept; the next list of the same source is read the same way.
  mapping ??= suggestMapping(crm, 'contacts', Object.keys(rows[0] ?? {}), rows.slice(0, 500));
  for (const { column, field, confidence } of undone.length === 0 ? mapping : [])
    console.log(`  ${column.padEnd(16)} → ${(field ?? '(none)').padEnd(20)} ${percent(confidence)}`);

  // 2. What each row would do; a match index finds people who come under another address.
  const index = createMatchIndex(model);
  for (const record of records) index.add(record);
  const plan = planImport(crm, 'contacts', rows, { existing: records, map: mapping, match: index, batch: name, batchField: 'importBatch', blank: 'keep', ctx });
  console.log(
    `  plan: ${Object.entries(plan.counts)
      .filter(([, n]) => n > 0)
      .map(([action, n]) => `${n} ${action}`)
      .join(', ')}`,
  );
  for (const { row, issues } of plan.items.filter(({ action }) => action === 'reject').slice(0, 3))
    console.log(`    row ${row} rejected: ${issues[0]?.message}`);
  const imported = applyImport(plan, { records });
  records = imported.records;

  // 3. How good the folder is now, duplicates included.
  const duplicates = await findDuplicates(records, model);
  const asIs = audit(crm, 'contacts', records, { ctx, index: duplicates });
  console.log(`  audit: ${percent(asIs.grade)} without a flaw, ${asIs.fixes.length} fixes proposed`);

  // 4. Repair: what was decided before, then kinds of fixes that are taken as such, then one decision about a value.
  const known = recipe === null ? [] : replayRecipe(recipe, records, asIs.fixes);
  const cluster = asIs.variants.find(({ field }) => field === 'company');
  const chosen =
    cluster === undefined
      ? []
      : replaceValue(
          records,
          cluster.field,
          cluster.values.map(({ value }) => value),
          cluster.canonical,
        );
  const accept: readonly Acceptance[] = [...taken, { rule: ['recipe', 'replace'] }];
  const repaired = applyFixes(records, [...known, ...chosen, ...asIs.fixes], { accept, ctx: { now: at, actor: { type: 'user', id: 'sales-ops' } } });
  console.log(
    `  repair: ${repaired.applied.length} values mended (${repaired.applied.filter(({ rule }) => rule === 'recipe').length} by the recipe), ${repaired.skipped.filter(({ why }) => why === 'not-accepted').length} wait for somebody`,
  );
  records = repaired.records;
  recipe = recipeOf(repaired.applied, { accept: taken, extend: recipe });

  const after = audit(crm, 'contacts', records, { ctx, index: duplicates });
  const { mended, newlyFlawed } = compareAudits(asIs, after);
  console.log(`  after: ${percent(after.grade)} without a flaw; ${mended.length} records mended, ${newlyFlawed.length} worse; next audit due ${after.nextDue}`);
  history.push({ at, grade: asIs.grade });
  undone.push([before, { import: imported.undo }, { fixes: repaired.undo }]);
  last = { before: asIs, after, groups: duplicates.clusters.map((group) => group.records) };
}

// 5. A page for whoever answers for the data, and the decisions as JSON.
mkdirSync('out', { recursive: true });
writeFileSync('out/mapping.json', `${JSON.stringify(mapping, null, 2)}\n`);
writeFileSync('out/recipe.json', `${JSON.stringify(recipe, null, 2)}\n`);
if (last !== null) {
  const sizes = new Map<number, number>();
  for (const { length } of last.groups) sizes.set(length, (sizes.get(length) ?? 0) + 1);
  const page = renderAudit(last.before, 'html', {
    title: 'Contacts, June',
    subtitle: 'After the import, and after the repair',
    after: last.after,
    history: history.slice(0, -1),
    groupSizes: [...sizes].sort((a, b) => a[0] - b[0]).map(([size, groups]) => ({ size, groups })),
    mapping: (mapping ?? []).map(({ column, field, confidence, because }) => ({ column, field, confidence, because: because[0] ?? '' })),
  });
  writeFileSync('out/hygiene.html', page);
}

// 6. All of it taken back, month by month.
for (const [before, ...steps] of undone.reverse()) {
  for (const step of steps.reverse()) records = 'fixes' in step ? undoFixes(records, step.fixes).records : undoImport(records, step.import).records;
  if (!isDeepStrictEqual(records, before)) throw new Error('Undo did not bring the records back.');
}
console.log(`\nTaken back: ${records.length} records, as before. The page is in out/hygiene.html, the decisions in out/recipe.json.`);
