const base = 36;
const tMin = 1;
const tMax = 26;
const initialBias = 72;
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ascii = /^[\0-\x7f]*$/;

/**
 * A domain name in the ASCII form the network uses: labels with other letters become `xn--…`. `null` where a label cannot.
 *
 * Hint: letters are lowered and unified (NFKC) first, as UTS #46 does; it needs nothing of the platform.
 *
 * Source: RFC 3492 (Punycode), RFC 5891.
 *
 * @example
 * domainToAscii('München.de');
 * //=> 'xn--mnchen-3ya.de'
 */
export function domainToAscii(domain: string): string | null {
  if (ascii.test(domain)) return domain.toLowerCase();
  // of the other full stops NFKC leaves only this one
  const labels = domain.normalize('NFKC').toLowerCase().normalize('NFC').split(/[.。]/).map(encode);
  return labels.includes(null) ? null : labels.join('.');
}

/**
 * A domain name in the form people read: `xn--…` labels become letters again; a label that is damaged stays as it is.
 *
 * @example
 * domainToUnicode('xn--e1afmkfd.xn--p1ai');
 * //=> 'пример.рф'
 */
export const domainToUnicode = (domain: string): string =>
  domain.includes('xn--')
    ? domain
        .split('.')
        .map((label) => (label.startsWith('xn--') && label.length <= 63 ? (decode(label.slice(4)) ?? label) : label))
        .join('.')
    : domain;

const pointsOf = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) as number);
const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, tMin), tMax);

function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor((base * rest) / (rest + 38));
}

function encode(label: string): string | null {
  if (ascii.test(label)) return label;
  if (label.length > 63) return null;
  const points = pointsOf(label);
  let out = label.replace(/[^\0-\x7f]/g, '');
  const plain = out.length;
  let handled = plain;
  if (plain > 0) out += '-';
  let n = 0x80;
  let delta = 0;
  let bias = initialBias;
  while (handled < points.length) {
    const next = Math.min(...points.filter((p) => p >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const t = threshold(k, bias);
        if (q < t) break;
        out += digits[t + ((q - t) % (base - t))];
        q = Math.floor((q - t) / (base - t));
      }
      out += digits[q];
      bias = adapt(delta, ++handled, handled === plain + 1);
      delta = 0;
    }
    delta++;
    n++;
  }
  return out.length > 59 ? null : `xn--${out}`;
}

function decode(text: string): string | null {
  const split = text.lastIndexOf('-');
  const points = pointsOf(text.slice(0, Math.max(split, 0)));
  let n = 0x80;
  let i = 0;
  let bias = initialBias;
  for (let at = split > 0 ? split + 1 : 0; at < text.length; ) {
    const before = i;
    for (let w = 1, k = base; ; k += base) {
      const value = digits.indexOf(text[at++] ?? '?');
      if (value < 0) return null;
      i += value * w;
      const t = threshold(k, bias);
      if (value < t) break;
      w *= base - t;
    }
    const length = points.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff || (n >= 0xd800 && n < 0xe000)) return null;
    points.splice(i++, 0, n);
  }
  const decoded = String.fromCodePoint(...points);
  return encode(decoded) === `xn--${text}` ? decoded : null;
}
