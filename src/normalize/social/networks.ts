import { commonPages, socialNetworks } from '../../reference/social-networks.ts';

/** How a network writes its profiles. */
export interface Network {
  readonly name: string;
  readonly host: string;
  /** Paths of its profiles: `*` stands for a name, `0` for a number or an id; or whole addresses. */
  readonly paths: readonly string[];
  /** Takes the beginning of a profile's path and the step after it. */
  readonly path: RegExp;
  readonly handle: RegExp;
  /** Steps that are no handles where a path begins with one. */
  readonly pages: readonly string[];
}

let known: Map<string, Network> | undefined;

/** The network of this name, or meant by a word such as `tg` or `вк`, or at exactly this host. */
export function networkOf(word: string): Network | undefined {
  known ??= new Map(socialNetworks.trim().split('\n').flatMap(readLine));
  return known.get(word);
}

function readLine(line: string): (readonly [key: string, network: Network])[] {
  const [words = '', hosts = '', given = '', further = '', pages = '', ...handle] = line.split('|');
  const paths = given || (hosts && '/*');
  const beginnings = `${further} ${paths.replace(/\+?[*0]/g, '')}`.trim().replaceAll(' ', '|');
  const network: Network = {
    name: words.replace(/ .*/, ''),
    host: hosts.replace(/ .*/, ''),
    paths: paths.split(' '),
    path: new RegExp(`^(${beginnings.replace(/[.?]/g, '/?\\$&').replaceAll('/-/', '/[^/]+/')})([^/?#]+)`, 'i'),
    handle: new RegExp(`^(?:${handle.join('|') || '[\\w.-]{2,64}'})$`, 'i'),
    pages: `${commonPages} ${pages} ${beginnings}`.split(/[ |/]/),
  };
  return `${words} ${hosts}`
    .trim()
    .split(' ')
    .map((key) => [key.replace(/^www\./, ''), network]);
}

/** The network a host belongs to, with or without `www.`, `m.` or a language in front. */
export function networkAt(host: string): Network | undefined {
  if (!host.includes('.')) return undefined;
  const exact = networkOf(host);
  if (exact !== undefined) return exact;
  const bare = host.replace(/^(?:www\d|m|mobile|web|l|old|gist|business|api|chat|[a-z]{2}(?:-[a-z]{2})?)\.(?=.*\.)/, '');
  return networkOf(bare) ?? networkOf(bare.replace(/\.(?:com?\.)?[a-z]{2}$/, '.*'));
}

/**
 * The address of a profile; `null` where the network gives it none.
 *
 * @param hint - How a link's path began, or the address an earlier reading wrote: a company keeps the address of companies.
 */
export function addressOf({ name, host, paths }: Network, handle: string, hint: string): string | null {
  if (name === 'mastodon') return handle.replace(/^([^@]+)@(.+)$/, 'https://$2/@$1');
  const escaped = encodeURIComponent(handle.replace('+', '')).replace(/%(?:40|3A)/g, decodeURIComponent);
  const write = (path: string): string => (path.startsWith('/') ? `https://${host}` : '') + path.replace(/[*0]/, () => escaped);
  const isId = (name === 'youtube' ? /^UC[\w-]{22}$/ : /^\+?\d+$/).test(handle);
  const own =
    paths.find((path) => (hint.startsWith('/') ? path !== '/*' && hint.endsWith(path.slice(0, -1)) : write(path) === hint)) ??
    paths.find((path) => isId || path.includes('*'));
  return own ? write(own) : null;
}
