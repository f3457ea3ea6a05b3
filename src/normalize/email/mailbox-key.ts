import { mailDomain } from './mail-domain.ts';

/**
 * What identifies a mailbox: the address without what its provider ignores.
 *
 * Gmail ignores dots and what follows a plus, and googlemail.com is the same; Outlook, Fastmail, Proton and iCloud ignore what
 * follows a plus; Yandex takes dots for hyphens and all its domains for one. Anywhere else every character counts.
 *
 * Source: the providers' help pages, November 2026.
 */
export function mailboxKey(local: string, domain: string): string {
  const { aliases } = mailDomain(domain);
  if (aliases === null) return `${local}@${domain}`;
  const plus = local.indexOf('+');
  const own = plus > 0 ? local.slice(0, plus) : local;
  if (aliases === 'gmail') return `${own.replaceAll('.', '') || local}@gmail.com`;
  return aliases === 'yandex' ? `${own.replaceAll('.', '-')}@yandex.ru` : `${own}@${domain}`;
}
