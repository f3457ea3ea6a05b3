/** One number of a field, cut out and still as it was typed. */
export interface PhonePiece {
  /** The number without extension and label. */
  readonly text: string;
  readonly ext?: string;
  /** The short ending this piece was completed from. */
  readonly tail?: string;
  readonly fax?: boolean;
  readonly vanity?: boolean;
  /** Words that stood beside the number. */
  readonly words?: string;
}

/** A number and nothing else: most fields, so that the rest of this file is skipped for them. */
export const plainNumber = /^\+?[\d ().\-–]{5,24}$/;

/**
 * Words for “extension”, longest first within a language: en, ru, uk, kk, ky, uz, pl, de, fr, es, pt, it, tr, cs, sk, hu, nl,
 * sv, fi, id, bg, el, ja, zh, ko, ar. Collected from the dialling pages of telephone companies, November 2026.
 */
const extensionWord =
  'extension|extensión|extensao|extensão|extn|ext|добавочный|добавочн|доб|внутренний|внутр|внутрішній|вн|додатковий|дод|қосымша|қос|кошумча|кош|вътрешен|вътр|' +
  'wewnętrzny|wewn|wew|durchwahl|dw|apparat|app|nebenstelle|poste|interno|interne|intern|int|ramal|anexo|anx|dahili|dah|linka|klapka|kl|mellék|toestel|tst|' +
  'anknytning|ankn|alanumero|alanro|pesawat|psw|ekstensi|ekst|ichki|εσωτ|eσωτ|内線|內線|分机|分機|转|轉|내선|داخلي|local|loc|ex|w';
const extensionAfter = /* @__PURE__ */ (() =>
  new RegExp(`(?:^|[^\\p{L}])(?:${extensionWord})(?![\\p{L}])[\\s.:#№=)-]{0,4}(?:no|nr|номер)?[\\s.:#№]{0,3}(\\d{1,7})(?!\\d|[\\s().-]{0,2}\\d{2})`, 'iu'))();
