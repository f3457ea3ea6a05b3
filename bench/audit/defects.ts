// Kinds of defects: how each is made, and what says that it was found.
import type { MailEvent } from 'tidycrm/audit';
import type { Row } from './clean-records.ts';

export interface Defect {
  readonly name: string;
  /** Codes that mean the defect was found. */
  readonly codes: readonly string[];
  readonly rule: string;
  spoil(record: Row, n: number, records: readonly Row[]): void;
  /** Whether the fixes, all accepted, should leave nothing of it. */
  readonly fixable?: boolean;
}

const addressOf = (record: Row): Record<string, unknown> => record['address'] as Record<string, unknown>;
/** What mail servers say once the defects are made. */
export const mailEvents: MailEvent[] = [];
const told = (record: Row, ...types: readonly MailEvent['type'][]): void => {
  for (const type of types) mailEvents.push({ address: String(record['email']), type, at: '2026-10-01' });
};
export const defects: readonly Defect[] = [
  { name: 'missing name', rule: 'completeness', codes: ['audit.unnamed'], spoil: (r) => void (r['name'] = null) },
  {
    name: 'no way to reach',
    rule: 'completeness',
    codes: ['audit.unreachable'],
    spoil: (r) => void Object.assign(r, { email: null, phone: null, address: null }),
  },
  { name: 'mail domain slip', rule: 'validity', codes: ['email.typo'], fixable: true, spoil: (r, n) => void (r['email'] = `person${n}@gmial.com`) },
  {
    name: 'mail without @',
    rule: 'validity',
    codes: ['email.syntax', 'email.no_at', 'email.domain_syntax'],
    spoil: (r, n) => void (r['email'] = `person${n} at acme`),
  },
  { name: 'phone too short', rule: 'validity', codes: ['phone.too_short', 'phone.invalid', 'phone.syntax'], spoil: (r, n) => void (r['phone'] = `+4812${n}`) },
  {
    name: 'birth date cannot be',
    rule: 'validity',
    codes: ['date.impossible', 'date.invalid', 'date.syntax'],
    spoil: (r) => void (r['birthDate'] = '1980-02-31'),
  },
  {
    name: 'same unique mail',
    rule: 'uniqueness',
    codes: ['audit.shared_value'],
    spoil: (r, n, all) => void (r['email'] = (all[all.length - 1 - n] as Row)['email']),
  },
  {
    name: 'phone in the name',
    rule: 'misuse',
    codes: ['misuse'],
    fixable: true,
    spoil: (r) =>
      void Object.assign(r, { name: `${(r['name'] as { given: string }).given} ${(r['name'] as { family: string }).family} ${r['phone']}`, phone: null }),
  },
  {
    name: 'mail in the job title',
    rule: 'misuse',
    codes: ['misuse'],
    fixable: true,
    spoil: (r) => void Object.assign(r, { jobTitle: r['email'], email: null }),
  },
  {
    name: 'keyboard run',
    rule: 'junk',
    codes: ['junk.keyboard', 'junk.no_vowels', 'junk.repeated'],
    fixable: true,
    spoil: (r) => void (r['name'] = { ...(r['name'] as object), given: 'Asdfgh' }),
  },
  {
    name: 'filler',
    rule: 'junk',
    codes: ['placeholder', 'junk.placeholder'],
    fixable: true,
    spoil: (r, n) => void (r['company'] = ['n/a', 'TBD', 'unknown', '-'][n % 4]),
  },
  {
    name: 'unusual writing',
    rule: 'format',
    codes: ['audit.format'],
    fixable: true,
    spoil: (r) => void (r['phone'] = String(r['phone']).replace(/^(\+\d\d)(\d{3})/, '$1 $2-')),
  },
  { name: 'not an option', rule: 'conformity', codes: ['select.unknown_option'], fixable: true, spoil: (r) => void (r['size'] = 'medum') },
  { name: 'phone of another country', rule: 'country', codes: ['audit.phone_country'], spoil: (r, n) => void (r['phone'] = `+3314268${String(5300 + n)}`) },
  { name: 'countries differ', rule: 'country', codes: ['audit.countries_differ'], spoil: (r) => void (r['country'] = 'FR') },
  { name: 'city of another country', rule: 'place', codes: ['audit.city_country'], spoil: (r) => void (r['address'] = { ...addressOf(r), locality: 'Paris' }) },
  {
    name: 'postal code of another country',
    rule: 'place',
    codes: ['audit.postal_country'],
    spoil: (r) => void (r['address'] = { ...addressOf(r), postalCode: '123' }),
  },
  {
    name: 'website of another firm',
    rule: 'domain',
    codes: ['audit.domain_company', 'audit.domains_differ'],
    spoil: (r) => void (r['website'] = 'wxyzcorp.com'),
  },
  {
    name: 'own name for a job title',
    rule: 'echo',
    codes: ['audit.same_values'],
    fixable: true,
    spoil: (r) => void (r['jobTitle'] = `${(r['name'] as { given: string }).given} ${(r['name'] as { family: string }).family}`),
  },
  {
    name: 'changed in the future',
    rule: 'timeliness',
    codes: ['audit.future_date'],
    spoil: (r) => void (r['updatedAt'] = '2062-09-01T00:00:00Z'),
  },
  {
    name: 'entered late',
    rule: 'timeliness',
    codes: ['audit.late_entry'],
    spoil: (r) => void (r['metAt'] = '2026-01-01'),
  },
  {
    name: 'not changed for 18 months',
    rule: 'timeliness',
    codes: ['audit.stale'],
    spoil: (r) => void Object.assign(r, { createdAt: '2022-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z' }),
  },
  { name: 'link to nowhere', rule: 'links', codes: ['audit.broken_link'], fixable: true, spoil: (r) => void (r['firm'] = 'gone') },
  { name: 'owner who left', rule: 'links', codes: ['audit.unknown_user'], fixable: true, spoil: (r) => void (r['owner'] = 'left') },
  { name: 'mailbox that bounces', rule: 'mail-status', codes: ['audit.mail_bounced'], fixable: true, spoil: (r) => void told(r, 'hard-bounce') },
  { name: 'mailbox that refuses', rule: 'mail-status', codes: ['audit.mail_refused'], spoil: (r) => void told(r, 'complaint') },
  {
    name: 'mailbox in doubt',
    rule: 'mail-status',
    codes: ['audit.mail_doubtful'],
    spoil: (r) => void told(r, 'soft-bounce', 'soft-bounce', 'soft-bounce'),
  },
  {
    name: 'another spelling',
    rule: 'variants',
    codes: ['audit.variant'],
    fixable: true,
    spoil: (r, n) => void (r['industry'] = [String(r['industry']).toUpperCase(), `${r['industry']}.`, String(r['industry']).toLowerCase()][n % 3]),
  },
  {
    name: 'slip of a frequent value',
    rule: 'variants',
    codes: ['audit.variant_typo'],
    fixable: true,
    spoil: (r, n) => void (r['industry'] = ['Retial', 'Softwar', 'Buildimg', 'Logisticss'][n % 4]),
  },
  {
    name: 'same person twice',
    rule: 'uniqueness',
    codes: ['audit.duplicate'],
    spoil: (r, n, all) => {
      const other = all[all.length - 1 - n] as Row;
      for (const name of ['name', 'phone', 'company', 'website', 'birthDate', 'address', 'country']) r[name] = other[name];
    },
  },
];
