import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { socialIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { valueOf } from '../own-value.ts';
import { isFiller } from '../filler.ts';
import { readText } from '../read-text.ts';
import { readUrl, type WebAddress } from '../url/read-url.ts';
import { networkAt, networkNamed, networkOfWord, profileUrl, type Network } from './networks.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, socialIssues);

/** A profile on a network, or an account of a messenger. */
export interface SocialProfile {
  /** `linkedin`, `x`, `telegram`, `whatsapp` …; `unknown` for a handle that could be anywhere. */
  readonly network: string;
  /** The name of the profile as its network writes it; a number in E.164 for messengers that go by it. */
  readonly handle: string;
  /** The address of the profile, where it has one. */
  readonly url: string | null;
}

/** Options of {@link normalizeSocial}. */
export interface SocialOptions {
  /** The network a bare handle belongs to, because the field says so. */
  readonly network?: string;
}

const longest = 2048;

/**
 * Reads a profile on a social network or a messenger out of a link, a handle or a deep link:
 * `https://ru.linkedin.com/in/ivan-petrov?utm_source=x` → linkedin, `ivan-petrov`.
 *
 * Use it for social and messenger fields. For any other link use {@link normalizeUrl}. Hint: a bare `@ivan` belongs to no
 * network unless the option or a word before it (`tg: @ivan`) says so. A link to a post gives the profile that wrote it; feeds,
 * invitations, searches and other pages are refused.
 *
 * @param input - A link, a handle, a number for messengers, or a value this function returned.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse` (an e-mail address), `social.syntax`,
 * `social.not_a_profile`, `social.network_unknown`, `social.network_mismatch`.
 *
 * @example
 * normalizeSocial('https://x.com/jack/status/20').value;
 * //=> { network: 'x', handle: 'jack', url: 'https://x.com/jack' }
 *
 * @example
 * normalizeSocial('@ivan_petrov', { network: 'telegram' }).value.url;
 * //=> 'https://t.me/ivan_petrov'
 *
 * @example
 * normalizeSocial('https://linkedin.com/feed').issues[0].code;
 * //=> 'social.not_a_profile'
 */
export function normalizeSocial(input: unknown, options: SocialOptions = {}): Normalized<SocialProfile> {
  const wanted = options.network === undefined ? undefined : (networkOfWord(options.network) ?? options.network.toLowerCase());
  const earlier = readProfile(input);
  const text = readText(earlier === null ? input : earlier.handle, longest);
  if (typeof text !== 'string') return failed(text);
  if (earlier !== null) return fromHandle(text, earlier.network, false);
  if (isFiller(text)) return failed(issue('placeholder', { input: text }));
  const deep = deepLink(text);
  if (deep !== null) return found(deep.network, deep.handle, wanted, true);
  const labelled = /^([\p{L}]{1,14})\s?[:=–-]?\s+(\S.*)$|^([\p{L}]{1,14})[:=]\s?(?!\/\/)(\S+)$/u.exec(text);
  const word = labelled === null ? undefined : networkOfWord((labelled[1] ?? labelled[3]) as string);
  const rest = word === undefined ? text : ((labelled?.[2] ?? labelled?.[4]) as string);
  const looksLikeLink =
    /^(?:https?:)?\/\//i.test(rest) || /^(?:[\w-]+\.)+[a-z]{2,}\//i.test(rest) || networkAt(rest.toLowerCase()) !== undefined || hostOnly(rest);
  if (looksLikeLink) return fromLink(rest, wanted ?? word);
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(rest) && (wanted ?? word) === undefined)
    return failed(issue('misuse', { found: 'an e-mail address', expected: 'a profile' }));
  return fromHandle(rest, wanted ?? word, true);
}

const hostOnly = (text: string): boolean => /^(?:www\.|m\.)[\w.-]+\.[a-z]{2,}$/i.test(text);

function readProfile(input: unknown): { readonly network: string; readonly handle: string } | null {
  if (typeof input !== 'object' || input === null) return null;
  const network = valueOf(input, 'network');
  const handle = valueOf(input, 'handle');
  return typeof network === 'string' && typeof handle === 'string' ? { network, handle } : null;
}

function found(network: string, handle: string, wanted: string | undefined, changed: boolean): Normalized<SocialProfile> {
  const value = { network, handle, url: profileUrl(network, handle) };
  const notes = [
    ...(network === 'unknown' ? [issue('social.network_unknown', { handle })] : []),
    ...(wanted !== undefined && wanted !== network ? [issue('social.network_mismatch', { found: network, expected: wanted })] : []),
  ];
  const display = network === 'unknown' ? `@${handle}` : `${network}: ${handle}`;
  return normalized({
    value,
    display,
    key: `${network}:${handle.toLowerCase().replace(/^@/, '')}`,
    confidence: network === 'unknown' ? 0.5 : 1,
    changed,
    issues: notes,
  });
}

