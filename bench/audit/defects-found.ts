// Defects put into clean records with a known number of each: what the audit finds, what the repair leaves, whether undo is exact.
import { isDeepStrictEqual } from 'node:util';
import { applyFixes, audit, undoFixes, type AuditOptions } from 'tidycrm/audit';
import { date, personName, phone } from 'tidycrm/fields';
import { matchModelFor, trainAndFind } from 'tidycrm/match';
import { defineWorkspace } from 'tidycrm/model';
import { cleanRecords, crm, ctx, type Row } from './clean-records.ts';
import { defects, mailEvents } from './defects.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What an audit of `rows` records finds of the defects put into them. */
export async function defectsFound(rows: number, seed: number): Promise<object> {
  const records = [...cleanRecords(rows, seed)];
  const each = Math.floor(records.length / (defects.length * 2));
  const truth = new Map<string, Set<string>>();
  defects.forEach((defect, d) => {
    const ids = new Set<string>();
    for (let n = 0; n < each; n++) {
      const record = records[d * each + n] as Row;
      // Defects that copy take from the clean end of the list, each from a part of its own.
      defect.spoil(record, defect.name === 'same person twice' ? n + each : n, records);
      ids.add(record.id);
    }
    truth.set(defect.name, ids);
  });
  // Colleagues share firm, website, city and more, so identity is looked for in what is one's own.
  const people = defineWorkspace({ id: 'people', version: 1, folders: { contacts: { fields: { name: personName(), phone: phone(), birthDate: date() } } } });
  const duplicates = await trainAndFind(records, matchModelFor(people, 'contacts'), { seed: 1 });
  const options: AuditOptions = {
    ctx,
    index: duplicates,
    related: { linked: (_, id) => (/^f\d$/.test(id) ? { id } : null) },
    users: ['u0', 'u1', 'u2', 'u3', 'u4'],
    mailEvents,
    timeliness: { occurred: 'metAt' },
  };
  const before = audit(crm, 'contacts', records, options);
  const spoiled = new Set([...truth.values()].flatMap((ids) => [...ids]));

  /** Copies make a pair of which either record may be named. */
  const partnerOf = (id: string): string | null => {
    const position = records.findIndex((record) => record.id === id);
    for (const name of ['same unique mail', 'same person twice']) {
      const d = defects.findIndex((defect) => defect.name === name);
      const shift = name === 'same person twice' ? each : 0;
      const n = records.length - 1 - position - shift;
      if (n >= 0 && n < each) return (records[d * each + n] as Row).id;
    }
    return null;
  };
  const perRule = new Map<string, { injected: number; found: number; reported: number; right: number }>();
  const perDefect = defects.map((defect) => {
    const ids = truth.get(defect.name) as Set<string>;
    const reported = before.findings.filter(({ rule, issue }) => rule === defect.rule && defect.codes.includes(issue.code));
    const hit = new Set(reported.map(({ recordId }) => (ids.has(recordId) ? recordId : (partnerOf(recordId) ?? recordId))));
    const found = [...ids].filter((id) => hit.has(id)).length;
    const rule = perRule.get(defect.rule) ?? { injected: 0, found: 0, reported: 0, right: 0 };
    rule.injected += ids.size;
    rule.found += found;
    perRule.set(defect.rule, rule);
    return { defect: defect.name, rule: defect.rule, injected: ids.size, found };
  });
  /** A finding is right where its record was spoiled in this way, or in a way that makes it true as well. */
  const alsoTrue: Readonly<Record<string, readonly string[]>> = {
    domain: ['website of another firm', 'mail domain slip', 'same unique mail', 'same person twice', 'another spelling'],
    uniqueness: ['same unique mail', 'same person twice'],
    country: ['phone of another country', 'countries differ', 'city of another country'],
  };
  const wrong: { rule: string; record: string; code: string; message: string }[] = [];
  for (const { rule, recordId, issue } of before.findings) {
    const count = perRule.get(rule);
    if (count === undefined) continue;
    count.reported++;
    const names = defects.filter((defect) => defect.rule === rule && defect.codes.includes(issue.code)).map(({ name }) => name);
    const id = truthOf([...names, ...(alsoTrue[rule] ?? [])], recordId) ? recordId : (partnerOf(recordId) ?? recordId);
    if (truthOf([...names, ...(alsoTrue[rule] ?? [])], id)) count.right++;
    else wrong.push({ rule, record: recordId, code: issue.code, message: issue.message });
  }
  function truthOf(names: readonly string[], id: string): boolean {
    return names.some((name) => truth.get(name)?.has(id) === true);
  }

  let now: readonly Row[] = records;
  const undos = [];
  for (let round = 0; round < 4; round++) {
    const { fixes } = audit(crm, 'contacts', now, options);
    const done = applyFixes(now, fixes, { accept: 'all' });
    undos.push(done.undo);
    now = done.records;
    if (done.applied.length === 0) break;
  }
  const after = audit(crm, 'contacts', now, options);
  const left = defects
    .filter(({ fixable }) => fixable === true)
    .map((defect) => ({
      defect: defect.name,
      left: after.findings.filter(
        ({ rule, issue, recordId }) => rule === defect.rule && defect.codes.includes(issue.code) && truth.get(defect.name)?.has(recordId) === true,
      ).length,
    }));
  let undone: readonly Row[] = now;
  for (const undo of undos.reverse()) undone = undoFixes(undone, undo).records;
  return {
    records: records.length,
    injected: spoiled.size,
    grade: { before: round(before.grade ?? 0), after: round(after.grade ?? 0), expectedBefore: round(1 - spoiled.size / records.length) },
    rules: Object.fromEntries(
      [...perRule].map(([rule, { injected, found, reported, right }]) => [
        rule,
        { injected, found, recall: round(found / injected), reported, precision: reported === 0 ? null : round(right / reported) },
      ]),
    ),
    defects: perDefect,
    notFound: perDefect.filter(({ injected, found }) => found < injected),
    wrong: { count: wrong.length, some: ['uniqueness', 'domain', 'variants'].flatMap((rule) => wrong.filter((one) => one.rule === rule).slice(0, 6)) },
    repair: { left, allUndone: isDeepStrictEqual(undone, records) },
  };
}
