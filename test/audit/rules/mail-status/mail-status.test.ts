import { describe, expect, test } from 'vitest';
import { audit, mailStatuses, type MailEvent } from '../../../../src/audit/index.ts';
import { email } from '../../../../src/fields/index.ts';
import { defineWorkspace } from '../../../../src/model/index.ts';
import { packs } from '../../../../src/presets/index.ts';
import { fixedClock } from '../../../../src/testing/index.ts';

const events = (...types: MailEvent['type'][]): MailEvent[] => types.map((type, i) => ({ address: 'Ann@acme.com', type, at: `2026-01-0${i + 1}` }));

describe('mailStatuses', () => {
  test.each<[MailEvent['type'][], string, number]>([
    [['delivered'], 'deliverable', 0],
    [['soft-bounce', 'soft-bounce'], 'deliverable', 2],
    [['soft-bounce', 'soft-bounce', 'soft-bounce'], 'doubtful', 3],
    [['soft-bounce', 'soft-bounce', 'opened', 'soft-bounce'], 'deliverable', 1],
    [['hard-bounce', 'soft-bounce'], 'undeliverable', 2],
    [['hard-bounce', 'clicked'], 'deliverable', 0],
    [['unsubscribed', 'opened', 'hard-bounce'], 'refuses', 0],
    [['soft-bounce', 'complaint'], 'refuses', 1],
  ])('after %j an address is %s', (types, status, bounces) => {
    expect(mailStatuses(events(...types).reverse()).get('ann@acme.com')).toMatchObject({ status, bounces });
  });
});

describe('mail-status', () => {
  const { emailStatus, emailOptOut } = packs.mailing;
  const crm = defineWorkspace({
    id: 'test',
    version: 1,
    folders: {
      plain: { fields: { mails: email({ multiple: true }) } },
      noted: { fields: { mail: email({ status: 'emailStatus', optOut: 'emailOptOut' }), emailStatus, emailOptOut } },
    },
  });
  const proposed = (record: object, ...types: MailEvent['type'][]): unknown[] =>
    audit(crm, 'noted', [{ id: '1', mail: 'ann@acme.com', ...record }], { ctx: fixedClock(), mailEvents: events(...types) }).fixes.map(
      ({ field, to, safety }) => [field, to, safety],
    );

  test('proposes what the field for the status should hold', () => {
    expect(proposed({}, 'hard-bounce')).toEqual([['emailStatus', 'hardBounce', 'suggested']]);
    expect(proposed({}, 'soft-bounce')).toEqual([['emailStatus', 'softBounce', 'suggested']]);
    expect(proposed({ emailStatus: 'valid' }, 'complaint')).toEqual([['emailStatus', 'complained', 'suggested']]);
    expect(proposed({ emailStatus: 'valid' }, 'delivered')).toEqual([]);
  });

  test('has somebody look before a noted bounce is cleared', () => {
    expect(proposed({ emailStatus: 'hardBounce' }, 'delivered')).toEqual([['emailStatus', 'valid', 'review']]);
  });

  test('proposes to note that somebody wants no mail', () => {
    expect(proposed({ emailOptOut: false }, 'unsubscribed')).toEqual([['emailOptOut', true, 'suggested']]);
    expect(proposed({ emailOptOut: true }, 'unsubscribed')).toEqual([]);
  });

  test('proposes to take the address out where no field keeps its status', () => {
    const record = { id: '1', mails: ['bob@acme.com', 'ann@acme.com'] };
    const { fixes, scores } = audit(crm, 'plain', [record], { ctx: fixedClock(), mailEvents: events('hard-bounce') });
    expect(fixes).toMatchObject([{ field: 'mails', from: record.mails, to: ['bob@acme.com'], safety: 'review' }]);
    expect(scores.contactability).toBe(1);
  });
});
