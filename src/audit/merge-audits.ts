import { UsageError } from '../core/errors.ts';
import type { Json } from '../core/values.ts';
import type { AuditPartial, AuditResult, IssueSummary } from './audit-result.ts';
import type { AuditRule } from './audit-rule.ts';
import { concludeAudit } from './book.ts';
import { allRules } from './rules/index.ts';

/** Options of {@link mergeAudits}. */
export interface MergeAuditsOptions {
  /** The rules the audits were made with; those the package brings unless given. */
  readonly rules?: readonly AuditRule[];
}

const mostDistinct = 10_000;
const mostExamples = 5;

/**
 * Puts the audits of two parts together: the answer is the audit of all records, first those of `a`, then those of `b`.
 *
 * Use it when chunks were audited apart, by workers or on other machines; results may have come as JSON. For records that
 * come one piece after the other on one machine use `createAudit`, which copies nothing. Hint: both parts must have been made with the same
 * options, and each record must have an id and stand in one part.
 *
 * @throws UsageError `invalid-argument` for audits of different folders or rules, `unknown-part` where a rule is not at hand.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { mail: email({ unique: true }) } } } });
 * const of = (...records) => audit(crm, 'people', records, { ctx: { now: '2026-01-15T12:00:00Z' } });
 * const whole = mergeAudits(of({ id: '1', mail: 'ann@acme.com' }), of({ id: '2', mail: 'ann@acme.com' }));
 * [whole.records, whole.flawed];
 * //=> [2, 1]
 */
export function mergeAudits(a: AuditResult, b: AuditResult, options: MergeAuditsOptions = {}): AuditResult {
  const left = a.partial;
  const right = b.partial;
  if (a.folder !== b.folder || left.rules.join() !== right.rules.join())
    throw new UsageError('invalid-argument', `mergeAudits: the audits are of different folders or rules ('${a.folder}' and '${b.folder}').`);
  const rules = options.rules ?? allRules;
  const offset = left.ids.length;
  const findings = [...a.findings.slice(0, left.local.findings), ...b.findings.slice(0, right.local.findings)];
  const fixes = [...a.fixes.slice(0, left.local.fixes), ...b.fixes.slice(0, right.local.fixes)];
  const states: Record<string, Json> = {};
  for (const name of left.rules) {
    const x = left.states[name];
    const y = right.states[name];
    if (x === undefined && y === undefined) continue;
    const merge = rules.find((rule) => rule.name === name)?.merge;
    if (merge === undefined) throw new UsageError('unknown-part', `mergeAudits: the rule '${name}' is not among \`rules\`, or cannot be merged.`);
    states[name] = x === undefined ? (y as Json) : y === undefined ? x : merge(x, y);
  }
  const partial: AuditPartial = {
    at: left.at > right.at ? left.at : right.at,
    rules: left.rules,
    local: { findings: findings.length, fixes: fixes.length },
    ids: left.ids.concat(right.ids),
    flawed: left.flawed.concat(right.flawed.map((position) => position + offset)),
    by: Object.fromEntries(Object.keys({ ...left.by, ...right.by }).map((name) => [name, mergeSplit(left.by[name], right.by[name])])),
    states,
    fields: left.fields.map((field, i) => {
      const other = right.fields[i];
      return other === undefined ? field : { ...field, filled: field.filled + other.filled, distinct: firstOf(field.distinct, other.distinct) };
    }),
    tallies: mergeTallies(left.tallies, right.tallies),
    issues: mergeSummaries(left.issues, right.issues),
    scores: mergeScores(left.scores, right.scores),
    severity: left.severity,
    tolerances: left.tolerances,
    everyMonths: left.everyMonths,
    summary: left.summary || right.summary,
    grouped: left.grouped || right.grouped,
  };
  return concludeAudit({ folder: a.folder, partial, findings, fixes }, rules);
}

function firstOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const all = new Set(a);
  for (const value of b) {
    if (all.size >= mostDistinct) break;
    all.add(value);
  }
  return [...all];
}

type Split = AuditPartial['by'][string];

function mergeSplit(a: Split | undefined, b: Split | undefined): Split {
  if (a === undefined || b === undefined) return (a ?? b) as Split;
  const values = [...a.values];
  const places = b.values.map((value) => {
    const known = values.indexOf(value);
    return known >= 0 ? known : values.push(value) - 1;
  });
  return { values, of: a.of.concat(b.of.map((place) => places[place] as number)) };
}

function mergeTallies(a: AuditPartial['tallies'], b: AuditPartial['tallies']): AuditPartial['tallies'] {
  const merged = new Map(a.map((tally) => [`${tally.rule}\n${tally.field ?? ''}`, tally]));
  for (const tally of b) {
    const key = `${tally.rule}\n${tally.field ?? ''}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? tally
        : { ...known, checked: known.checked + tally.checked, failed: known.failed + tally.failed, failures: known.failures + tally.failures },
    );
  }
  return [...merged.values()];
}

function mergeSummaries(a: readonly IssueSummary[], b: readonly IssueSummary[]): readonly IssueSummary[] {
  const merged = new Map(a.map((one) => [`${one.rule}\n${one.code}\n${one.field ?? ''}`, one]));
  for (const one of b) {
    const key = `${one.rule}\n${one.code}\n${one.field ?? ''}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? one : { ...known, count: known.count + one.count, records: [...known.records, ...one.records].slice(0, mostExamples) },
    );
  }
  return [...merged.values()];
}

function mergeScores(a: AuditPartial['scores'], b: AuditPartial['scores']): AuditPartial['scores'] {
  const merged: Record<string, readonly [number, number]> = { ...a };
  for (const [name, [checked, failed]] of Object.entries(b)) {
    const known = merged[name] ?? [0, 0];
    merged[name] = [known[0] + checked, known[1] + failed];
  }
  return merged;
}
