/** A decimal number taken apart: an integer and how many of its digits stand behind the point. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const decimalPattern = /^([+-]?)(\d{1,400})(?:\.(\d{0,400}))?$/;

function scaled(text: string): Scaled {
  const match = decimalPattern.exec(text.trim());
  if (match === null) return { units: 0n, scale: 0 };
  const [, sign, whole, fraction = ''] = match;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

function written({ units, scale }: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

const widen = ({ units, scale }: Scaled, to: number): bigint => units * 10n ** BigInt(to - scale);

/** The exact sum of two decimal texts, with as many decimals as the longer one has: `0.1` + `0.20` = `0.30`. */
export function addDecimals(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)];
  const scale = Math.max(x.scale, y.scale);
  return written({ units: widen(x, scale) + widen(y, scale), scale });
}

/** The exact sum of decimal texts, with as many decimals as the longest has. Short ones are added as whole numbers, which is fast. */
export function sumDecimals(texts: readonly string[]): string {
  const small = new Map<number, number>();
  let large = '0';
  for (const text of texts) {
    const scale = text.length > 15 ? -1 : smallScale(text);
    if (scale < 0) large = addDecimals(large, text);
    else {
      const sum = (small.get(scale) ?? 0) + Number(scale === 0 ? text : text.slice(0, -scale - 1) + text.slice(-scale));
      if (Math.abs(sum) < 4e15) small.set(scale, sum);
      else {
        large = addDecimals(large, written({ units: BigInt(sum), scale }));
        small.set(scale, 0);
      }
    }
  }
  for (const [scale, sum] of small) large = addDecimals(large, written({ units: BigInt(sum), scale }));
  return large;
}

/** How many digits stand behind the point of a plain decimal text; -1 where it is written otherwise. */
function smallScale(text: string): number {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let point = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > start) point = i;
    else if (code < 48 || code > 57) return -1;
  }
  return text.length === start || point === text.length - 1 ? -1 : point < 0 ? 0 : text.length - 1 - point;
}

/** The exact product of two decimal texts. */
export function multiplyDecimals(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)];
  return written({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** A decimal text divided by a whole number, rounded half away from zero to `decimals`, at least two more than it has unless given. */
export function divideDecimal(a: string, by: number, decimals = scaled(a).scale + 2): string {
  const x = scaled(a);
  const units = widen(x, Math.max(decimals, x.scale));
  const divisor = BigInt(by) * (decimals < x.scale ? 10n ** BigInt(x.scale - decimals) : 1n);
  return written({ units: dividedHalfUp(units, divisor), scale: decimals });
}

/** A decimal text rounded half away from zero. */
export const roundDecimal = (a: string, decimals: number): string => divideDecimal(a, 1, decimals);

function dividedHalfUp(units: bigint, divisor: bigint): bigint {
  const negative = units < 0n !== divisor < 0n;
  const [n, d] = [units < 0n ? -units : units, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** Orders two decimal texts by value. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = [scaled(a), scaled(b)];
  const scale = Math.max(x.scale, y.scale);
  const difference = widen(x, scale) - widen(y, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
