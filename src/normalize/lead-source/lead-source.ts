import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { readingIssues } from '../../core/issues/general.ts';
import { leadSourceIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { cleanText } from '../../text/clean.ts';
import { registrableDomain } from '../domain/registrable.ts';
import { valueOf } from '../own-value.ts';
import { readLink } from '../url/read-link.ts';
import { originClicked, originNamed, originOf, type Channel, type Origin } from './origins.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues, leadSourceIssues);

/** Where a lead came from. */
export interface LeadSource {
  readonly channel: Channel;
  /** Who sent it, in lower case: `google`, `facebook`, a domain; `null` where nobody did. */
  readonly source: string | null;
  /** `utm_medium` in lower case. */
  readonly medium?: string;
  /** `utm_campaign` as it was written. */
  readonly campaign?: string;
  /** `utm_term`, the keyword. */
  readonly term?: string;
  /** `utm_content`, the ad or link. */
  readonly content?: string;
}

/** What a visit shows of its origin. */
export interface Visit {
  /** The address the visitor came to, with its parameters. */
  readonly landing?: unknown;
  /** The address the visitor came from, as the browser gives it. */
  readonly referrer?: unknown;
}

const longest = 8192;

/**
 * Tells the channel and source of a lead from the first page it saw and the page before it.
 *
 * Use it when a form or a first visit makes a lead. Order of evidence: `utm_…` parameters, click ids (`gclid`, `yclid`,
 * `fbclid` …), the referrer, and `direct` when there is nothing. Hint: source and medium are lowered, unlike in Google
 * Analytics, so that `CPC` and `cpc` are one; an empty parameter counts as absent.
 *
 * @param visit - Landing page and referrer; a text is taken for the landing page.
 * @returns Channel and source; `key` is `channel:source`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `lead_source.landing_syntax`, `lead_source.referrer_syntax`.
 *
 * Source: Google Analytics 4 default channel group (November 2026), with AI assistants as a channel of their own.
 *
 * @example
 * classifyLeadSource({ landing: 'https://acme.com/?utm_source=Google&utm_medium=CPC' }).value;
 * //=> { channel: 'paid_search', source: 'google', medium: 'cpc' }
 *
 * @example
 * classifyLeadSource({ landing: 'https://acme.com/', referrer: 'https://chatgpt.com/' }).value;
 * //=> { channel: 'ai_assistant', source: 'chatgpt' }
 *
 * @example
 * classifyLeadSource({ landing: 'https://acme.com/' }).value.channel;
 * //=> 'direct'
 */
export function classifyLeadSource(visit: Visit | string): Normalized<LeadSource>;
export function classifyLeadSource(visit: unknown): Normalized<LeadSource>;
export function classifyLeadSource(visit: unknown): Normalized<LeadSource> {
  if (visit === null || visit === undefined) return failed(issue('empty'));
  if (typeof visit === 'string') return cleanText(visit) === null ? failed(issue('empty')) : classify({ landing: visit });
  if (typeof visit !== 'object') return failed(issue('not_text', { type: typeof visit }));
  const known = earlier(visit);
  if (known !== null) return answer(known, [], false);
  return classify({ landing: valueOf(visit, 'landing'), referrer: valueOf(visit, 'referrer') });
}

function classify({ landing, referrer }: Visit): Normalized<LeadSource> {
  const page = cleanText(landing);
  const before = cleanText(referrer);
  const length = Math.max(textLength(landing), textLength(referrer));
  if (length > longest) return failed(issue('too_long', { length, limit: longest }));
  const landed = page === null ? null : readLanding(page);
  if (page !== null && landed === null) return failed(issue('lead_source.landing_syntax', { input: page }));
  const from = before === null ? null : readReferrer(before);
  const notes = before !== null && from === null ? [issue('lead_source.referrer_syntax', { input: before })] : [];
  const parameters = readParameters(landed?.query ?? '');
  const click = originClicked(parameters);
  const texts = textsOf({
    medium: parameters.get('utm_medium')?.toLowerCase(),
    campaign: parameters.get('utm_campaign'),
    term: parameters.get('utm_term'),
    content: parameters.get('utm_content'),
  });
  return answer(
    { ...(byTags(parameters.get('utm_source')?.toLowerCase(), texts.medium, click) ?? click ?? byReferrer(from, landed?.host)), ...texts },
    notes,
    true,
  );
}

const textLength = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

function answer(value: LeadSource, issues: readonly Issue[], changed: boolean): Normalized<LeadSource> {
  const display = [value.channel, value.source, value.campaign].filter((part) => part !== null && part !== undefined).join(' / ');
  return normalized({ value, display, key: value.source === null ? value.channel : `${value.channel}:${value.source}`, changed, issues });
}

const channels =
  'paid_search organic_search paid_social social ai_assistant email sms push display video audio affiliate offline referral internal direct other';

function earlier(visit: object): LeadSource | null {
  const channel = valueOf(visit, 'channel');
  if (typeof channel !== 'string' || !channels.split(' ').includes(channel)) return null;
  const [source, medium, campaign, term, content] = ['source', 'medium', 'campaign', 'term', 'content'].map((name) => valueOf(visit, name));
  return { channel: channel as Channel, source: typeof source === 'string' ? source : null, ...textsOf({ medium, campaign, term, content }) };
}

/** What is a text among these. */
const textsOf = (values: Readonly<Record<string, unknown>>): Partial<LeadSource> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));

interface Landing {
  readonly host: string | null;
  readonly query: string;
}

