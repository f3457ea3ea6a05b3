const gmail = /^(?:gmail|googlemail)\.com$/;
const plus =
  /^(?:outlook|hotmail|live|msn)\.(?:com|[a-z]{2}|com?\.[a-z]{2})$|^(?:fastmail\.(?:com|fm)|proton(?:mail\.(?:com|ch)|\.me)|pm\.me|icloud\.com|me\.com|mac\.com)$/;
const yandex = /^(?:yandex\.(?:ru|com|by|kz|ua|com\.tr|kg|uz)|ya\.ru)$/;

/**
 * What identifies a mailbox: the address without what its provider ignores.
 *
 * Gmail ignores dots and what follows a plus, and googlemail.com is the same; Outlook, Fastmail, Proton and iCloud ignore what
 * follows a plus; Yandex takes dots for hyphens and all its domains for one. Anywhere else every character counts.
 *
 * Source: the providers' help pages, November 2026.
 */
export function mailboxKey(local: string, domain: string): string {
  if (gmail.test(domain)) return `${beforePlus(local).replaceAll('.', '') || local}@gmail.com`;
  if (yandex.test(domain)) return `${beforePlus(local).replaceAll('.', '-')}@yandex.ru`;
  return `${plus.test(domain) ? beforePlus(local) : local}@${domain}`;
}

const beforePlus = (local: string): string => {
  const at = local.indexOf('+');
  return at > 0 ? local.slice(0, at) : local;
};
