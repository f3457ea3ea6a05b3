import { furtherNetworks, networkWords, socialNetworks } from '../../reference/social-networks.ts';

/** How a network writes its profiles. */
export interface Network {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Steps of a profile's path, `*` where the handle goes, `-` where anything may stand. */
  readonly paths: readonly (readonly string[])[];
  readonly handle: RegExp;
  readonly reserved: ReadonlySet<string>;
}

let byName: Map<string, Network> | undefined;
let byHost: Map<string, Network> | undefined;
let byWord: Map<string, string> | undefined;

const networks = (): ReadonlyMap<string, Network> =>
  (byName ??= new Map(
    socialNetworks
      .trim()
      .split('\n')
      .map((line) => {
        const [name, hosts, paths, handle, reserved] = line.split('|') as [string, string, string, string, string];
        const steps = paths.split(' ').map((path) => path.slice(1).split('/'));
        return [name, { name, hosts: hosts.split(' '), paths: steps, handle: new RegExp(`^(?:${handle})$`, 'u'), reserved: new Set(reserved.split(' ')) }];
      }),
  ));

/** The network of this name. */
export const networkNamed = (name: string): Network | undefined => networks().get(name);

/** The network a host belongs to, with or without `www.`, `m.` or a language in front. */
export function networkAt(host: string): Network | undefined {
  byHost ??= new Map([...networks().values()].flatMap((network) => network.hosts.map((name) => [name, network] as const)));
  return byHost.get(host) ?? byHost.get(host.replace(/^(?:www\d?|m|mobile|web|l|[a-z]{2}(?:-[a-z]{2})?)\./, ''));
}

/** The network meant by a word such as `tg` or `вк`. */
export function networkOfWord(word: string): string | undefined {
  byWord ??= new Map(networkWords.split(' ').map((pair) => pair.split(':') as [string, string]));
  const name = word.toLowerCase();
  return networks().has(name) || furtherNetworks.split(' ').includes(name) ? name : byWord.get(name);
}

/** The address of a profile. */
export function profileUrl(name: string, handle: string): string | null {
  const network = networkNamed(name);
  if (network !== undefined) {
    if (name === 'facebook' && /^\d{6,}$/.test(handle)) return `https://www.facebook.com/profile.php?id=${handle}`;
    const ownPath = name === 'youtube' && /^UC[\w-]{22}$/.test(handle) ? 'channel' : name === 'ok' && /^\d+$/.test(handle) ? 'profile' : null;
    const first = network.paths[0] as readonly string[];
    const path = ownPath !== null ? [ownPath, '*'] : network.paths.some(([step]) => step === '*') ? ['*'] : first;
    const host = (/^(?:linkedin|facebook|instagram|youtube|tiktok)$/.test(name) ? 'www.' : '') + network.hosts[0];
    const escaped = encodeURIComponent(handle).replace(/%(?:40|3A|7E)/g, decodeURIComponent);
    return `https://${host}/${path.map((step) => (step === '*' ? escaped : step)).join('/')}`;
  }
  const digits = handle.replace(/^\+/, '');
  if (name === 'whatsapp' && /^\d+$/.test(digits)) return `https://wa.me/${digits}`;
  if (name === 'viber' && /^\d+$/.test(digits)) return `viber://chat?number=%2B${digits}`;
  if (name === 'signal' && handle.startsWith('+')) return `https://signal.me/#p/${handle}`;
  if (name === 'skype') return `skype:${handle}?chat`;
  const mastodon = /^([\w.-]+)@([\w.-]+)$/.exec(handle);
  return name === 'mastodon' && mastodon !== null ? `https://${mastodon[2]}/@${mastodon[1]}` : null;
}
