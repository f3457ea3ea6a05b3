/** The parts of a link, the host in small letters and without the port. */
export interface Link {
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const link = /^(?:([a-z][a-z\d+.-]*):(?!\d))?(?:\/\/)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i;
// behind somebody's credentials, before a port
const host = /^(?:([^@]*)@)?([\p{L}\p{M}\p{N}._-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/iu;

/**
 * Reads a link to the web with or without its scheme, for units that only ask where it leads. It asks nothing of the platform.
 * `readUrl` is stricter, mends the parts and says what is wrong.
 */
export function readLink(text: string): Link | null {
  const [, scheme = '', authority = '', pathname = '', search = '', hash = ''] = link.exec(text.replaceAll('\\', '/')) ?? [];
  const [, credentials, hostname = ''] = host.exec(authority) ?? [];
  const isWeb = hostname !== '' && /^(?:https?)?$/i.test(scheme) && (credentials === undefined || scheme !== '');
  return isWeb ? { hostname: hostname.normalize('NFKC').toLowerCase(), pathname, search, hash } : null;
}
