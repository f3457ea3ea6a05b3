import { dateOfDay, dayNumber, addMonths } from '../core/calendar.ts';
import { UsageError } from '../core/errors.ts';
import type { Finding, Fix, QualityDimension } from '../core/finding.ts';
import type { Issue, Severity } from '../core/issue.ts';
import type {
  Advice,
  AgeBand,
  AuditPartial,
  AuditResult,
  FieldDecay,
  Gate,
  GroupQuality,
  IssueSummary,
  Tally,
  Tolerance,
  VariantCluster,
} from './audit-result.ts';
import type { AuditConclusion, AuditReport, AuditRule, AuditWhole } from './audit-rule.ts';

const dimensions: readonly QualityDimension[] = ['completeness', 'validity', 'uniqueness', 'consistency', 'timeliness', 'conformity'];
const mostExamples = 5;

interface Counter {
  readonly rule: string;
  readonly dimension: QualityDimension;
  readonly field: string | null;
  checked: number;
  failed: number;
  /** Failures each counted once, whatever their weight. */
  failures: number;
}

type Summary = { -readonly [K in keyof IssueSummary]: IssueSummary[K] } & { records: string[] };

/** What a book hears of besides keeping it. */
export interface BookOptions {
  readonly summary: boolean;
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  readonly onFix?: ((fix: Fix) => void) | undefined;
}

/** Where findings, fixes and counts are written down while an audit runs. */
export interface Book {
  readonly findings: Finding[];
  readonly fixes: Fix[];
  readonly scores: Map<string, [checked: number, failed: number]>;
  /** Records other than the present one that something is wrong with. */
  readonly flawed: Set<string>;
  /** Begins a record; `null` once the last one was seen. */
  turnTo(recordId: string | null): void;
  /** Whether something is wrong with the present record. */
  isFlawed(): boolean;
  reportOf(rule: AuditRule): AuditReport;
  load(partial: Pick<AuditPartial, 'tallies' | 'issues'>, findings: readonly Finding[], fixes: readonly Fix[]): void;
  tallies(): (Tally & { readonly failures: number })[];
  /** Findings by kind, in the order they first occurred. */
  summaries(): IssueSummary[];
}

