/** How a whole name was typed: all capitals, all small letters, or with care. */
export type Typing = 'shout' | 'whisper' | 'mixed';

/** Names in Mac- that are no clan names: the letter after Mac stays small. */
const macNames =
  /^mac(?:hado|har|hin|hlin|hen|hine|evicius|edo|iulis|ias|kie|kle|klin|kell|klem|krell|key|lin|quarie|omber|keown|kenroth|kintosh|ro|hteld|hiel|iel|iej|ula|erata|arthy?o)$/;

/** How a name was typed, judged by all of its letters; one letter says nothing. */
export function typingOf(text: string): Typing {
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  if (upper === lower) return 'mixed';
  if (text === lower) return 'whisper';
  return text === upper && /\p{Lu}.*\p{Lu}/u.test(text) ? 'shout' : 'mixed';
}

/** One word of a name with its capitals: `o'neil-mcdonald` → `O'Neil-McDonald`. */
export function caseWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-zа-я]+$/.test(lower) ? caseRun(lower) : lower.replace(/[\p{L}\p{M}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu, casePart);
}

function casePart(part: string): string {
  const at = part.search(/['’ʼ`]/);
  if (at < 1) return caseRun(part);
  const [head, mark, tail] = [part.slice(0, at), part.slice(at, at + 1), part.slice(at + 1)];
  const joins = head.length === 1 ? head !== 't' : /^(?:dall|dell|nell|sant|mac|mc)$/.test(head);
  // `yuri's` is a genitive, `o'neil` a prefix, `pe'er` a spelling
  return joins && tail.length > 1 ? capital(head) + mark + caseRun(tail) : capital(head) + mark + tail;
}

function caseRun(run: string): string {
  if (!run.startsWith('m')) return capital(run);
  if (/^mc[a-z]{2}/.test(run)) return `Mc${capital(run.slice(2))}`;
  if (/^mac(?:[a-z]{2,}[^aciozj]|murdo)$/.test(run) && !macNames.test(run)) return `Mac${capital(run.slice(3))}`;
  return capital(run);
}

function capital(run: string): string {
  const first = String.fromCodePoint(run.codePointAt(0) ?? 32);
  // ß, ŉ and their like have no capital of one letter
  const upper = first.toUpperCase();
  return (upper.length === first.length ? upper : first) + run.slice(first.length);
}
