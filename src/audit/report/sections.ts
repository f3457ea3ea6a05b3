import type { AuditResult } from '../audit-result.ts';
import { escapeMarkup as esc, shortened } from '../../core/svg.ts';
import { fixGroups, valueText } from './effort.ts';
import type { ReportOptions } from './report-data.ts';
import { band, columnChart, count, percent, stackedBar } from './svg.ts';

const mostFixes = 8;
const mostClusters = 10;
const mostOfAGroup = 10;

/** The grade of earlier audits and this one, as a line. */
export function trend(result: AuditResult, { history = [], after }: ReportOptions): string {
  const points = [...history, { at: (after ?? result).at, grade: (after ?? result).grade }].filter(
    (point): point is { at: string; grade: number } => point.grade !== null,
  );
  if (points.length < 2) return '';
  const width = Math.min(640, Math.max(280, points.length * 78));
  const low = Math.max(0, Math.min(...points.map(({ grade }) => grade)) - 0.05);
  const high = Math.min(1, Math.max(...points.map(({ grade }) => grade)) + 0.05);
  const x = (i: number): number => 44 + (i / (points.length - 1)) * (width - 88);
  const y = (grade: number): number => 96 - ((grade - low) / (high - low || 1)) * 66;
  const line = points.map(({ grade }, i) => `${x(i).toFixed(1)},${y(grade).toFixed(1)}`).join(' ');
  const every = Math.ceil(points.length / 8);
  const marks = points.map(({ at, grade }, i) => {
    const shown = i === 0 || i === points.length - 1 || (i % every === 0 && points.length - 1 - i >= every);
    const label = shown
      ? `<text class="value" x="${x(i).toFixed(1)}" y="${(y(grade) - 10).toFixed(1)}" text-anchor="middle">${esc(percent(grade))}</text><text class="name" x="${x(i).toFixed(1)}" y="122" text-anchor="middle">${esc(at.slice(0, points.length > 3 ? 7 : 10))}</text>`
      : '';
    return `<circle class="dot" cx="${x(i).toFixed(1)}" cy="${y(grade).toFixed(1)}" r="4"><title>${esc(`${at.slice(0, 10)}: ${percent(grade)}`)}</title></circle>${label}`;
  });
  const first = points[0] as { grade: number };
  const last = points.at(-1) as { grade: number };
  const change = Math.round((last.grade - first.grade) * 1000) / 10;
  return `<section class="card" aria-label="Trend"><h2>Trend</h2><p class="lead">Records without a flaw, by audit: ${change > 0 ? `up ${change}` : change < 0 ? `down ${-change}` : 'no change, 0'} points since the first.</p><div class="scroll"><svg class="columns trend" viewBox="0 0 ${width} 130" width="${width}" height="130" role="img" aria-label="Grade by audit, from ${esc(percent(first.grade))} to ${esc(percent(last.grade))}"><polyline class="line" points="${line}"/>${marks.join('')}</svg></div></section>`;
}

/** The fixes that mend most, with what they ask of somebody. */
export function topFixes(result: AuditResult): string {
  const groups = fixGroups(result);
  if (groups.length === 0) return '';
  const labels = new Map(result.fields.map(({ field, label }) => [field, label]));
  const rows = groups.slice(0, mostFixes).map(({ field, safety, count: n, decisions, example, effort }) => {
    const work = safety === 'safe' ? 'needs no decision' : `${count(decisions)} ${decisions === 1 ? 'decision' : 'decisions'}`;
    return `<tr><td class="n">${count(n)}</td><td>${esc(labels.get(field) ?? field)}<br><span class="where">${esc(shortened(example.reason, 110))}</span></td><td class="change"><s>${esc(shortened(valueText(example.from), 60))}</s> <span aria-hidden="true">→</span> <b>${esc(shortened(valueText(example.to), 60))}</b></td><td><span class="pill ${safety === 'safe' ? 'good' : safety === 'suggested' ? 'info' : 'review'}">${safety}</span></td><td>${esc(effort)}<br><span class="where">${work}</span></td></tr>`;
  });
  const rest = groups.length - mostFixes;
  return `<section class="card" aria-label="Fixes"><h2>What can be mended</h2><p class="lead">${count(result.fixes.length)} proposed changes, the largest groups first; each can be undone.</p><div class="scroll"><table id="fixes"><thead><tr><th scope="col" class="n">Changes</th><th scope="col">Field</th><th scope="col">Example</th><th scope="col">Kind</th><th scope="col">Effort</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${rest > 0 ? `<p class="note">And ${count(rest)} more groups.</p>` : ''}</section>`;
}

/** How long ago records were last changed. */
export function ages({ ages: bands, scores, decay, fields }: AuditResult): string {
  if (bands.length === 0) return '';
  const columns = bands.map(({ from, to, records }) => ({ label: to === null ? `${from} +` : `< ${to}`, value: records }));
  const labels = new Map(fields.map(({ field, label }) => [field, label]));
  const right = decay.filter(({ stillRight }) => stillRight !== null).map(({ field, stillRight }) => `${labels.get(field) ?? field} ${percent(stillRight)}`);
  const fresh = scores.freshness === null ? '' : ` ${percent(scores.freshness)} were changed of late.`;
  return `<section class="card" aria-label="Age of records"><h2>Age of records</h2><p class="lead">Records by months since they were last changed.${esc(fresh)}</p><div class="scroll" id="ages">${columnChart(columns, 'Records by months since the last change')}</div>${right.length > 0 ? `<p class="note">Expected to be right still, by the half-lives given: ${esc(right.join(', '))}.</p>` : ''}</section>`;
}