function fromHandle(text: string, wanted: string | undefined, changed: boolean): Normalized<SocialProfile> {
  const bad = (): Normalized<SocialProfile> => failed(issue('social.syntax', { input: text }));
  const network = wanted === undefined ? undefined : networkNamed(wanted);
  if (wanted === 'mastodon') return /^@?[\w.-]{1,60}@[\w-]+(?:\.[\w-]+)+$/.test(text) ? found('mastodon', text.replace(/^@/, ''), wanted, changed) : bad();
  if (network === undefined && (wanted === undefined || wanted === 'unknown')) {
    if (/^@[\w.-]{1,60}@[\w-]+(?:\.[\w-]+)+$/.test(text)) return found('mastodon', text.slice(1), undefined, changed);
    return /^@?[\p{L}\p{N}][\p{L}\p{N}_.-]{1,63}$/u.test(text) &&
      !/^[+\d]+$/.test(text) &&
      (changed ? text.startsWith('@') || /[_.\d]/.test(text) || /^[a-z-]+$/i.test(text) : true)
      ? found('unknown', text.replace(/^@/, ''), undefined, changed)
      : bad();
  }
  const number = phoneHandle(text);
  if (number !== null && (wanted === 'whatsapp' || wanted === 'viber' || wanted === 'signal' || wanted === 'telegram'))
    return found(wanted, number, undefined, changed);
  if (network === undefined) {
    if (wanted !== 'skype' && wanted !== 'wechat' && wanted !== 'signal') return bad();
    return /^[\p{L}\p{N}][\p{L}\p{N}_.,:@-]{2,63}$/u.test(text.replace(/^@/, '')) ? found(wanted, text.replace(/^@/, ''), undefined, changed) : bad();
  }
  const handle = handleOn(network, text);
  return handle === null || network.reserved.has(handle.toLowerCase()) ? bad() : found(network.name, handle, undefined, changed);
}

const phoneHandle = (text: string): string | null => {
  const digits = text.replace(/[\s().-]/g, '');
  return /^\+?[1-9]\d{6,14}$/.test(digits) ? `+${digits.replace('+', '')}` : null;
};

/** The handle as the network writes it, with its @ where the network counts it in. */
function handleOn(network: Network, text: string): string | null {
  const bare = text.replace(/^@/, '');
  const candidates = network.name === 'youtube' && text.startsWith('@') ? [text] : [bare, `@${bare}`];
  return candidates.find((candidate) => network.handle.test(candidate)) ?? null;
}

/** Links of messengers, which are no pages. */
function deepLink(text: string): { readonly network: string; readonly handle: string } | null {
  const skype =
    /^skype:([^?\s]{2,64})(?:\?.*)?$/i.exec(text) ??
    /^(live:[\w.:-]{2,64})$/i.exec(text) ??
    /^https?:\/\/(?:join\.)?skype\.com\/(?:invite\/)?([\w.:-]{3,64})$/i.exec(text);
  if (skype !== null) return { network: 'skype', handle: (skype[1] as string).trim() };
  const tg = /^tg:\/\/resolve\?domain=(\w{4,32})/i.exec(text);
  if (tg !== null) return { network: 'telegram', handle: tg[1] as string };
  const number = /^(?:(whatsapp|viber):\/\/(?:send|chat|add)\/?\?(?:phone|number)=|https?:\/\/(signal)\.me\/#p\/)(?:%2B|\+)?([1-9]\d{6,14})/i.exec(text);
  if (number !== null) return { network: ((number[1] ?? number[2]) as string).toLowerCase(), handle: `+${number[3]}` };
  const whatsapp =
    /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web|chat)\.whatsapp\.com\/send\/?\?(?:[^#]{0,200}&)?phone=|whatsapp\.com\/send\/?\?phone=)(?:%2B|\+| )?([1-9]\d{6,14})(?!\d)/i.exec(
      text,
    );
  return whatsapp === null ? null : { network: 'whatsapp', handle: `+${whatsapp[1]}` };
}

function fromLink(text: string, wanted: string | undefined): Normalized<SocialProfile> {
  const url = readUrl(text.startsWith('//') ? `https:${text}` : text);
  if (typeof url === 'string') return failed(issue('social.syntax', { input: text }));
  if (/(?:^|\.)(?:whatsapp\.com|wa\.me|signal\.me|signal\.group|viber\.com|skype\.com|discord\.gg)$/.test(url.host)) return failed(notAProfile(url.host));
  const network = networkAt(url.host);
  if (network === undefined) {
    const mastodon = /^\/@([\w.-]{1,60})(?:\/|$)/.exec(url.path);
    if (mastodon !== null && (wanted === 'mastodon' || /mastodon|mstdn|fosstodon|social/.test(url.host)))
      return found('mastodon', `${mastodon[1]}@${url.host}`, wanted, true);
    return failed(issue('social.syntax', { input: text }));
  }
  const handle = handleIn(network, url);
  return handle === null ? failed(notAProfile(network.name)) : found(network.name, handle, wanted, true);
}

const notAProfile = (network: string): Issue => issue('social.not_a_profile', { network });

function handleIn(network: Network, url: WebAddress): string | null {
  const steps = url.path
    .split('/')
    .slice(1)
    .map(decoded)
    .filter((step) => step !== '');
  if (network.name === 'facebook' && steps[0] === 'profile.php') return /[?&]id=(\d{3,20})/.exec(url.query)?.[1] ?? null;
  const first = steps[0]?.toLowerCase();
  for (const path of network.paths) {
    const at = path.indexOf('*');
    const handle = steps[at];
    if (handle === undefined || !path.slice(0, at).every((step, i) => step === '-' || step === steps[i]?.toLowerCase())) continue;
    if (at === 0 && (network.reserved.has(first as string) || isOtherPath(network, first as string))) continue;
    if (network.handle.test(handle)) return handle;
  }
  return null;
}

/** The first step of a longer profile path is no handle itself: `linkedin.com/in`. */
const isOtherPath = (network: Network, step: string): boolean => network.paths.some((path) => path.length > 1 && path[0] === step);

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
      .normalize('NFC')
      .replace(/[\s\p{C}]/gu, '');
  } catch {
    return step;
  }
}
