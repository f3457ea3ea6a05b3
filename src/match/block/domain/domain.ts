import { freeMailDomains } from '../../../reference/free-mail-domains.ts';
import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

let free: ReadonlySet<string> | undefined;

/** The domain of an address or a web site without `www`; providers of free mail say nothing of who somebody works for. */
export const domain: Derivation = {
  name: 'domain',
  derive(text) {
    const host = hostOf(foldText(text));
    free ??= new Set(freeMailDomains.split(' '));
    return host.includes('.') && !free.has(host) ? host : null;
  },
};

function hostOf(text: string): string {
  const scheme = text.indexOf('://');
  const rest = scheme < 0 ? text : text.slice(scheme + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = host.indexOf(':');
  const name = port < 0 ? host : host.slice(0, port);
  return name.startsWith('www.') ? name.slice(4) : name;
}
