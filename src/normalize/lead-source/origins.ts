import { clickIds, trafficHosts } from '../../reference/traffic-sources.ts';
import { registrableDomain } from '../domain/registrable.ts';

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

/** By which way a visitor came, and who sent it. */
export interface Origin {
  readonly channel: Channel;
  readonly source: string;
}

let hosts: ReadonlyMap<string, Origin> | undefined;
let clicks: ReadonlyMap<string, Origin> | undefined;

/** Reads one of the lists of `reference/traffic-sources`. */
function readList(list: string): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const line of list.trim().split('\n')) {
    const [channel, ...entries] = line.split(' ') as [Channel, ...string[]];
    for (const entry of entries) {
      const [names = '', given] = entry.split(':').reverse();
      const source = given ?? names.replace(/[.,].*/, '');
      for (const name of [...names.replaceAll(/\.com(?=,|$)/g, '').split(','), `=${source}`]) if (!origins.has(name)) origins.set(name, { channel, source });
    }
  }
  return origins;
}

const hostOrigins = (): ReadonlyMap<string, Origin> => (hosts ??= readList(trafficHosts));

/** What a source is known for by its name: `facebook`, `ig`, `perplexity`. */
export const originNamed = (source: string): Origin | undefined => hostOrigins().get(`=${source}`) ?? hostOrigins().get(source);

/** What the parameters of a link tell that an advertiser's system added. */
export function originClicked(parameters: ReadonlyMap<string, string>): Origin | undefined {
  clicks ??= readList(clickIds);
  for (const [name, origin] of clicks) if (parameters.has(name)) return origin;
  return undefined;
}

// What hosts of engines and mail programs are called in the languages of their users.
const searchLabel =
  /(?:^|\.)(?:i|web|aol|safe|blog)?(?:search(?:es|assist)?|suche|recherche|ricerca|busca(?:dor)?|pesquisa|szukaj|hledani|poisk|zoeken|sok|haku)\./;
const mailLabel = /mail|messagerie|\b(?:poczta|posta|correo|owa|roundcube|zimbra)\./;
/** Of an engine's many hosts those that search: `images.google.de`, not `docs.google.com` or `music.yandex.ru`. */
const searchPage = /^(?:(?:www\d?|[mr]|web|wap|html|lite|images?|news|videos?|scholar|lens|cse|encrypted|global|nova|(?!tv)[a-z]{2}|s\d+-\w+)\.)*$/;
const anyTopLevel = /\.(?:com?\.)?[a-z]{2,3}$/;

/** Where a visitor from this host comes from, unless it is just some site. */
export function originOf(referrer: string): Origin | null {
  // a mail program's host that opens links
  const host = referrer.replace(/^deref-/, 'mail.');
  const domain = registrableDomain(host);
  const labels = host.slice(0, -domain.length);
  const source = domain.replace(/\..*/, '');
  if (searchLabel.test(labels)) return { channel: 'organic_search', source };
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const origin = hostOrigins().get(rest.replace(/\.com$/, '')) ?? hostOrigins().get(rest.replace(anyTopLevel, '.*'));
    if (origin !== undefined && (origin.channel !== 'organic_search' || searchPage.test(host.slice(0, -rest.length)))) return origin;
  }
  return mailLabel.test(labels) || /^e?mail\./.test(host) ? { channel: 'email', source: source === 'mail' ? domain : source } : null;
}
