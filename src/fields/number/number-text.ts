/**
 * The number a text shows, with a point for the decimal mark and no groups: `1 234,5` → `1234.5`; `null` where it shows none.
 * A lone comma or point before three digits goes by the locale; without one a comma groups and a point is the decimal mark.
 */
export function plainNumberText(text: string, locale: string | undefined): string | null {
  const digits = text.replace(/[\s'’_]/gu, '').replace(/−/gu, '-');
  if (digits.length > 60 || !/^[+-]?(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d{1,3})?$/iu.test(digits)) return null;
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  const mark = points > 0 && commas > 0 ? (digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',') : loneMark(digits, points, commas, locale);
  const plain = mark === ',' ? digits.replace(/\./gu, '').replace(',', '.') : mark === '.' ? digits.replace(/,/gu, '') : digits.replace(/[.,]/gu, '');
  if (plain.split('.').length > 2 || plain.includes(',')) return null;
  return plain.replace(/^([+-]?)\./u, '$10.').replace(/\.$/u, '').replace(/^\+/u, '');
}

function loneMark(digits: string, points: number, commas: number, locale: string | undefined): '.' | ',' | null {
  if (points > 1 || commas > 1) return null;
  if (points === 1) return /\.\d{3}$/u.test(digits) && decimalMark(locale) === ',' ? null : '.';
  if (commas === 1) return /,\d{3}$/u.test(digits) && decimalMark(locale) !== ',' ? null : ',';
  return null;
}

function decimalMark(locale: string | undefined): string {
  try {
    return new Intl.NumberFormat(locale ?? 'en').formatToParts(1.5).find((piece) => piece.type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
}
