import { issueMaker } from '../../core/issue.ts';
import { generalIssues } from '../../core/issues/general.ts';
import { socialIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { valueOf } from '../own-value.ts';
import { isFiller } from '../filler.ts';
import { readText } from '../read-text.ts';
import { type Link, readLink } from '../url/read-link.ts';
import { addressOf, networkAt, networkOf, type Network } from './networks.ts';

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
  const field = options.network?.toLowerCase();
  const wanted = field && (networkOf(field)?.name ?? field);
  const earlier = readProfile(input);
  const text = readText(earlier === null ? input : earlier.handle, longest);
  if (typeof text !== 'string') return failed(text);
  if (earlier !== null) return fromHandle(text, earlier.network, earlier);
  if (isFiller(text)) return failed(issue('placeholder', { input: text }));
  const deep = text.replace(/^(?:(tg|viber|whatsapp):\/\/|(?:skype|callto):|(?=live:))(?=\S+$)/i, (_, app = 'skype') => `https://${app}.invalid/`);
  if (deep !== text) return fromLink(deep, wanted);
  const [, word = '', afterWord = ''] = /^(\p{L}{1,14})(?:\s?[:=–-]?\s+|[:=](?!\/\/))(\S.*)$/u.exec(text) ?? [];
  const named = networkOf(word.toLowerCase())?.name;
  const owner = wanted ?? named;
  const rest = named === undefined ? text : afterWord;
  if (linkLike.test(rest) || networkAt(rest.toLowerCase()) !== undefined) return fromLink(rest, owner);
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(rest) && owner === undefined) return failed(issue('misuse', { found: 'an e-mail address', expected: 'a profile' }));
  return fromHandle(rest, owner);
}

const linkLike = /^(?:(?:https?:)?\/\/|(?:[\w-]+\.)+[a-z]{2,}\/|(?:www|m)\.[\w.-]+\.[a-z]{2,}$)/i;

/** A value this function returned. */
interface Earlier {
  readonly network: string;
  readonly handle: string;
  readonly url: unknown;
}

function readProfile(input: unknown): Earlier | null {
  if (typeof input !== 'object' || input === null) return null;
  const network = valueOf(input, 'network');
  const handle = valueOf(input, 'handle');
  return typeof network === 'string' && typeof handle === 'string' ? { network, handle, url: valueOf(input, 'url') } : null;
}

function found(value: SocialProfile, wanted: string | undefined, earlier?: Earlier): Normalized<SocialProfile> {
  const { network, handle } = value;
  const unknown = network === 'unknown';
  return normalized({
    value,
    display: unknown ? `@${handle}` : `${network}: ${handle}`,
    key: `${network}:${handle.toLowerCase().replace(/^@/, '')}`,
    confidence: unknown ? 0.5 : 1,
    changed: earlier?.network !== network || earlier.handle !== handle,
    issues: [
      ...(unknown ? [issue('social.network_unknown', { handle })] : []),
      ...(wanted !== undefined && wanted !== network ? [issue('social.network_mismatch', { found: network, expected: wanted })] : []),
    ],
  });
}

const badSyntax = (input: string): Normalized<SocialProfile> => failed(issue('social.syntax', { input }));

function fromHandle(text: string, wanted: string | undefined, earlier?: Earlier): Normalized<SocialProfile> {
  const bare = text.replace(/^@/, '');
  const isAnywhere = wanted === undefined || wanted === 'unknown';
  // only a handle of Mastodon, `@anna@mastodon.social`, says where it belongs
  const network = isAnywhere ? networkOf(bare === text ? '' : 'mastodon') : networkOf(wanted);
  const handle = network && handleOn(network, [text, bare, `@${bare}`]);
  if (network !== undefined && handle !== undefined && !isPage(network, handle))
    return found({ network: network.name, handle, url: addressOf(network, handle, String(earlier?.url)) }, undefined, earlier);
  return isAnywhere && /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N}_.-]{1,63}$/u.test(bare) && (earlier !== undefined || bare !== text || /[_.\d]|^[a-z-]+$/i.test(text))
    ? found({ network: 'unknown', handle: bare, url: null }, undefined, earlier)
    : badSyntax(text);
}

const isPage = ({ pages }: Network, step: string): boolean => pages.includes(step.toLowerCase()) || step.endsWith('.php');

/** The first spelling the network takes; a telephone number in E.164 where it goes by numbers. */
function handleOn({ handle }: Network, spellings: readonly [string, ...string[]]): string | undefined {
  const digits = spellings[0].replace(/[\s().-]/g, '');
  const number = /^\+?[1-9]\d{6,14}$/.test(digits) ? `+${digits.replace('+', '')}` : '';
  return [number, ...spellings].find((spelling) => handle.test(spelling));
}

function fromLink(text: string, wanted: string | undefined): Normalized<SocialProfile> {
  const url = readLink(text);
  if (url === null) return badSyntax(text);
  const host = url.hostname.replace(/^www\.|\.$/g, '');
  const known = networkAt(host);
  const network = known ?? networkOf(host.replace(/^[^.]+/, '*'));
  // `anna.medium.com` is `medium.com/@anna`
  const path = known === undefined && network !== undefined ? `/@${host.replace(/\..*/, '')}` : pathOf(url);
  if (network === undefined) {
    const [, user] = /^\/@([\w.-]{1,60})(?:\/|$)/.exec(path) ?? [];
    return user !== undefined && (wanted === 'mastodon' || /mastodon|mstdn|fosstodon|social/.test(host))
      ? found({ network: 'mastodon', handle: `${user}@${host}`, url: `https://${host}/@${user}` }, wanted)
      : badSyntax(text);
  }
  const [, beginning = '', step = ''] = network.path.exec(path) ?? [];
  const handle = handleOn(network, [step, step.replace(/^@/, '')]);
  return handle === undefined || (beginning === '/' && isPage(network, handle))
    ? failed(issue('social.not_a_profile', { network: network.name }))
    : found({ network: network.name, handle, url: addressOf(network, handle, beginning.toLowerCase()) }, wanted);
}

/** The path of a link with the parameter that names somebody and the fragment, in plain letters. */
function pathOf({ pathname, search, hash }: Link): string {
  const [, naming] = /[?&]((?:id|phone|number|domain|screen_name)=[^&]+)/.exec(search) ?? [];
  const given = `${pathname.replace(/\/{2,}/g, '/')}${naming === undefined ? '' : `?${naming}`}${hash}`;
  if (!given.includes('%')) return given;
  try {
    return decodeURIComponent(given)
      .normalize('NFC')
      .replace(/[\s\p{C}]/gu, '');
  } catch {
    return given;
  }
}
