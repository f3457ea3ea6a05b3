import { trimEndOf, trimOf } from '../../text/trim.ts';
import { plainAddress } from './read-address.ts';

/** What a cell of addresses falls into. */
export interface AddressParts {
  /** What looks like addresses, in order. */
  readonly addresses: readonly string[];
  /** The name before an address in angle brackets. */
  readonly name: string | null;
  /** What else stood there. */
  readonly leftover: string;
}

const label = /^[^@:"<]*:(?!\/)\s*/;
const mailWord = /mail|почт|имейл|surel|correo/i;
const bracketed = /(?:<|(?:^|\s)[([]) ?(?:mailto:)?([^<>()[\]\s@]+@[^<>()[\]\s@]+) ?[>)\]]/gi;
const joiners = /^(?:and|or|und|oder|et|ou?|y|i|oraz|lub|и(?:ли)?|dan|atau|[-&–—/|])$/i;
// `anna@acme.pl (private)`: the note is a person's; a comment glued to the address is RFC 822's and no longer in use.
const note = /\s(\([^()@]*\)|\[[^\][@]*\])(?![^\s,;])/g;
// A comma before the end of a domain is a full stop missed: `anna@acme,com`, `anna@acme.co,uk`.
const separator = /[|\n]+|[;,]+(?!(?:com|net|org|info|[a-z]{2})$)/i;

/** Takes a cell apart into addresses, a name and what is left. Nothing is checked here. */
export function splitAddresses(cell: string): AddressParts {
  const text = cell.replace(label, (found) => (mailWord.test(found) ? '' : found)).split(/\?(?:subject|cc|bcc|body)=/i, 1)[0] as string;
  const inBrackets = [...text.matchAll(bracketed)].map((match) => match[1] as string);
  if (inBrackets.length > 0) {
    const rest = text
      .replace(bracketed, ' ')
      .split(/[;,]? {2,}|[;,]\s|[;,]$|^\s/)
      .map(bare)
      .filter(Boolean);
    const plain = rest.filter((part) => part.includes('@'));
    const names = rest.filter((part) => !part.includes('@')).join(', ');
    const single = inBrackets.length === 1 && plain.length === 0;
    const addresses = [...inBrackets, ...plain].sort((a, b) => text.indexOf(a) - text.indexOf(b));
    return { addresses, name: (single && bare(names)) || null, leftover: single ? '' : names };
  }
  const addresses: string[] = [];
  const leftover: string[] = [];
  const aside = (part: string): string => {
    leftover.push(part.trim());
    return '';
  };
  for (const segment of text.replace(note, aside).split(separator)) {
    const words: readonly string[] = segment.replace(label, (found) => (mailWord.test(found) ? '' : aside(found))).match(/\S+/g) ?? [];
    const withAt = words.filter((word) => word.includes('@') && word.length > 1);
    const others = words.filter((word) => !word.includes('@') && !joiners.test(word));
    // A space within an address is a slip, between two it separates them, and behind a whole one it parts it from a remark.
    const [remark] = others;
    const isRemarked = remark === undefined || (isRemark(remark) && plainAddress(words[0] as string) !== null);
    if (words.includes('@') || (withAt.length > 0 && !isRemarked)) addresses.push(words.join(' '));
    else {
      addresses.push(...withAt.flatMap(slashed));
      leftover.push(...others);
    }
  }
  return { addresses: addresses.map(unquoted), name: null, leftover: leftover.join(' ') };
}

// What is as short as the end of a domain (`anna@acme.co m`) is no remark.
const isRemark = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/^[a-z.]{1,4}$/i.test(text);

const slashed = (part: string): string[] => (part.indexOf('@') !== part.lastIndexOf('@') ? part.split('/') : [part]);
const bare = (part: string): string => trimOf(part, ' "\'“”„«»<>,;:');

/** Without the quotes around an address; an opening one alone stays, and the address is refused. */
function unquoted(part: string): string {
  const text = trimEndOf(part, '>\'"”»;:.,!?');
  return /[>'"”»]/.test(part.slice(text.length)) ? text.replace(/^[<'"“„«]+/, '') : text;
}
