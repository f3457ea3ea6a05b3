// How fast records are audited, and what an audit holds on to while a million go by.
import { audit, createAudit, mergeAudits, type AuditOptions, type AuditResult } from 'tidycrm/audit';
import { seededRandom } from 'tidycrm/core';
import { defineWorkspace, parseRecord, type Workspace } from 'tidycrm/model';
import { contacts } from 'tidycrm/presets';
import { generateCrm } from 'tidycrm/testing';
import { cleanRecords, crm, ctx, type Row } from './clean-records.ts';
import { defects } from './defects.ts';

const options: AuditOptions = {
  ctx,
  related: { linked: (_, id) => (/^f\d$/.test(id) ? { id } : null) },
  users: ['u0', 'u1', 'u2', 'u3', 'u4'],
};
const round = (value: number): number => Math.round(value * 1000) / 1000;
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** Records in which nothing is wrong, and as people keep them: two folders, each audited whole. */
export function throughput(rows: number, seed: number): object {
  return {
    clean: timed(crm, [...cleanRecords(rows, seed)]),
    asKept: timed(kept, [...keptRecords(rows, seed)]),
  };
}

function timed(workspace: Workspace, records: readonly object[]): object {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { findings, fixes, grade } = audit(workspace, 'contacts', records as Row[], options);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  return {
    records: records.length,
    seconds: round(seconds),
    cpuSeconds: round((used.user + used.system) / 1e6),
    perSecond: Math.round(records.length / seconds),
    grade,
    findings: findings.length,
    fixes: fixes.length,
  };
}

const kept = defineWorkspace({ id: 'kept', version: 1, folders: { contacts } });
const columns = {
  'First Name': 'name.given',
  'Last Name': 'name.family',
  'E-mail': 'emails',
  Phone: 'phones',
  Company: 'company',
  'Job Title': 'jobTitle',
  Street: 'address.street',
  City: 'address.locality',
  'Postal Code': 'address.postalCode',
  Country: 'address.country',
  'Date of Birth': 'birthDate',
  'Lead Source': 'leadSource',
} as const;

/** Generated contacts with the mess people make of them, read as far as they can be. */
function* keptRecords(rows: number, seed: number): Generator<Row> {
  for (const { number, row } of generateCrm({ rows, seed })) {
    const given = Object.fromEntries(Object.entries(columns).map(([column, field]) => [field, row[column]]));
    const read = parseRecord(kept, 'contacts', given, ctx, { badValues: 'keep-raw' });
    if (!read.ok) continue;
    yield { id: `k${number}`, ...(read.value as object), ...read.raw, updatedAt: '2026-03-01T00:00:00Z' };
  }
}

const size = 5000;

/** Chunks of records made one by one and forgotten: time, and memory above that of the process before. */
export function inChunks(chunks: number, seed: number): object {
  const base = [...cleanRecords(size, `${seed}/chunks`)];
  // What is made once, tables and compiled code, is no memory of the audit.
  createAudit(crm, 'contacts', { ...options, retain: 'summary' }).add(chunkOf(base, 0, seed));
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const rssBefore = process.memoryUsage().rss;
  let rssPeak = rssBefore;
  let heard = 0;
  const running = createAudit(crm, 'contacts', { ...options, retain: 'summary', onFinding: () => void heard++ });
  const held: { readonly records: number; readonly megabytes: number }[] = [];
  const cpu = { user: 0, system: 0 };
  let spent = 0;
  for (let i = 0; i < chunks; i++) {
    const chunk = chunkOf(base, i, seed);
    const used = process.cpuUsage();
    const start = performance.now();
    running.add(chunk);
    spent += performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    cpu.user += user;
    cpu.system += system;
    rssPeak = Math.max(rssPeak, process.memoryUsage().rss);
    if ((i + 1) % Math.ceil(chunks / 5) === 0 || i === chunks - 1) {
      globalThis.gc?.();
      held.push({ records: (i + 1) * size, megabytes: megabytes(process.memoryUsage().heapUsed - heapBefore) });
    }
  }
  const start = performance.now();
  const result = running.result();
  rssPeak = Math.max(rssPeak, process.memoryUsage().rss);
  return {
    records: result.records,
    chunks,
    grade: result.grade,
    findings: heard,
    seconds: round(spent / 1000),
    cpuSeconds: round((cpu.user + cpu.system) / 1e6),
    resultSeconds: round((performance.now() - start) / 1000),
    held,
    bytesPerRecord: Math.round(((held.at(-1)?.megabytes ?? 0) * 1e6) / Math.max(1, result.records)),
    peakMegabytesAboveStart: megabytes(rssPeak - rssBefore),
    mergedPartsAreTheWhole: chunks <= 40 ? partsAgree(base, chunks, seed, result) : 'asked of up to 40 chunks',
  };
}

/** Whether the audits of the chunks, each by itself, merge to the audit of all. */
function partsAgree(base: readonly Row[], chunks: number, seed: number, whole: AuditResult): boolean {
  let merged: AuditResult | null = null;
  for (let i = 0; i < chunks; i++) {
    const part = audit(crm, 'contacts', chunkOf(base, i, seed), { ...options, retain: 'summary' });
    merged = merged === null ? part : mergeAudits(merged, part);
  }
  return JSON.stringify(merged) === JSON.stringify(whole);
}

/** Other people of the same kind: names, addresses and numbers are shuffled anew for each chunk, and a tenth is spoiled. */
function chunkOf(base: readonly Row[], chunk: number, seed: number): Row[] {
  const random = seededRandom(`${seed}/${chunk}`);
  const other = (): Row => base[random.integer(base.length)] as Row;
  const rows = base.map((row, n): Row => {
    const name = { given: (row['name'] as { given: string }).given, family: (other()['name'] as { family: string }).family };
    return {
      ...row,
      id: `${chunk}-${n}`,
      name,
      email: `${chunk}.${row['email']}`,
      phone: `${String(row['phone']).slice(0, -3)}${String(random.integer(1000)).padStart(3, '0')}`,
      birthDate: other()['birthDate'],
    };
  });
  const each = Math.floor(rows.length / 10 / defects.length);
  defects.forEach(({ spoil }, d) => {
    for (let n = 0; n < each; n++) spoil(rows[d * each + n] as Row, n, rows);
  });
  return rows;
}
