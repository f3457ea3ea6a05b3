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

const label = /^[^@:"]*:(?!\/)/;
// Such a label says nothing that is worth telling.
const mailLabel = /^\s*(?:adres |эл\S*? ?)?(?:e-?mail|mail|почт|имейл|surel|correo)/i;
const bracketed = /(?:<|(?:^|\s)[([]) ?(?:mailto:)?([^<>()[\]\s@]+@[^<>()[\]\s@]+) ?[>)\]]/gi;
const joiners = /^(?:and|or|und|oder|et|ou?|y|i|oraz|lub|и(?:ли)?|dan|atau|[-&–—/|])$/i;
// `anna@acme.pl (private)`: the note is a person's; a comment glued to the address is RFC 822's and no longer in use.
const note = /\s(\([^()@]*\)|\[[^\][@]*\])/g;
// A comma before the end of a domain is a full stop missed: `anna@acme,com`, `anna@acme.co,uk`.
const separator = /[|\n]+|[;,]+(?!(?:(?:com?|net|org|info)(?:\.[a-z]{2})?|[a-z]{2})$)/i;

/** Takes a cell apart into addresses, a name and what is left. Nothing is checked here. */
export function splitAddresses(cell: string): AddressParts {
  const text = cell.split(/\?(?:subject|cc|bcc|body)=/i, 1)[0] as string;
  const opened = text.replace(bracketed, '\n$1\n');
  const isNamed = opened !== text;
  const addresses: string[] = [];
  const others: string[] = [];
  for (const segment of (isNamed ? opened : text.replace(note, '\n$1\n')).split(separator)) {
    const [mark = ''] = label.exec(segment) ?? [];
    const words = segment.slice(mark.length).match(/\S+/g) ?? [];
    const withAt = words.filter((word) => word.includes('@'));
    const remark = words.filter((word) => !word.includes('@') && !joiners.test(word));
    // A space within an address is a slip, between two it separates them, and behind a whole one it parts it from a remark.
    const isRemarked = withAt.length === 0 || remark.length === 0 || (isRemark(remark[0] as string) && plainAddress(words[0] as string) !== null);
    const isWhole = isRemarked && !withAt.includes('@');
    addresses.push(...(isWhole ? withAt.flatMap(slashed) : [words.join(' ')]));
    others.push(bare([mailLabel.test(mark) ? '' : mark, ...(isWhole ? remark : [])].join(' ')));
  }
  const rest = others.filter(Boolean).join(', ');
  const isName = isNamed && addresses.length === 1;
  return { addresses: addresses.map(unquoted), name: (isName && rest) || null, leftover: isName ? '' : rest };
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