/** Spellings of one value. */
export function clusters({ variants, fields }: AuditResult): string {
  if (variants.length === 0) return '';
  const labels = new Map(fields.map(({ field, label }) => [field, label]));
  const rows = variants.slice(0, mostClusters).map(({ field, canonical, values }, i) => {
    const label = variants[i - 1]?.field === field ? '' : esc(labels.get(field) ?? field);
    const spellings = values
      .slice(0, 8)
      .map(({ value, count: n }) => `<span class="chip${value === canonical ? ' main' : ''}">${esc(shortened(value, 48))} <b>${count(n)}</b></span>`);
    return `<div class="cluster"><span class="where">${label}</span><div class="chips">${spellings.join('')}${values.length > 8 ? `<span class="where">and ${values.length - 8} more</span>` : ''}</div></div>`;
  });
  const rest = variants.length - mostClusters;
  return `<section class="card" aria-label="Spellings"><h2>One value, several spellings</h2><p class="lead">The spelling proposed for all is marked; figures count records.</p><div id="variants">${rows.join('')}</div>${rest > 0 ? `<p class="note">And ${count(rest)} more clusters.</p>` : ''}</section>`;
}

/** Grades by owner, source and batch. */
export function breakdown({ by }: AuditResult): string {
  const parts = Object.entries(by).filter(([, groups]) => groups.length > 1 || (groups[0] !== undefined && groups[0].value !== null));
  if (parts.length === 0) return '';
  const blocks = parts.map(([name, groups]) => {
    const rows = groups.slice(0, mostOfAGroup).map(({ value, records, flawed, grade }) => {
      const { tone } = band(grade);
      return `<div class="row"><span class="label">${value === null ? '<i>none</i>' : esc(shortened(value, 40))}</span><span class="chart">${stackedBar([{ share: grade ?? 0, tone, title: `${percent(grade)} without a flaw` }], `${value ?? 'none'}: ${percent(grade)} without a flaw`)}</span><span class="n">${percent(grade)}</span><span class="more">${count(flawed)} of ${count(records)} flawed</span></div>`;
    });
    const rest = groups.length - mostOfAGroup;
    return `<h3>By ${esc(name)}</h3><div class="rows">${rows.join('')}</div>${rest > 0 ? `<p class="note">And ${count(rest)} more.</p>` : ''}`;
  });
  return `<section class="card" aria-label="Breakdown"><h2>Where it comes from</h2><p class="lead">Records without a flaw, largest groups first.</p><div id="breakdown">${blocks.join('')}</div></section>`;
}

/** Advice about the folder, and tolerances that were not kept. */
export function advice({ advice: all, gates }: AuditResult): string {
  // Fields nobody fills are named beside the others' completeness.
  const list = all.filter(({ code }) => code !== 'audit.unused_field');
  if (list.length === 0 && gates.length === 0) return '';
  const told = list.slice(0, 14).map(({ message, severity }) => `<li><span class="pill ${severity}">${severity}</span> ${esc(shortened(message, 200))}</li>`);
  const kept = gates.map(({ rule, code, field, count: most, share, found, within }) => {
    const what = [code ?? rule ?? 'findings', field].filter((text) => text !== undefined).join(' · ');
    const limit = [most === undefined ? '' : `at most ${count(most)}`, share === undefined ? '' : `at most ${percent(share)}`]
      .filter((text) => text !== '')
      .join(' and ');
    return `<li><span class="pill ${within ? 'good' : 'error'}">${within ? 'kept' : 'exceeded'}</span> ${esc(what)}: ${count(found)} found, ${esc(limit || 'no limit')}</li>`;
  });
  return `<section class="card" aria-label="Advice"><h2>The folder itself</h2><p class="lead">Fields and options that could be tidied${gates.length > 0 ? ', and whether tolerances were kept' : ''}.</p><ul class="plain" id="advice">${kept.join('')}${told.join('')}</ul>${list.length > 14 ? `<p class="note">And ${count(list.length - 14)} more.</p>` : ''}</section>`;
}

/** Scores beside the dimensions. */
export function scoreTiles({ scores, nextDue }: AuditResult, after: AuditResult | undefined): string {
  const shown = after?.scores ?? scores;
  const tiles = [
    shown.contactability === null
      ? ''
      : `<div class="tile"><b>${percent(shown.contactability)}</b><span>Contactability</span><small>can be reached by phone or mail</small></div>`,
    shown.freshness === null ? '' : `<div class="tile"><b>${percent(shown.freshness)}</b><span>Freshness</span><small>last change is recent</small></div>`,
    nextDue === null ? '' : `<div class="tile date"><b>${esc(nextDue)}</b><span>Next audit due</span></div>`,
  ].filter((tile) => tile !== '');
  return tiles.length === 0 ? '' : `<section class="figures" aria-label="Scores">${tiles.join('')}</section>`;
}
