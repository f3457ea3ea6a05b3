import { domainToAscii } from '../../text/punycode.ts';
import { trimEndOf, trimOf } from '../../text/trim.ts';
import { isTopLevel } from '../domain/top-level.ts';

/** An address in its parts: the local part as typed and in small letters, the domain in ASCII. */
export interface Address {
  readonly typed: string;
  readonly local: string;
  readonly domain: string;
}

const longestLocal = 64;
const longestAddress = 253;
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
const letters = /^[\p{L}\p{M}\p{N}.。-]+$/u;

/** Reads one address; gives the length of one that is only too long, and `null` for what is none. */
export function readAddress(candidate: string): Address | number | null {
  const text = trimEndOf(candidate, '.');
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const typed = text.slice(0, at);
  const local = typed.toLowerCase().normalize('NFC');
  const written = text.slice(at + 1);
  const domain = letters.test(written) ? domainToAscii(written) : null;
  if (domain === null || !localPart.test(local)) return null;
  if (local.length > longestLocal || local.length + domain.length > longestAddress) return local.length + domain.length + 1;
  return isHostName(domain) ? { typed, local, domain } : null;
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^(?:[a-z]{2,24}|xn--[a-z0-9-]+)$/;

function isHostName(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && domain.length <= longestAddress && labels.every((part) => label.test(part)) && topLabel.test(labels.at(-1) as string);
}

const doubtfulAt = /\s?(?:[([{](?:[aä]t?|@)[)\]}]|\sat\s|[\s(]собака[\s)]|#at#)\s?/gi;
const doubtfulDot = /\s?(?:[([{](?:dot|\.)[)\]}]|\sdot\s|[\s(]точка[\s)])\s?/gi;

/** The address that was meant by what is none; `null` where nothing better comes out. */
export function repairedAddress(text: string): string | null {
  if (text.length > 320) return null;
  const attempt = trimOf(text, '. ,;<>()"\'')
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(doubtfulAt, '@')
    .replace(doubtfulDot, '.')
    .replace(/([@.])\1+/g, '$1')
    .replace(/[,;](?=[a-z]{2,6}$)/, '.')
    .replace(/ ?([@.]) ?/g, '$1')
    .replace(/\.?@\.?/g, '@')
    .replace(/^([^@\s]+)@(gmail|yahoo|hotmail|outlook|icloud)$/, '$1@$2.com')
    .replace(/@(gmail|yahoo|hotmail|outlook)(com)$/, '@$1.$2');
  return attempt !== text && isPlain(attempt) && isTopLevel(attempt.slice(attempt.lastIndexOf('.') + 1)) ? attempt : null;
}

const isPlain = (text: string): boolean => /^[\w+-]+(?:\.[\w+-]+)*@/.test(text) && isHostName(text.slice(text.indexOf('@') + 1));
