import { trimEndOf, trimOf } from '../../text/trim.ts';

/** What a cell of addresses falls into. */
export interface AddressParts {
  /** What looks like addresses, in order. */
  readonly addresses: readonly string[];
  /** The name before an address in angle brackets. */
  readonly name: string | null;
  /** What else stood there. */
  readonly leftover: string;
}

const label = /^(?:(?:(?:adres )?(?:e-?)?mail(?: address|to)?|(?:эл\. ?|электронная )?почта|имейл|surel|correo) ?[:=] ?){1,2}/i;
const bracketed = /< ?([^<>\s@]+@[^<>\s@]+) ?>/g;
const joiners = /^(?:and|or|und|oder|et|ou?|y|i|oraz|lub|и(?:ли)?|dan|atau|[-&–—/|])$/i;
const note = /^\([^()@]*\)$|^\[[^\][@]*\]$/;

/** Takes a cell apart into addresses, a name and what is left. Nothing is checked here. */
export function splitAddresses(cell: string): AddressParts {
  const text = cell.replace(label, '').split(/\?(?:subject|cc|bcc|body)=/i, 1)[0] as string;
  const inBrackets = [...text.matchAll(bracketed)].map((match) => match[1] as string);
  if (inBrackets.length > 0) {
    const rest = text
      .replace(bracketed, ' ')
      .split(/[;,]? {2,}|[;,]\s|[;,]$|^\s/)
      .map(bare)
      .filter(Boolean);
    const plain = rest.filter((part) => part.includes('@'));
    const names = rest.filter((part) => !part.includes('@'));
    const single = inBrackets.length === 1 && plain.length === 0;
    return { addresses: [...inBrackets, ...plain], name: single ? bare(names.join(', ')) || null : null, leftover: single ? '' : names.join(', ') };
  }
  const addresses: string[] = [];
  const leftover: string[] = [];
  for (const segment of text.split(/[;,|\n]+/)) {
    // A space within an address is a slip, between two it separates them.
    const noted = wordsAndNotes(segment.match(/\S+/g) ?? []);
    const withAt = noted.words.filter((part) => part.includes('@') && part.length > 1);
    const others = noted.words.filter((part) => !part.includes('@') && !joiners.test(part));
    if ((withAt.length > 0 && others.length > 0) || noted.words.includes('@')) addresses.push(noted.words.join(' '));
    else {
      addresses.push(...withAt.flatMap(slashed));
      leftover.push(...others);
    }
    leftover.push(...noted.notes);
  }
  return { addresses: addresses.map(unquoted), name: null, leftover: leftover.join(' ') };
}

// `anna@acme.pl (private)`: the note is a person's; a comment glued to the address is RFC 822's and no longer in use.
function wordsAndNotes(parts: readonly string[]): { words: string[]; notes: string[] } {
  const words: string[] = [];
  const notes: string[] = [];
  let open: string[] | null = null;
  for (const part of parts) {
    if (open !== null) {
      open.push(part);
      if (part.endsWith(')')) {
        notes.push(open.join(' '));
        open = null;
      }
    } else if (words.length > 0 && part.startsWith('(') && !part.endsWith(')')) open = [part];
    else if (words.length > 0 && note.test(part)) notes.push(part);
    else words.push(part);
  }
  if (open !== null) words.push(...open);
  return { words, notes };
}

const slashed = (part: string): string[] => (part.indexOf('@') !== part.lastIndexOf('@') ? part.split('/') : [part]);
const bare = (part: string): string => trimOf(part, ' "\'“”„«»<>,;:');

/** Without the brackets and quotes around an address; those within it stay and are refused. */
function unquoted(part: string): string {
  const open = trimEndOf(part, '>\'"”»;:.,!');
  if (open.startsWith('(') && open.indexOf(')') > 0 && open.indexOf(')') < open.length - 1) return open;
  if (open.startsWith('"') && open.lastIndexOf('"') > 0) return open;
  return open.replace(/^[<('"“„«]+/, '');
}