const separatedExtension = /* @__PURE__ */ (() => new RegExp(`[;,]\\s*(?=\\(?(?:${extensionWord})(?![\\p{L}])[\\s.:#№)]{0,3}\\d)`, 'giu'))();
const extensionX = /\d\)?[\s,.;]{0,3}[xXхХ×#]\.?\s?(\d{1,7})(?!\d)/u;
const extensionUri = /;ext=(\d{1,7})/i;
const extensionPause = /\d,{2,3}(\d{1,7})$/;

/** A label in front of a number starts the next one: `office … mob. …`. */
const labelWord =
  'тел(?:ефон)?|моб(?:ильный|илка)?|сот(?:овый)?|раб(?:очий)?|дом(?:ашний)?|факс|т|м|ф|ұялы|tel(?:efon|ephone|éfono|efono|efone|éphone|efoon)?|phone|ph|mob(?:ile|il|iel|iltelefon)?|móvil|celular|cell?|cellulare|gsm|kom(?:órka|órkowy)?|handy|natel|portable|fixe|office|work|home|' +
  'direct|main|fax|faks|hp|wa|whatsapp|viber|telegram|büro|biuro|dom|praca|kantor|rumah|m|t|f|h|o|w|p|d|c';
const label = /* @__PURE__ */ (() => new RegExp(`(?:^|[\\s,;/|(])(?:${labelWord})\\s?(?:no|nr|№|#)?[.:)]{0,2}(?=\\s?[+(\\d])`, 'giu'))();
const isLabel = /* @__PURE__ */ (() => new RegExp(`^(?:${labelWord}|${extensionWord}|no|nr|or|and)$`, 'iu'))();
const faxLabel = /(?:^|[^\p{L}])(?:fax|faks|факс|ф|f)\s?[.:]/iu;

const separator = /[;|•·\n\r\t]| (?:or|или|або|lub|albo|atau|oder|ou|oppure|veya|және|жана|and|и|und|et|dan|e|o|y|i|же|&) /iu;

const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';
const vanityShape = /^\+?[\d\s().-]{3,12}[\s.-]?[a-z](?:[a-z\s.-]{1,11}[a-z])?(?:[\s.-]?\d{1,7})?$/i;
const tollFree = /^\+?(?:1[\s().-]*)?\(?(?:8(?:00|22|33|44|55|66|77|88)|900|0800|0900|1300|1800)\)?[\s.-]/;

/** Cuts a field into its numbers: first split, then parse, since a parser takes the comma between two numbers for an extension. */
export function splitField(field: string): readonly PhonePiece[] {
  if (plainNumber.test(field)) return [{ text: field }];
  const vanity = vanityPiece(field);
  if (vanity !== null) return [vanity];
  const pieces: PhonePiece[] = [];
  for (const part of labelled(field)) for (const piece of pieceOut(part)) pieces.push(piece);
  return pieces;
}

function labelled(field: string): readonly string[] {
  const uri = field.replace(extensionUri, ' ext $1').replace(separatedExtension, ' ');
  // a label may only start a new number once the one before it has its digits
  const marked = uri.replace(label, (found, offset: number) => {
    const before = uri.slice(0, offset);
    return /\d{2}\D{0,12}$/.test(before) && digitCount(before) >= 5 ? `\n${found}` : found;
  });
  return marked.split(separator).filter((part) => /\d/.test(part));
}

function* pieceOut(part: string): Generator<PhonePiece> {
  const ext = extensionIn(part);
  const bare = ext === null ? part : ext.rest;
  const fax = faxLabel.test(bare);
  const words = (bare.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter((word) => !isLabel.test(word)).join(' ');
  const numbers = numbersIn(bare);
  for (const [index, number] of numbers.entries()) {
    const last = index === numbers.length - 1;
    yield {
      ...number,
      ...(ext !== null && last ? { ext: ext.digits } : {}),
      ...(fax ? { fax } : {}),
      ...(last && /\p{L}{2}/u.test(words) ? { words } : {}),
    };
  }
}

function extensionIn(part: string): { readonly digits: string; readonly rest: string } | null {
  const found = extensionAfter.exec(part) ?? extensionX.exec(part);
  if (found !== null) {
    const digits = found[1] ?? '';
    const start = found.index + (/^\d/.test(found[0]) ? 1 : 0);
    const before = part.slice(0, start);
    // a number must stand before its extension: `int. 555 12 34` is a label
    if (digitCount(before) >= 5) return { digits, rest: `${before} ${part.slice(found.index + found[0].length)}` };
  }
  const pause = extensionPause.exec(part);
  if (pause !== null && digitCount(part) >= 9) return { digits: pause[1] ?? '', rest: part.slice(0, pause.index + 1) };
  return null;
}

/** Runs of digits with their punctuation, then slashes and commas between them read as what they are. */
function numbersIn(part: string): readonly { readonly text: string; readonly tail?: string }[] {
  const runs = part.replace(/\(\s*\p{L}[^()\d]*\)/gu, ' ').match(/\+?\(?\+?\d[\d\s().\-–—/\\,]*/gu) ?? [];
  const out: { text: string; tail?: string }[] = [];
  for (const run of runs) {
    const parts = run
      .split(/[,\\/]| (?=\+)/)
      .map((text) => text.trim())
      .filter((text) => /\d/.test(text));
    const areaCode = parts.length === 2 && /\d\s?\/\s?\d/.test(run) && digitCount(parts[0] ?? '') <= 5 && digitCount(parts[1] ?? '') >= 4;
    if (areaCode) {
      out.push({ text: parts.join(' ') });
      continue;
    }
    for (const text of parts) {
      const before = out.at(-1);
      const digits = digitCount(text);
      if (before !== undefined && digits <= 4 && !text.startsWith('+') && digitCount(before.text) >= 7)
        out.push({ text: withTail(before.text, text), tail: text });
      else out.push({ text });
    }
  }
  return out.length > 1 ? out.filter(({ text }) => digitCount(text) >= 4) : out;
}

/** `213-373-4253` and `4254` → `213-373-4254`. */
function withTail(whole: string, tail: string): string {
  const digits = digitsOf(tail);
  let left = digits.length;
  let end = whole.length;
  while (left > 0 && end > 0) if (/\d/.test(whole[--end] ?? '')) left--;
  return whole.slice(0, end) + digits;
}

function vanityPiece(field: string): PhonePiece | null {
  if (!vanityShape.test(field)) return null;
  const letters = field.match(/[a-z]/gi)?.length ?? 0;
  const written = letters >= 3 && (tollFree.test(field) || !/[a-z]/.test(field));
  if (!written || /\b(?:ext|x|tel|fax|mob|int|dw|wew)\b/i.test(field)) return null;
  const text = field.replace(/[a-z]/gi, (letter) => keypadDigit(letter));
  const digits = digitCount(text);
  return digits >= 9 && digits <= 14 ? { text, vanity: true } : null;
}

function keypadDigit(letter: string): string {
  const rest = keypad.slice(keypad.indexOf(letter.toLowerCase()));
  return /\d/.exec(rest)?.[0] ?? letter;
}

/** The digits of ASCII in a text, in order. */
export function digitsOf(text: string): string {
  let digits = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code > 47 && code < 58) continue;
    if (i > from) digits += text.slice(from, i);
    from = i + 1;
  }
  return digits;
}

export function digitCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}
