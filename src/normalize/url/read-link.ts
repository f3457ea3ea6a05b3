import { parseUrl, type UrlLike } from '../../core/platform.ts';

/**
 * Reads a link with or without its scheme the way a browser does, for units that only ask where it leads. `readUrl` is stricter
 * and says what is wrong.
 */
export function readLink(text: string): UrlLike | null {
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text);
  // what the platform would refuse anyway, without the price of an exception
  if (/^[^/?#]*\s/.test(text)) return null;
  const url = parseUrl(hasScheme ? text : `https://${text.replace(/^\/\//, '')}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return hasScheme || url.username === '' ? url : null;
}
