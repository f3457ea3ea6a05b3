import type { Issue } from '../../core/issue.ts';
import { issueMaker } from '../../core/issue.ts';
import { readingIssues } from '../../core/issues/general.ts';
import { leadSourceIssues } from '../../core/issues/url.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import { adHosts, aiHosts, clickIds, mailHosts, searchHosts, socialHosts } from '../../reference/traffic-sources.ts';
import { cleanText } from '../../text/clean.ts';
import { registrableDomain } from '../domain/registrable.ts';
import { valueOf } from '../own-value.ts';
import { readUrl, type WebAddress } from '../url/read-url.ts';
import { readHosts, type HostTable } from './host-table.ts';

const issue = /* @__PURE__ */ issueMaker(readingIssues, leadSourceIssues);

/** The ways a visitor may come. */
export type Channel =
  | 'paid_search'
  | 'organic_search'
  | 'paid_social'
  | 'social'
  | 'ai_assistant'
  | 'email'
  | 'sms'
  | 'push'
  | 'display'
  | 'video'
  | 'audio'
  | 'affiliate'
  | 'offline'
  | 'referral'
  | 'internal'
  | 'direct'
  | 'other';

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
  const parameters = landed === null ? new Map<string, string>() : readParameters(landed.query);
  return answer(byCampaign(parameters) ?? byClickId(parameters) ?? byReferrer(from, landed), notes, true);
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
  if (/^[/?]/.test(text) && !text.startsWith('//')) return { host: null, query: text.includes('?') ? text.slice(text.indexOf('?')) : '' };
  const url = readUrl(text.startsWith('//') ? `https:${text}` : text);
  if (typeof url === 'object') return { host: url.host, query: url.query };
  const local = /^https?:\/\/(?:localhost|\d+\.\d+\.\d+\.\d+|[\w-]+)(?::\d+)?(?:[/?#]|$)/i.test(text);
  return local ? { host: null, query: /\?[^#]*/.exec(text)?.[0] ?? '' } : null;
}

function readReferrer(text: string): WebAddress | null {
  const app = /^(?:android|ios)-app:\/\/([\w.-]+)/i.exec(text);
  const url = app === null ? readUrl(text) : null;
  if (app !== null) return { scheme: 'app', host: (app[1] as string).toLowerCase(), port: '', path: '', query: '', hash: '', hadCredentials: false };
  return typeof url === 'object' ? url : null;
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

/** Without what parts their words, so that `paid social`, `paid-social` and `paidsocial` are one. */
const mediums: readonly (readonly [RegExp, Channel])[] = [
  [/^(?:paidsocial|socialpaid|cpcsocial|paidsmm|target(?:ed|ing)?|таргет|social(?:cpc|ads?)|ads?social)$/, 'paid_social'],
  [/^(?:paidsearch|searchpaid|cpcs?|ppc|sem|adwords|googleads|context|контекст|paid|retargeting|searchads?|poisk|remarketing)$/, 'paid_search'],
  [/^(?:display|banners?|cpm|interstitial|expandable|gdn|kms|rsya|рся|programmatic|media|native|teaser|cpvdisplay|contenttext)$/, 'display'],
  [/^(?:social(?:network|media|post|organic)?s?|smm|sm|post|stories|story|messenger|messaging|chat|telegram|whatsapp|viber|im)$/, 'social'],
  [/^(?:emails?|newsletters?|mail(?:ing|shot)?|рассылка|email(?:campaign|marketing|newsletter)|edm|drip|outreach)$/, 'email'],
  [/^(?:affiliates?|cpa|cps|cpl|partners?|partnership|aff)$/, 'affiliate'],
  [/^(?:referr?al|referrer|link|web|article|pr|blog|press)$/, 'referral'],
  [/^(?:organic(?:search)?|seo|natural)$/, 'organic_search'],
  [/^(?:sms|textmessage|mms)$/, 'sms'],
  [/^(?:(?:web|mobile)?push|notifications?)$/, 'push'],
  [/^(?:video|youtube|cpv|preroll|instream)$/, 'video'],
  [/^(?:audio|podcasts?|radio)$/, 'audio'],
  [/^(?:qr(?:codes?)?|offline|print|flyer|event|expo|outdoor|directmail|card|ooh|tv)$/, 'offline'],
  [/^(?:ai(?:assistant|chat|search)?|llm|chatbot)$/, 'ai_assistant'],
  [/^(?:direct|\(?none\)?|\(notset\))$/, 'direct'],
];

function byCampaign(parameters: ReadonlyMap<string, string>): LeadSource | null {
  const source = parameters.get('utm_source')?.toLowerCase();
  const medium = parameters.get('utm_medium')?.toLowerCase();
  const campaign = parameters.get('utm_campaign');
  if (source === undefined && medium === undefined && campaign === undefined) return null;
  const click = byClickId(parameters);
  if (source === undefined && medium === undefined && click !== null) return { ...click, ...textsOf({ campaign }) };
  const name = source === undefined ? (click?.source ?? null) : sourceName(source);
  const channel =
    medium === undefined
      ? click !== null && (source === undefined || click.source === name)
        ? click.channel
        : channelOfSource(source as string)
      : channelOfMedium(medium, name, click);
  return { channel, source: name, ...textsOf({ medium, campaign, term: parameters.get('utm_term'), content: parameters.get('utm_content') }) };
}

function channelOfMedium(medium: string, source: string | null, click: LeadSource | null): Channel {
  const channel = mediums.find(([pattern]) => pattern.test(medium.replace(/[\s_-]/g, '')))?.[1];
  const isSocial = source !== null && (tables().social.has(source) || socialNames.test(source));
  if (channel === 'paid_search' && isSocial) return source === 'youtube' ? 'video' : 'paid_social';
  if ((channel === 'organic_search' || channel === 'referral') && isSocial) return 'social';
  if (channel !== undefined) return channel;
  if (/(?:^|[\s_-])(?:cpc|ppc|paid|cpm)(?:$|[\s_-])/.test(medium)) return isSocial ? 'paid_social' : 'paid_search';
  return click?.channel ?? 'other';
}

/** A source without a medium: a letter, a network and an assistant are what they are; anything else is some link. */
function channelOfSource(source: string): Channel {
  if (/^(?:e-?mail|newsletter|mailchimp|sendgrid|unisender|sendpulse|klaviyo|mailerlite|рассылка)/.test(source)) return 'email';
  const name = sourceName(source);
  if (tables().ai.has(name)) return 'ai_assistant';
  if (tables().social.has(name) || socialNames.test(name)) return 'social';
  if (source === 'sms') return 'sms';
  return /^qr/.test(source) ? 'offline' : 'referral';
}

const socialNames = /^(?:fb|ig|insta|tg|vkontakte|twitter|tiktok|yt|li|meta|smm|vk_ads|vkads|facebook_ads|facebookads|an|msg)$/;

/** `chatgpt.com` and `l.facebook.com` are named as their hosts are; any other name stays. */
function sourceName(source: string): string {
  const host = source
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split('/', 1)[0] as string;
  if (!host.includes('.')) return source;
  const { ai, social, search, mail } = tables();
  return ai.sourceOf(host) ?? mail.sourceOf(host) ?? social.sourceOf(host) ?? search.sourceOf(host) ?? host;
}

function byClickId(parameters: ReadonlyMap<string, string>): LeadSource | null {
  for (const group of clickIds.split(';')) {
    const [channel, ...entries] = group.split(' ') as [Channel, ...string[]];
    for (const entry of entries) {
      const [source = '', ...names] = entry.split(/[:,]/);
      if (names.some((name) => parameters.has(name))) return { channel, source };
    }
  }
  return null;
}

function byReferrer(referrer: WebAddress | null, landing: Landing | null): LeadSource {
  if (referrer === null) return { channel: 'direct', source: null };
  const { host } = referrer;
  if (landing?.host !== null && landing !== null && registrableDomain(host) === registrableDomain(landing.host)) return { channel: 'internal', source: null };
  const { ads, ai, mail, social, search } = tables();
  const found: readonly (readonly [Channel, string | null])[] = [
    ['display', ads.sourceOf(host)],
    ['ai_assistant', ai.sourceOf(host)],
    ['email', mail.sourceOf(host)],
    ['social', social.sourceOf(host)],
    ['organic_search', isSearchPage(host) ? search.sourceOf(host) : null],
  ];
  for (const [channel, source] of found) if (source !== null) return { channel, source };
  if (/^(?:web|e|m)?-?mail\d?\.|^mailer?\.|^poczta\.|^roundcube\./.test(host)) return { channel: 'email', source: registrableDomain(host) };
  return { channel: 'referral', source: host.replace(/^www\d?\./, '') };
}

/** Of a search engine's many hosts, those that search: not `docs.google.com` or `music.yandex.ru`. */
const isSearchPage = (host: string): boolean =>
  !/^(?:docs|drive|sites|groups|maps|calendar|meet|classroom|accounts|support|translate|play|sheets|developers|cloud|blog|disk|music|market|tracker|forms|360|metrika|passport|auto|afisha|practicum|taxi|toloka|q|tv|kinopoisk|eda|cafe)\.(?:google|yandex|naver|rambler|seznam)\./.test(
    host,
  );

interface Tables {
  readonly ads: HostTable;
  readonly ai: HostTable;
  readonly mail: HostTable;
  readonly social: HostTable;
  readonly search: HostTable;
}

let read: Tables | undefined;

const tables = (): Tables =>
  (read ??= { ads: readHosts(adHosts), ai: readHosts(aiHosts), mail: readHosts(mailHosts), social: readHosts(socialHosts), search: readHosts(searchHosts) });
