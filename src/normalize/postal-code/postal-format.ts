import { postalFormats, postalPrefixes, postalSpecials, withoutPostalCodes } from '../../reference/postal-codes.ts';

let formats: Map<string, readonly string[]> | undefined;

/** The formats of a country's postal codes; `null` where they are not known. */
export function postalFormatsOf(country: string): readonly string[] | null {
  formats ??= unpack();
  return country === 'GB' || country === 'UK' ? ['GB'] : (formats.get(country) ?? null);
}

/** Whether the country is known to have no postal codes. */
export const hasNoPostalCodes = (country: string): boolean => country !== '' && withoutPostalCodes.split(' ').includes(country);

function unpack(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of postalFormats.split('|')) {
    const [format = '', countries = ''] = line.split('=');
    for (const country of countries.split(' ')) found.set(country, format.split(','));
  }
  for (const country of Object.keys(postalSpecials)) found.set(country, (postalSpecials[country] as string).split('|'));
  return found;
}

const british = /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2}|0AA)$/;

/** Writes a code as its country does; `null` where it does not have one of its formats. Expects capitals. */
export function writePostalCode(code: string, country: string): string | null {
  const prefix = postalPrefixes[country];
  const bare = withoutCountry(code, country, prefix).replace(/[\s.-]/g, '');
  for (const format of postalFormatsOf(country) ?? []) {
    if (format === 'GB') {
      const match = british.exec(bare);
      if (match !== null) return `${match[1]} ${match[2]}`;
      continue;
    }
    const written = fill(bare, format);
    if (written !== null) return prefix === undefined ? written : prefix + written;
  }
  return null;
}

/** `D-10115`, `PL 00-001`, `LV1010`: the country before the code. */
function withoutCountry(code: string, country: string, prefix: string | undefined): string {
  if (prefix !== undefined && code.startsWith(prefix.trim().replace('-', ''))) return code.slice(2);
  const match = /^([A-Z]{1,3})[\s-]+(?=\d)/.exec(code);
  const letters = match?.[1] ?? '';
  return country !== 'GB' && letters !== '' && (letters === country || letters === country[0]) ? code.slice((match?.[0] ?? '').length) : code;
}

function fill(bare: string, format: string): string | null {
  let at = 0;
  let written = '';
  for (const sign of format) {
    if (sign === ' ' || sign === '-') {
      written += sign;
      continue;
    }
    const char = bare[at++] ?? '';
    if (!(sign === '9' ? /^\d$/ : sign === 'A' ? /^[A-Z]$/ : /^[A-Z\d]$/).test(char)) return null;
    written += char;
  }
  return at === bare.length ? written : null;
}