export function createBook({ summary, severity, onFinding, onFix }: BookOptions): Book {
  const findings: Finding[] = [];
  const fixes: Fix[] = [];
  const flawed = new Set<string>();
  const counters = new Map<string, Counter>();
  const summaries = new Map<string, Summary>();
  const scores = new Map<string, [number, number]>();
  let fixIds = new Map<string, number>();
  let fixRecord: string | null = null;
  let present: string | null = null;
  let presentFlawed = false;
  const note = (rule: AuditRule, own: Map<string, Summary>, recordId: string, field: string | null, given: Issue): void => {
    const weighed = severity[given.code];
    if (weighed === 'off') return;
    const issue = weighed === undefined || weighed === given.severity ? given : { ...given, severity: weighed };
    if (!summary || onFinding !== undefined) {
      const { name, dimension } = rule;
      const finding: Finding =
        field === null
          ? { rule: name, dimension, severity: issue.severity, recordId, issue }
          : { rule: name, dimension, severity: issue.severity, recordId, field, issue };
      if (!summary) findings.push(finding);
      onFinding?.(finding);
    }
    if (issue.severity !== 'info') {
      if (recordId === present) presentFlawed = true;
      else flawed.add(recordId);
    }
    count(rule, own, recordId, field, issue);
  };
  const count = (rule: AuditRule, own: Map<string, Summary>, recordId: string, field: string | null, issue: Issue): void => {
    const short = field === null ? issue.code : `${issue.code}\n${field}`;
    let known = own.get(short);
    if (known === undefined) {
      const key = `${rule.name}\n${issue.code}\n${field ?? ''}`;
      const { code, severity: weight, message } = issue;
      known = summaries.get(key) ?? { code, rule: rule.name, dimension: rule.dimension, severity: weight, field, count: 0, example: message, records: [] };
      summaries.set(key, known);
      own.set(short, known);
    }
    known.count++;
    if (known.records.length < mostExamples) known.records.push(recordId);
  };
  const keep = (fix: Fix): void => {
    if (!summary) fixes.push(fix);
    onFix?.(fix);
  };
  return {
    findings,
    fixes,
    scores,
    flawed,
    turnTo(recordId) {
      present = recordId;
      presentFlawed = false;
    },
    isFlawed: () => presentFlawed,
    reportOf(rule) {
      const own = new Map<string | null, Counter>();
      const kinds = new Map<string, Summary>();
      return {
        check(field, passed, weight = 1) {
          let counter = own.get(field);
          if (counter === undefined) {
            const key = `${rule.name}\n${field ?? ''}`;
            counter = counters.get(key) ?? { rule: rule.name, dimension: rule.dimension, field, checked: 0, failed: 0, failures: 0 };
            own.set(field, counter);
            counters.set(key, counter);
          }
          counter.checked += weight;
          if (!passed) {
            counter.failed += weight;
            counter.failures++;
          }
        },
        finding: (recordId, field, issue) => note(rule, kinds, recordId, field, issue),
        fix(fix) {
          if (fixRecord !== fix.recordId) {
            fixRecord = fix.recordId;
            fixIds = new Map();
          }
          const base = `${rule.name}/${fix.recordId}/${fix.field}`;
          const n = (fixIds.get(base) ?? 0) + 1;
          fixIds.set(base, n);
          keep({ id: n === 1 ? base : `${base}/${n}`, rule: rule.name, ...fix });
        },
        score(name, passed) {
          const known = scores.get(name) ?? [0, 0];
          known[0]++;
          if (!passed) known[1]++;
          scores.set(name, known);
        },
      };
    },
    load(partial, knownFindings, knownFixes) {
      for (const tally of partial.tallies) counters.set(`${tally.rule}\n${tally.field ?? ''}`, { ...tally });
      for (const one of partial.issues) summaries.set(`${one.rule}\n${one.code}\n${one.field ?? ''}`, { ...one, records: [...one.records] });
      for (const finding of knownFindings) findings.push(finding);
      for (const fix of knownFixes) fixes.push(fix);
    },
    tallies: () => [...counters.values()].map((counter) => ({ ...counter })),
    summaries: () => [...summaries.values()].map((one) => ({ ...one, records: [...one.records] })),
  };
}

/** Everything the records said one by one; with what the rules conclude from the whole it becomes a result. */
export interface LocalAudit {
  readonly folder: string;
  readonly partial: AuditPartial;
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
}

