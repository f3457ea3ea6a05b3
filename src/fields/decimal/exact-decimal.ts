/** A decimal number taken apart: `digits × 10^-scale`. */
interface Parts {
  readonly digits: bigint;
  readonly scale: number;
}

const plain = /^([+-]?)(\d{1,60})(?:\.(\d{1,60}))?$/u;

/** The canonical text of an exact decimal: no plus, no leading zeros, zeros at the end kept as given; `null` where it is none. */
export function canonicalDecimal(text: string): string | null {
  const found = plain.exec(text);
  if (found === null) return null;
  const whole = (found[2] ?? '').replace(/^0+(?=\d)/u, '');
  const fraction = found[3] ?? '';
  const zero = /^0*$/u.test(whole + fraction);
  return `${found[1] === '-' && !zero ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Compares two decimals exactly: negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  const scale = Math.max(x.scale, y.scale);
  const difference = x.digits * 10n ** BigInt(scale - x.scale) - y.digits * 10n ** BigInt(scale - y.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How many digits stand after the point. */
export const scaleOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** The decimal without zeros at the end of its fraction: the same number has the same text. */
export function shortestDecimal(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end--;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

function partsOf(text: string): Parts {
  const scale = scaleOf(text);
  return { digits: BigInt(text.replace('.', '') || '0'), scale };
}
