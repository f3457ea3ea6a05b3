import { reservedDomains } from '../../reference/top-level-domains.ts';
import { isTopLevel, meantTopLevel } from '../domain/top-level.ts';
import { suggestMailDomain } from './domain-slip.ts';

/** What a domain alone says of every address in it. */
export interface MailDomain {
  readonly tld: string;
  /** The popular domain it is a slip for. */
  readonly popular: string | null;
  readonly hasTopLevel: boolean;
  /** The same name under the top-level domain that was meant by one that does not exist. */
  readonly mended: string | null;
  readonly isReserved: boolean;
  /** Whether an address made up to get past a form would have it: `test.com`, `domain.ru`. */
  readonly isSample: boolean;
  /** Whose rules say which addresses are one mailbox. */
  readonly aliases: 'gmail' | 'yandex' | 'plus' | null;
}

const gmail = /^g(?:oogle)?mail\.com$/;
const yandex = /^(?:yandex\.(?:ru|com(?:\.tr)?|by|kz|ua|kg|uz)|ya\.ru)$/;
const plus =
  /^(?:outlook|hotmail|live|msn)\.(?:com|[a-z]{2}|com?\.[a-z]{2})$|^(?:fastmail\.(?:com|fm)|protonmail\.(?:com|ch)|(?:pm|proton)\.me|(?:icloud|me|mac)\.com)$/;

const kept = 1000;
let known: Map<string, MailDomain> | undefined;

/** Many addresses share a domain, so what was found of one is kept, for a thousand domains at most. */
export function mailDomain(domain: string): MailDomain {
  known ??= new Map();
  let found = known.get(domain);
  if (found === undefined) {
    if (known.size >= kept) known.clear();
    known.set(domain, (found = readDomain(domain)));
  }
  return found;
}

function readDomain(domain: string): MailDomain {
  const tld = domain.slice(domain.lastIndexOf('.') + 1);
  const hasTopLevel = isTopLevel(tld);
  const meantTld = hasTopLevel ? null : meantTopLevel(tld);
  const dot = domain.indexOf('.');
  return {
    tld,
    popular: suggestMailDomain(domain),
    hasTopLevel,
    mended: meantTld === null ? null : domain.slice(0, -tld.length) + meantTld,
    isReserved: reservedDomains.test(domain),
    isSample: isSampleName(domain.slice(0, dot)) && /^(?:com|net|org|ru|pl|de)$/.test(domain.slice(dot + 1)),
    aliases: gmail.test(domain) ? 'gmail' : yandex.test(domain) ? 'yandex' : plus.test(domain) ? 'plus' : null,
  };
}

const sampleName =
  /^(?:test(?:er|ing)?|e-?mail|(?:user)?name|your(?:\.?name|email|domain|company)?|example|sample|no(?:ne|-?email|mail|where)?|na|null|asdf?|qwerty|abc|xxx|aaa|foo|bar|(?:my)?domain|company|fake|first(?:name)?\.last(?:name)?)$/;

/** Whether a part of an address is a word typed to get past a form. */
export const isSampleName = (name: string): boolean => sampleName.test(name);
