import { domainToAscii } from '../../text/punycode.ts';
import { trimOf } from '../../text/trim.ts';
import { mailDomain } from './mail-domain.ts';

/** An address in its parts: the local part as typed and in small letters, the domain in ASCII. */
export interface Address {
  readonly typed: string;
  readonly local: string;
  readonly domain: string;
}

const longestLocal = 64;
const longestAddress = 254;
const plain = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,24}$/i;

/** Reads what most cells hold: one address in letters of ASCII and nothing else. `null` says only that it takes {@link readAddress}. */
export function plainAddress(text: string): Address | null {
  const at = text.indexOf('@');
  if (at < 1 || at > longestLocal || text.length - at > longestLocal || !plain.test(text)) return null;
  const lower = text.toLowerCase();
  return { typed: text.slice(0, at), local: lower.slice(0, at), domain: lower.slice(at + 1) };
}

const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
// RFC 5891 knows letters and digits only; a web address may hold more.
const domainLetters = /^[\p{L}\p{M}\p{N}.。-]+$/u;
const hostName = /^(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+(?:[a-z]{2,24}|xn--[a-z\d-]+)$/;
const longLabel = /[^.]{64}/;

/** Reads one address; gives the length of one that is only too long, and `null` for what is none. */
export function readAddress(candidate: string): Address | number | null {
  const at = candidate.lastIndexOf('@');
  if (at < 1) return null;
  const typed = candidate.slice(0, at);
  const local = typed.toLowerCase().normalize('NFC');
  const written = candidate.slice(at + 1);
  const domain = domainLetters.test(written) ? domainToAscii(written) : null;
  if (domain === null || !localPart.test(local)) return null;
  const length = local.length + 1 + domain.length;
  if (local.length > longestLocal || length > longestAddress) return length;
  return hostName.test(domain) && !longLabel.test(domain) ? { typed, local, domain } : null;
}

const doubtfulAt = /\s?(?:[([{](?:[aä]t?|@)[)\]}]|\sat\s|[\s(]собака[\s)]|#at#)\s?/gi;
const doubtfulDot = /\s?(?:[([{](?:dot|\.)[)\]}]|\sdot\s|[\s(]точка[\s)])\s?/gi;

/** The address that was meant by what is none; `null` where nothing better comes out. */
export function repairedAddress(text: string): string | null {
  if (text.length > 320) return null;
  const attempt = trimOf(text, '. ,;<>()"\'')
    .toLowerCase()
    .replace(/^[^@:]*:/, '')
    .replace(doubtfulAt, '@')
    .replace(doubtfulDot, '.')
    .replace(/[,;](?=[a-z]{2,6}(?:\.[a-z]{2})?$)/, '.')
    .replace(/ ?\.[. ]*/g, '.')
    .replace(/[ .]?@[@. ]*/g, '@')
    .replace(/@(gmail|yahoo|hotmail|outlook|icloud)(?:com)?$/, '@$1.com');
  const address = attempt === text ? null : plainAddress(attempt);
  if (address === null) return null;
  const { doubt } = mailDomain(address.domain);
  return doubt === null ? attempt : doubt[2] && `${address.local}@${doubt[2]}`;
}
