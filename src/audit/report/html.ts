import type { AuditResult, FieldQuality } from '../audit-result.ts';
import { escapeMarkup as esc, shortened } from '../../core/svg.ts';
import type { ReportGroup, ReportOptions } from './report-data.ts';
import { advice, ages, breakdown, clusters, scoreTiles, topFixes, trend } from './sections.ts';
import { reportStyle } from './style.ts';
import { columnChart, count, percent, ring, stackedBar, weightBar } from './svg.ts';

const mostIssues = 12;
const mostGroups = 12;

/** The audit as one HTML page that needs nothing else: no script, no font, no image from anywhere. */
export function htmlReport(result: AuditResult, options: ReportOptions): string {
  const title = options.title ?? 'Data quality';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${esc(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header>
<h1>${esc(title)}</h1>
<p class="sub">${esc(options.subtitle ?? `Folder ${result.folder}`)} · ${count(result.records)} records · ${esc(result.at.slice(0, 10))}</p>
</header>
${hero(result, options)}
${figures(options)}
${scoreTiles(result, options.after)}
<div class="duo">${trend(result, options)}
${ages(result)}
${sizes(options)}</div>
${topIssues(result)}
${topFixes(result)}
${completeness(result)}
${groups(options)}
${clusters(result)}
${breakdown(result)}
${advice(result)}
${mapping(options)}
<footer>The grade is the share of records in which no error and no warning was found; each record counts once. A dash means that there was nothing to measure. Proposed changes are proposals: nothing was changed because of them.</footer>
</main>
</body>
</html>
`;
}

function hero(result: AuditResult, { after, notes = [] }: ReportOptions): string {
  const meters = (['completeness', 'validity', 'uniqueness', 'consistency', 'timeliness', 'conformity'] as const)
    .filter((name) => result.dimensions[name] !== null || after?.dimensions[name] != null)
    .map((name) => {
      const before = result.dimensions[name];
      const now = after === undefined ? before : after.dimensions[name];
      const figure =
        after === undefined || percent(before) === percent(now) ? percent(now) : `<small>${percent(before).replace(' %', '')} →</small> ${percent(now)}`;
      return `<div class="meter"><span>${name.charAt(0).toUpperCase()}${name.slice(1)}</span>${stackedBar([{ share: now ?? 0, tone: 'accent', title: `${name}: ${percent(now)}` }], `${name}: ${percent(now)}`)}<b>${figure}</b></div>`;
    });
  const rings =
    after === undefined
      ? ring(result.grade, 'without a flaw')
      : `${ring(result.grade, 'as it came', 132)}<span class="arrow" aria-hidden="true">→</span>${ring(after.grade, 'after tidying', 168)}`;
  return `<section class="card hero" aria-label="Grade"><div class="rings">${rings}</div><div><p class="verdict">${verdict(result, after)}</p><div class="meters">${meters.join('')}</div>${notes.map((note) => `<p class="note">${esc(note)}</p>`).join('')}</div></section>`;
}

function verdict(result: AuditResult, after: AuditResult | undefined): string {
  if (result.grade === null) return 'There are no records to measure.';
  const clean = result.records - result.flawed;
  const first = `<strong>${count(clean)} of ${count(result.records)}</strong> records came without a flaw`;
  if (after === undefined || after.grade === null) return `${first}.`;
  return `${first}. After tidying it is <strong>${count(after.records - after.flawed)} of ${count(after.records)}</strong>.`;
}

function figures({ figures: list = [] }: ReportOptions): string {
  if (list.length === 0) return '';
  return `<section class="figures" aria-label="Figures">${list.map(({ label, value, note }) => `<div class="tile"><b>${esc(typeof value === 'number' ? count(value) : value)}</b><span>${esc(label)}</span>${note === undefined ? '' : `<small>${esc(note)}</small>`}</div>`).join('')}</section>`;
}

function completeness(result: AuditResult): string {
  const shown = result.fields.filter(({ completeness: share, filled }) => share !== null && (filled > 0 || result.fields.length <= 12));
  if (shown.length === 0) return '';
  const empty = result.fields.filter(({ filled, completeness: share }) => share !== null && filled === 0 && !shown.some((field) => field.filled === 0));
  const rows = [...shown].sort((a, b) => (b.completeness ?? 0) - (a.completeness ?? 0)).map((field) => fieldRow(field, result.records));
  return `<section class="card" aria-label="Completeness"><h2>Completeness by field</h2><p class="lead">How many records have a value, and how many of these values can be right.</p><div class="legend"><span><i class="i-good"></i>valid</span><span><i class="i-poor"></i>cannot be right</span><span><i class="i-missing"></i>missing</span></div><div class="rows" id="completeness">${rows.join('')}</div>${empty.length > 0 ? `<p class="note">Never filled: ${esc(empty.map(({ label }) => label).join(', '))}.</p>` : ''}</section>`;
}

function fieldRow(field: FieldQuality, records: number): string {
  const invalid = records === 0 ? 0 : field.invalid / records;
  const valid = Math.max(0, (field.completeness ?? 0) - invalid);
  const bar = stackedBar(
    [
      { share: valid, tone: 'good', title: `${count(field.filled - field.invalid)} valid` },
      { share: invalid, tone: 'poor', title: `${count(field.invalid)} cannot be right` },
    ],
    `${field.label}: ${percent(field.completeness)} filled, ${field.invalid} invalid`,
  );
  const more = [
    field.invalid > 0 ? `${count(field.invalid)} invalid` : '',
    field.uniqueness !== null && field.uniqueness < 1 ? `${percent(1 - field.uniqueness)} shared` : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
  return `<div class="row"><span class="label">${esc(shortened(field.label, 40))}</span><span class="chart">${bar}</span><span class="n">${percent(field.completeness)}</span><span class="more">${esc(more)}</span></div>`;
}

function topIssues(result: AuditResult): string {
  const shown = result.issues.filter(({ severity }) => severity !== 'info').slice(0, mostIssues);
  if (shown.length === 0) return '<section class="card" aria-label="Issues"><h2>Top issues</h2><p class="lead">Nothing was found.</p></section>';
  const most = shown[0]?.count ?? 1;
  const labels = new Map(result.fields.map(({ field, label }) => [field, label]));
  const rows = shown.map((issue) => {
    const where = issue.field === null ? 'whole record' : esc(labels.get(issue.field) ?? issue.field);
    const some = issue.records.slice(0, 3).map((id) => shortened(id, 24));
    const bar = stackedBar(
      [{ share: issue.count / most, tone: issue.severity === 'error' ? 'poor' : 'fair', title: `${count(issue.count)} times` }],
      `${issue.count} times`,
    );
    return `<div class="issue"><span class="n">${count(issue.count)}</span><span class="what">${esc(shortened(issue.example, 160))}<br><span class="where"><span class="pill ${issue.severity}">${issue.severity}</span> ${where} · <span title="${esc(issue.code)}">${issue.dimension}</span>${some.length > 0 ? ` · in ${esc(some.join(', '))}${issue.count > some.length ? ' …' : ''}` : ''}</span></span><span class="chart">${bar}</span></div>`;
  });
  const rest = result.issues.filter(({ severity }) => severity !== 'info').length - shown.length;
  return `<section class="card" aria-label="Issues"><h2>Top issues</h2><p class="lead">One example each, most frequent first${result.fixes.length > 0 ? `; for ${count(result.fixes.length)} findings a better value is proposed` : ''}.</p>${bySeverity(result)}<div id="issues">${rows.join('')}</div>${rest > 0 ? `<p class="note">And ${count(rest)} more kinds.</p>` : ''}</section>`;
}

/** How many findings weigh how much. */
function bySeverity({ issues }: AuditResult): string {
  const of = (wanted: string): number => issues.filter(({ severity }) => severity === wanted).reduce((sum, { count: n }) => sum + n, 0);
  const parts = [
    { name: 'errors', n: of('error'), tone: 'poor', mark: 'i-poor' },
    { name: 'warnings', n: of('warning'), tone: 'fair', mark: 'i-fair' },
    { name: 'notes', n: of('info'), tone: 'missing', mark: 'i-note' },
  ];
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const bar = stackedBar(
    parts.map(({ name, n, tone }) => ({ share: n / total, tone, title: `${count(n)} ${name}` })),
    parts.map(({ name, n }) => `${n} ${name}`).join(', '),
  );
  return `<div class="severities" id="severities">${bar}<div class="legend">${parts.map(({ name, n, mark }) => `<span><i class="${mark}"></i>${count(n)} ${name}</span>`).join('')}</div></div>`;
}

function sizes({ groupSizes = [] }: ReportOptions): string {
  if (groupSizes.length === 0) return '';
  const columns = groupSizes.slice(0, 9).map(({ size, groups: n }) => ({ label: String(size), value: n }));
  const larger = groupSizes.slice(9);
  if (larger.length > 0) columns.push({ label: `${larger[0]?.size} +`, value: larger.reduce((sum, { groups: n }) => sum + n, 0) });
  const total = groupSizes.reduce((sum, { groups: n }) => sum + n, 0);
  return `<section class="card" aria-label="Duplicate groups"><h2>Duplicates</h2><p class="lead">${count(total)} groups of records that are the same, by how many records are in a group.</p><div class="scroll" id="sizes">${columnChart(columns, 'Groups of duplicates by size')}</div></section>`;
}

function groups({ groups: list = [] }: ReportOptions): string {
  if (list.length === 0) return '';
  const shown = list.slice(0, mostGroups);
  const scale = Math.max(4, ...shown.flatMap(({ evidence }) => evidence.map(({ weight }) => Math.abs(weight))));
  return `<section class="card" aria-label="Groups"><h2>Some groups, side by side</h2><p class="lead">What differs is marked. Evidence is counted in bits: each bit to the right doubles the odds that two records are the same, each bit to the left halves them.</p><div id="groups">${shown.map((group) => groupBlock(group, scale)).join('')}</div></section>`;
}

function groupBlock(group: ReportGroup, scale: number): string {
  const fields = group.fields.filter(({ field }) => group.records.some(({ values }) => (values[field] ?? '') !== ''));
  const head = group.records.map(({ name }) => `<th scope="col">${esc(name)}</th>`).join('');
  const body = fields.map(({ field, label }) => {
    const texts = group.records.map(({ values }) => values[field] ?? '');
    const filled = new Set(texts.filter((text) => text !== ''));
    return `<tr><th scope="row">${esc(label)}</th>${texts.map((text) => (text === '' ? '<td class="none">–</td>' : `<td${filled.size > 1 ? ' class="diff"' : ''}><span>${esc(shortened(text, 140))}</span></td>`)).join('')}</tr>`;
  });
  const evidence = group.evidence.map(
    ({ label, level, weight }) =>
      `<div class="ev"><span>${esc(label)} <span class="level">${esc(level)}</span></span>${weightBar(weight, scale)}<b>${weight > 0 ? '+' : weight < 0 ? '−' : ''}${Math.abs(weight).toFixed(1)}</b></div>`,
  );
  const chance = group.probability === null ? '' : `<span class="sub" style="margin:0">${esc(chanceText(group.probability))}</span>`;
  return `<article class="group"><h3>${esc(shortened(group.title, 80))} <span class="pill ${group.decision}">${group.decision === 'same' ? 'same' : 'to review'}</span>${chance}</h3><p class="why">${esc(group.sentence)}</p><div class="pair"><div class="scroll"><table><thead><tr><th scope="col"></th>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div><div class="evidence" aria-label="Evidence">${evidence.join('')}</div></div></article>`;
}

const chanceText = (probability: number): string =>
  probability > 0.9999 ? 'more than 99.99 % sure' : `${(probability * 100).toFixed(probability > 0.99 ? 2 : 0)} % sure`;

function mapping({ mapping: list = [] }: ReportOptions): string {
  if (list.length === 0) return '';
  const rows = list.map(
    ({ column, field, confidence, because }) =>
      `<tr><td>${esc(shortened(column, 60))}</td><td>${field === null ? '<span class="sub">left out</span>' : esc(field)}</td><td>${confidence > 0 ? percent(confidence) : '–'}</td><td>${esc(shortened(because, 140))}</td></tr>`,
  );
  return `<section class="card" aria-label="Columns"><details><summary>How columns were read</summary><div class="scroll" style="margin-top:12px"><table><thead><tr><th>Column</th><th>Field</th><th>Sure</th><th>Because</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details></section>`;
}