function readLanding(text: string): Landing | null {
  const [query = ''] = /\?[^#]*/.exec(text) ?? [];
  if (/^[/?](?!\/)/.test(text)) return { host: null, query };
  const host = hostIn(text);
  // a page on a machine of one's own has no host to speak of
  return host === null && (readLink(text) === null || !/^https?:/i.test(text)) ? null : { host, query };
}

/** The host of a link to a public page, in the letters it was written in; browsers write all hosts in ASCII. */
function hostIn(text: string): string | null {
  const host = readLink(text)?.hostname.replace(/\.$/, '') ?? '';
  return /^(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.)+(?:\p{L}[\p{L}\p{M}\p{N}_-]+|\d+)$/u.test(host) && !/^(?:10|127|192\.168)\./.test(host) ? host : null;
}

/** The host of a referrer, or the package of an app. */
function readReferrer(text: string): string | null {
  const [, app] = /^(?:android|ios)-app:\/\/([\w.-]+)/i.exec(text) ?? [];
  return app === undefined ? hostIn(text) : app.toLowerCase();
}

function readParameters(query: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of query.slice(1, 4096).split('&')) {
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    const value = at < 0 ? '' : (cleanText(decoded(pair.slice(at + 1).replaceAll('+', ' '))) ?? '');
    if (value !== '' && !found.has(name)) found.set(name, value);
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// ---- Evidence, strongest first -------------------------------------------------------------------------------------

/** Words of a medium, written without what parts them, so that `paid social`, `paid-social` and `paidsocial` are one. */
const mediums: readonly (readonly [RegExp, Channel])[] = [
  [/^(?:qr|offline|print|flyer|event|expo|outdoor|directmail|card|ooh|tv)/, 'offline'],
  [/^(?:sms|textmessage|mms)/, 'sms'],
  [/mail|newsletter|рассылка|^(?:edm|drip|outreach)$/, 'email'],
  [/video|preroll|instream|^(?:cpv|youtube)$/, 'video'],
  [/audio|podcast|radio/, 'audio'],
  [/display|banner|interstitial|expandable|programmatic|^(?:cpm|gdn|kms|rsya|рся|media|native|teaser|sponsored|contenttext)$/, 'display'],
  [/^(?:affiliate|partner|aff$|cp[asl]$)/, 'affiliate'],
  [/(?:paid|cpc|ads)(?:social|smm)|social(?:paid|cpc|ads?)|^target|таргет/, 'paid_social'],
  [/cp|ppc|paid|retargeting|remarketing|adwords|googleads|searchads?|^(?:sem|context|контекст|poisk)$/, 'paid_search'],
  [/push|mobile|notification/, 'push'],
  [/social|smm|messag|messenger|^(?:sm|post|story|stories|chat|telegram|whatsapp|viber|im)$/, 'social'],
  [/organic|^(?:seo|natural)$/, 'organic_search'],
  [/^(?:referr?al|referrer|link|web|app|inapp|article|pr|blog|press)$/, 'referral'],
  [/^(?:ai|llm|chatbot)/, 'ai_assistant'],
  [/^(?:direct|\(?none\)?|\(notset\))$/, 'direct'],
];

const withoutParting = (text: string): string => text.replace(/[\s_-]/g, '');

function byTags(source: string | undefined, medium: string | undefined, click: Origin | undefined): LeadSource | null {
  const name = source === undefined ? click?.source : sourceName(source);
  const known = name === undefined ? undefined : originNamed(name);
  if (medium !== undefined) return { channel: channelOfMedium(medium, known) ?? click?.channel ?? known?.channel ?? 'other', source: name ?? null };
  if (source === undefined || name === undefined) return null;
  return { channel: click?.source === name ? click.channel : channelOfSource(source, known), source: name };
}

function channelOfMedium(medium: string, known: Origin | undefined): Channel | undefined {
  const words = withoutParting(medium);
  const channel = mediums.find(([pattern]) => pattern.test(words))?.[1];
  if (known?.channel !== 'social') return channel;
  if (channel === 'paid_search') return known.source === 'youtube' ? 'video' : 'paid_social';
  return channel === 'organic_search' || channel === 'referral' ? 'social' : channel;
}

/** A source without a medium: a letter, a network and an assistant are what they are; anything else is some link. */
function channelOfSource(source: string, known: Origin | undefined): Channel {
  if (known !== undefined && known.channel !== 'organic_search') return known.channel;
  const words = withoutParting(source);
  if (/^(?:email|newsletter|mailchimp|sendgrid|unisender|sendpulse|klaviyo|mailerlite|рассылка)/.test(words)) return 'email';
  if (/^(?:sms|firebase)$/.test(words)) return words === 'sms' ? 'sms' : 'push';
  return words.startsWith('qr') ? 'offline' : 'referral';
}

/** `chatgpt.com` and `l.facebook.com` are named as their hosts are; any other name stays. */
function sourceName(source: string): string {
  const host = source.replace(/^(?:https?:\/\/)?(?:www\.)?|\/.*/g, '');
  return host.includes('.') ? (originOf(host)?.source ?? host) : source;
}

function byReferrer(host: string | null, landing: string | null | undefined): LeadSource {
  if (host === null) return { channel: 'direct', source: null };
  if (landing && registrableDomain(host) === registrableDomain(landing)) return { channel: 'internal', source: null };
  return originOf(host) ?? { channel: 'referral', source: host.replace(/^www\d?\./, '') };
}