/** Lets every rule conclude from what it remembered, and draws the figures. */
export function concludeAudit(local: LocalAudit, rules: readonly AuditRule[], sinks: Pick<BookOptions, 'onFinding' | 'onFix'> = {}): AuditResult {
  const { partial } = local;
  const records = partial.ids.length;
  const book = createBook({ summary: partial.summary, severity: partial.severity, ...sinks });
  book.load(partial, local.findings, local.fixes);
  const advice: Advice[] = [];
  const variants: VariantCluster[] = [];
  const decay: FieldDecay[] = [];
  let ages: readonly AgeBand[] = [];
  const whole: AuditWhole = { records, ids: partial.ids, fields: partial.fields.map(({ distinct, ...field }) => ({ ...field, distinct: distinct.length })) };
  for (const name of partial.rules) {
    const rule = rules.find((one) => one.name === name);
    const state = partial.states[name];
    if (rule === undefined && state !== undefined)
      throw new UsageError('unknown-part', `mergeAudits: the rule '${name}' is not among \`rules\`; give the rules the audits were made with.`);
    if (rule?.conclude === undefined) continue;
    const { score: _, ...report } = book.reportOf(rule);
    const conclusion: AuditConclusion = {
      ...report,
      advice: (one) => {
        const weighed = partial.severity[one.code];
        if (weighed !== 'off') advice.push({ rule: rule.name, ...one, ...(weighed === undefined ? {} : { severity: weighed }) });
      },
      cluster: (one) => void variants.push(one),
      ages: (bands) => void (ages = bands),
      decay: (one) => void decay.push(one),
    };
    rule.conclude(state ?? null, conclusion, whole);
  }
  const tallies = book.tallies();
  const share = (wanted: (tally: Tally) => boolean): number | null => {
    let checked = 0;
    let failed = 0;
    for (const tally of tallies) {
      if (!wanted(tally)) continue;
      checked += tally.checked;
      failed += tally.failed;
    }
    return checked === 0 ? null : (checked - failed) / checked;
  };
  const isFlawed = new Uint8Array(records);
  for (const position of partial.flawed) isFlawed[position] = 1;
  if (book.flawed.size > 0) {
    for (let i = 0; i < records; i++) if (book.flawed.has(partial.ids[i] as string)) isFlawed[i] = 1;
  }
  let flawed = 0;
  for (let i = 0; i < records; i++) flawed += isFlawed[i] as number;
  const issues = book
    .summaries()
    .sort((a, b) => b.count - a.count || compare(a.code, b.code) || compare(a.field ?? '', b.field ?? '') || compare(a.rule, b.rule));
  const gates = partial.tolerances.map((tolerance) => gateOf(tolerance, issues, records));
  return {
    folder: local.folder,
    at: partial.at,
    records,
    grade: records === 0 ? null : (records - flawed) / records,
    flawed,
    dimensions: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        share((tally) => tally.dimension === dimension && (dimension !== 'uniqueness' || !partial.grouped || tally.field === null)),
      ]),
    ) as Record<QualityDimension, number | null>,
    scores: { freshness: scoreOf(partial.scores['freshness']), contactability: scoreOf(partial.scores['contactability']) },
    fields: partial.fields.map(({ field, label, type, computed, filled, distinct }) => ({
      field,
      label,
      type,
      filled,
      invalid: tallies.filter((tally) => tally.rule === 'validity' && tally.field === field).reduce((sum, { failures }) => sum + failures, 0),
      distinct: distinct.length,
      completeness: records === 0 || computed ? null : filled / records,
      validity: share((tally) => tally.dimension === 'validity' && tally.field === field),
      uniqueness: share((tally) => tally.dimension === 'uniqueness' && tally.field === field),
    })),
    findings: book.findings,
    issues,
    fixes: book.fixes,
    advice,
    variants: variants.sort((a, b) => total(b) - total(a) || compare(a.id, b.id)),
    ages,
    decay,
    by: Object.fromEntries(Object.entries(partial.by).map(([name, { values, of }]) => [name, groupsOf(values, of, isFlawed)])),
    gates,
    passed: gates.every(({ within }) => within),
    nextDue: dueAfter(partial.at, partial.everyMonths),
    tallies: tallies.map(({ failures: _, ...tally }) => tally),
    partial,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const total = ({ values }: VariantCluster): number => values.reduce((sum, { count }) => sum + count, 0);
const scoreOf = (score: readonly [number, number] | undefined): number | null =>
  score === undefined || score[0] === 0 ? null : (score[0] - score[1]) / score[0];

function gateOf(tolerance: Tolerance, issues: readonly IssueSummary[], records: number): Gate {
  const found = issues
    .filter(({ code, rule, field }) => (tolerance.code ?? code) === code && (tolerance.rule ?? rule) === rule && (tolerance.field ?? field) === field)
    .reduce((sum, { count }) => sum + count, 0);
  const within = (tolerance.count === undefined || found <= tolerance.count) && (tolerance.share === undefined || found <= tolerance.share * records);
  return { ...tolerance, found, of: records, within };
}

function groupsOf(values: readonly (string | null)[], of: readonly number[], isFlawed: Uint8Array): GroupQuality[] {
  const counts = values.map(() => ({ records: 0, flawed: 0 }));
  of.forEach((value, position) => {
    const count = counts[value];
    if (count === undefined) return;
    count.records++;
    count.flawed += isFlawed[position] as number;
  });
  return counts
    .map(({ records, flawed }, i): GroupQuality => ({ value: values[i] ?? null, records, flawed, grade: records === 0 ? null : (records - flawed) / records }))
    .sort((a, b) => b.records - a.records || compare(a.value ?? '', b.value ?? ''));
}

/** The day so many months after an instant. */
export function dueAfter(at: string, months: number): `${number}-${number}-${number}` | null {
  const day = typeof at === 'string' ? dayNumber(at.slice(0, 10)) : null;
  return day === null ? null : dateOfDay(addMonths(day, months));
}
