/** Which source a host belongs to, out of a `source:host,host` list. */
export interface HostTable {
  readonly sourceOf: (host: string) => string | null;
  readonly has: (source: string) => boolean;
}

const anyTopLevel = /\.(?:com?\.)?[a-z]{2,3}$/;

/** Reads one of the lists of `reference/traffic-sources`. */
export function readHosts(list: string): HostTable {
  const hosts = new Map<string, string>();
  const sources = new Set<string>();
  for (const entry of list.split(' ')) {
    const [source, names] = entry.includes(':') ? (entry.split(':') as [string, string]) : [entry.replace(/[.,].*/, ''), entry];
    sources.add(source);
    for (const name of names.split(',')) hosts.set(name.includes('.') ? name : `${name}.com`, source);
  }
  const sourceOf = (host: string): string | null => {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const source = hosts.get(rest) ?? hosts.get(rest.replace(anyTopLevel, '.*'));
      if (source !== undefined) return source;
    }
    return null;
  };
  return { sourceOf, has: (source) => sources.has(source) };
}
