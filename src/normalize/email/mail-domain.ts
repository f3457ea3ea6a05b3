import { reservedDomains } from '../../reference/top-level-domains.ts';
import { isTopLevel, meantTopLevel } from '../domain/top-level.ts';
import { suggestMailDomain } from './domain-slip.ts';

/** What a domain alone says of every address in it. */
export interface MailDomain {
  /** Why it looks wrong: a code with its parameters, and the domain that was meant. */
  readonly doubt:
    | readonly [code: 'email.reserved_domain' | 'email.tld_unknown' | 'email.typo', params: Readonly<Record<string, string>>, meant: string | null]
    | null;
  /** Its name, where an address made up to get past a form would have it: `test` of `test.com`, `aa` of `aa.ru`. */
  readonly sample: string | null;
  /** Whose rules say which addresses are one mailbox. */
  readonly aliases: 'gmail' | 'yandex' | 'plus' | null;
}

const gmail = /^g(?:oogle)?mail\.com$/;
const yandex = /^(?:yandex\.(?:ru|com(?:\.tr)?|by|kz|ua|kg|uz)|ya\.ru)$/;
const plus =
  /^(?:(?:outlook|hotmail|live|msn)\.(?:com|[a-z]{2}|com?\.[a-z]{2})|fastmail\.(?:com|fm)|protonmail\.(?:com|ch)|(?:pm|proton)\.me|(?:icloud|me|mac)\.com)$/;

const kept = 1000;
let known: Map<string, MailDomain> | undefined;

/** Many addresses share a domain, so what was found of one is kept, for a thousand domains at most. */
export function mailDomain(domain: string): MailDomain {
  known ??= new Map();
  let found = known.get(domain);
  if (found === undefined) {
    if (known.size >= kept) known.clear();
    const name = domain.replace(/\.(?:com|net|org|ru|pl|de)$/, '');
    found = {
      doubt: doubtOf(domain),
      sample: isSampleName(name) || /^(\w)\1*$/.test(name) ? name : null,
      aliases: gmail.test(domain) ? 'gmail' : yandex.test(domain) ? 'yandex' : plus.test(domain) ? 'plus' : null,
    };
    known.set(domain, found);
  }
  return found;
}

function doubtOf(domain: string): MailDomain['doubt'] {
  if (reservedDomains.test(domain)) return ['email.reserved_domain', { domain }, null];
  const tld = domain.slice(domain.lastIndexOf('.') + 1);
  const popular = suggestMailDomain(domain);
  if (isTopLevel(tld)) return popular === null ? null : ['email.typo', { domain, meant: popular }, popular];
  const meantTld = meantTopLevel(tld);
  return ['email.tld_unknown', { tld, domain }, popular ?? (meantTld && domain.slice(0, -tld.length) + meantTld)];
}

const sampleName =
  /^(?:test(?:er|ing)?|e-?mail|(?:user)?name|your(?:\.?name|email|domain|company)?|example|sample|dummy|unknown|no(?:ne|-?email|mail|where)?|na|null|asdf?|qwerty|abc|xxx|aaa|foo|bar|(?:my)?domain|company|fake|first(?:name)?\.last(?:name)?)$/;

/** Whether a part of an address is a word typed to get past a form. */
export const isSampleName = (name: string): boolean => sampleName.test(name);
