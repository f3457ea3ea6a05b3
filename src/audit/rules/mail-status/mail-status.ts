import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditRule, MailEvent } from '../../audit-rule.ts';
import { factsOf, reaches, valuesOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** What the answers of mail servers say of an address. */
export interface MailboxStatus {
  readonly status: 'deliverable' | 'undeliverable' | 'refuses' | 'doubtful';
  /** Messages that came back since one was last delivered. */
  readonly bounces: number;
  readonly at: string;
}

/**
 * What mail servers answered, as a status an address: undeliverable after a hard bounce, doubtful after three soft ones,
 * refusing after a complaint or an unsubscription; a later delivery clears bounces and never a refusal.
 *
 * Use it on the events of a mailing service. For what an audit makes of it give it `mailEvents`.
 *
 * @param events - In any order.
 * @returns The status by address in lower case.
 *
 * @example
 * mailStatuses([{ address: 'ann@acme.com', type: 'hard-bounce', at: '2026-01-02' }]).get('ann@acme.com').status;
 * //=> 'undeliverable'
 */
export function mailStatuses(events: Iterable<MailEvent>): ReadonlyMap<string, MailboxStatus> {
  const statuses = new Map<string, MailboxStatus>();
  const sorted = [...events]
    .filter(({ address, at }) => typeof address === 'string' && typeof at === 'string')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { address, type, at } of sorted) {
    const key = address.trim().toLowerCase();
    const before = statuses.get(key);
    if (before?.status === 'refuses') continue;
    const soft = type === 'soft-bounce' ? (before?.bounces ?? 0) + 1 : 0;
    if (type === 'complaint' || type === 'unsubscribed') statuses.set(key, { status: 'refuses', bounces: before?.bounces ?? 0, at });
    else if (type === 'hard-bounce') statuses.set(key, { status: 'undeliverable', bounces: (before?.bounces ?? 0) + 1, at });
    else if (type === 'soft-bounce')
      statuses.set(key, { status: before?.status === 'undeliverable' ? 'undeliverable' : soft >= 3 ? 'doubtful' : 'deliverable', bounces: soft, at });
    else statuses.set(key, { status: 'deliverable', bounces: 0, at });
  }
  return statuses;
}

/**
 * Whether addresses can be written to, as far as mail servers said; and whether a record can be reached at all (the score
 * Contactability): it has a telephone, or an address that does not bounce.
 *
 * @example
 * mailStatus.dimension;
 * //=> 'validity'
 */
export const mailStatus: AuditRule = {
  name: 'mail-status',
  dimension: 'validity',
  title: 'Mail arrives',
  start(scope, report) {
    const { fields, mailEvents, reading } = scope;
    const statuses = mailEvents === null ? null : mailStatuses(mailEvents);
    const mails = new Set(factsOf(scope, ['domain']).fields);
    const channels = fields.filter(reaches);
    return {
      record(record, id) {
        let reachable = false;
        for (const field of channels) {
          const value = record[field.name];
          if (!isFilled(value)) continue;
          const readable = reading(record, field).issues.every(({ severity }) => severity !== 'error');
          if (!mails.has(field) || statuses === null) {
            reachable ||= readable;
            continue;
          }
          const gone: unknown[] = [];
          for (const one of valuesOf(value)) {
            const status = typeof one === 'string' ? statuses.get(one.trim().toLowerCase()) : undefined;
            const arrives = status?.status !== 'undeliverable' && status?.status !== 'refuses';
            if (status !== undefined) report.check(field.name, arrives);
            reachable ||= readable && arrives;
            if (status === undefined || status.status === 'deliverable') continue;
            const code = status.status === 'undeliverable' ? 'audit.mail_bounced' : status.status === 'refuses' ? 'audit.mail_refused' : 'audit.mail_doubtful';
            report.finding(id, field.name, issue(code, { address: one, count: status.bounces, date: status.at.slice(0, 10) }, { path: [field.name] }));
            if (status.status === 'undeliverable') gone.push(one);
          }
          if (gone.length > 0)
            report.fix({
              safety: 'review',
              recordId: id,
              field: field.name,
              from: value,
              to: Array.isArray(value) ? value.filter((one) => !gone.includes(one)) : null,
              reason: 'Mail to it cannot be delivered.',
            });
        }
        if (channels.length > 0) report.score('contactability', reachable);
      },
    };
  },
};
