import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { RecordLike } from '../../../core/values.ts';
import { sameValue } from '../../../fields/same-value.ts';
import type { AuditedField, AuditRule, AuditScope, MailEvent } from '../../audit-rule.ts';
import { factsOf, quietly, reaches, valuesOf } from '../../facts.ts';
import { isFilled } from '../../filled.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** So many soft bounces without a delivery between them make an address doubtful. */
const softBouncesInARow = 3;

/** What the answers of mail servers say of an address. */
export interface MailboxStatus {
  readonly status: 'deliverable' | 'undeliverable' | 'refuses' | 'doubtful';
  /** Messages that came back since one was last delivered. */
  readonly bounces: number;
  /** The event that decided, and when. */
  readonly by: MailEvent['type'];
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
    const bounces = before?.bounces ?? 0;
    const status = (now: MailboxStatus['status'], times: number): void => void statuses.set(key, { status: now, bounces: times, by: type, at });
    if (type === 'complaint' || type === 'unsubscribed') status('refuses', bounces);
    else if (type === 'hard-bounce') status('undeliverable', bounces + 1);
    else if (type !== 'soft-bounce') status('deliverable', 0);
    else if (before?.status === 'undeliverable') statuses.set(key, { ...before, bounces: bounces + 1 });
    else status(bounces + 1 >= softBouncesInARow ? 'doubtful' : 'deliverable', bounces + 1);
  }
  return statuses;
}

/** A field that holds what servers said of the addresses of another. */
interface Keeper {
  readonly field: AuditedField;
  /** What it should hold; `undefined` where the status says nothing to it. */
  says(status: MailboxStatus): unknown;
}

/** Words for a status that fields with options know. */
const statusWords: Readonly<Record<MailboxStatus['status'], string>> = {
  deliverable: 'valid',
  doubtful: 'soft-bounce',
  undeliverable: 'hard-bounce',
  refuses: 'complaint',
};

/** The fields an address field names for status and opting out. */
function keepersOf({ plan }: AuditedField, { fields, context }: AuditScope): readonly Keeper[] {
  const { status, optOut } = plan.options as { readonly status?: unknown; readonly optOut?: unknown };
  const reader = (field: AuditedField, word: unknown): unknown => {
    const read = quietly(() => field.plan.type.normalize(word, field.plan.options, context));
    return read?.ok === true ? read.value : undefined;
  };
  return fields.flatMap((field): Keeper[] => {
    if (field.plan.computed || field.plan.multiple) return [];
    if (field.name === status)
      return [{ field, says: (of) => (of.by === 'unsubscribed' ? undefined : reader(field, of.by === 'soft-bounce' ? of.by : statusWords[of.status])) }];
    return field.name === optOut ? [{ field, says: (of) => (of.by === 'unsubscribed' ? reader(field, true) : undefined) }] : [];
  });
}

/**
 * Whether addresses can be written to, as far as mail servers said; and whether a record can be reached at all (the score
 * Contactability): it has a telephone, or an address that does not bounce. Where the field of addresses names one for their
 * status or for opting out, writing it there is proposed; else taking out what cannot be delivered to.
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
    const keepers = new Map([...mails].map((field) => [field, keepersOf(field, scope)]));
    const proposeStatus = (record: RecordLike, id: string, { field, says }: Keeper, status: MailboxStatus): void => {
      const to = says(status);
      const now = record[field.name];
      if (to === undefined || sameValue(now, to)) return;
      // A later delivery does not make a refusal or a bounce somebody noted undone.
      const safety = status.status === 'deliverable' && isFilled(now) && now !== false ? 'review' : 'suggested';
      report.fix({ safety, recordId: id, field: field.name, from: now ?? null, to, reason: `The last answer of the mail server was: ${status.by}.` });
    };
    return {
      record(record, id) {
        let reachable = false;
        for (const field of channels) {
          const { issues, filled } = reading(record, field);
          if (!filled) continue;
          const value = record[field.name];
          const readable = issues.every(({ severity }) => severity !== 'error');
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
          const noted = keepers.get(field) ?? [];
          const main = valuesOf(value)[0];
          const status = typeof main === 'string' ? statuses.get(main.trim().toLowerCase()) : undefined;
          if (status !== undefined) for (const keeper of noted) proposeStatus(record, id, keeper, status);
          if (gone.length > 0 && noted.length === 0)
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
