const base = 36;
const tMin = 1;
const tMax = 26;
const initialBias = 72;

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
  if (/^[\x00-\x7f]*$/.test(domain)) return domain.toLowerCase();
  const labels: string[] = [];
  for (const label of domain
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[。．｡]/g, '.')
    .split('.')) {
    const encoded = /^[\x00-\x7f]*$/.test(label) ? label : label.length > 63 ? null : encode(label);
    if (encoded === null) return null;
    labels.push(encoded);
  }
  return labels.join('.');
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

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38));
}

const digit = (n: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'[n] as string;
const threshold = (k: number, bias: number): number => (k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias);

function encode(label: string): string | null {
  const points = Array.from(label, (char) => char.codePointAt(0) as number);
  let out = points
    .filter((p) => p < 0x80)
    .map((p) => String.fromCharCode(p))
    .join('');
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
        out += digit(t + ((q - t) % (base - t)));
        q = Math.floor((q - t) / (base - t));
      }
      out += digit(q);
      bias = adapt(delta, handled + 1, handled === plain);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return out.length > 59 ? null : `xn--${out}`;
}

function decode(text: string): string | null {
  const split = text.lastIndexOf('-');
  const points = Array.from(split > 0 ? text.slice(0, split) : '', (char) => char.codePointAt(0) as number);
  let n = 0x80;
  let i = 0;
  let bias = initialBias;
  for (let at = split > 0 ? split + 1 : 0; at < text.length; ) {
    const before = i;
    for (let w = 1, k = base; ; k += base) {
      const value = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(text[at++] ?? '?');
      if (value < 0) return null;
      i += value * w;
      const t = threshold(k, bias);
      if (value < t) break;
      w *= base - t;
      if (w > 0x7fffffff) return null;
    }
    bias = adapt(i - before, points.length + 1, before === 0);
    n += Math.floor(i / (points.length + 1));
    i %= points.length + 1;
    if (n > 0x10ffff || (n >= 0xd800 && n < 0xe000)) return null;
    points.splice(i++, 0, n);
  }
  if (points.length === 0) return null;
  const decoded = String.fromCodePoint(...points);
  return encode(decoded) === `xn--${text}` ? decoded : null;
}
