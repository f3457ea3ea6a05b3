import { issueMaker } from '../../core/issue.ts';
import { addressIssues } from '../../core/issues/address.ts';
import { generalIssues } from '../../core/issues/general.ts';
import type { Issue } from '../../core/issue.ts';
import { failed, normalized, type Normalized } from '../../core/normalized.ts';
import type { Address } from '../../core/values.ts';
import { cleanText } from '../../text/clean.ts';
import { trimOf } from '../../text/trim.ts';
import { addressKey } from './address-key.ts';
import { countryOfSegment, type SplitAddress, splitAddress } from './split-address.ts';
import { readStreetLine, standardStreet, type StreetParts, wordsIn } from './street-line.ts';

const issue = /* @__PURE__ */ issueMaker(generalIssues, addressIssues);

const longestAddress = 500;
const mostLines = 8;

/** Options of {@link normalizeAddress}. */
export interface AddressOptions {
  /** ISO 3166-1 alpha-2 of the country the address is in unless it says otherwise. */
  readonly country?: string;
}

/** The parts of an address as files name them. */
type Parts = { -readonly [K in 'unit' | 'house' | 'street' | 'locality' | 'region' | 'postalCode' | 'country']?: string } & {
  lines: string[];
  lat?: number;
  lng?: number;
};

/**
 * Brings a postal address into parts: street, house, flat, town, region and postal code.
 *
 * Use it for a text, for a list of lines, or for the parts of an export (`street`, `city`, `state`, `zip`, …). For the code
 * alone use {@link normalizePostalCode}.
 * Hint: a single line is only taken apart where that is safe; what cannot be told stays in `lines`. In English-speaking countries
 * the kind of street, the flat and the state show the town where no comma does. The plain word for
 * street goes from Slavic names (`ул. Ленина` → `Ленина`), other kinds are spelled out (`Main St` → `Main Street`).
 *
 * @param input - A text, lines, or an object of parts.
 * @param options - The country the address is in.
 * @returns The parts as `value`, one line as `display`; the `key` is the same for different writings of one address.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `address.incomplete`, `address.po_box`, `address.unparsed` (notes).
 *
 * Source: street words, flats and states of USPS Publication 28 (B, C1, C2) and of the Universal Postal Union's addressing sheets, November 2026.
 *
 * @example
 * normalizeAddress('160 Broad Street, Birmingham B15 1DT').value;
 * //=> { lines: ['160 Broad Street'], house: '160', street: 'Broad Street', locality: 'Birmingham', postalCode: 'B15 1DT' }
 *
 * @example
 * normalizeAddress('ул. Ленина, д. 5, кв. 12').value;
 * //=> { lines: ['ул. Ленина, д. 5, кв. 12'], unit: '12', house: '5', street: 'Ленина' }
 *
 * @example
 * normalizeAddress('Bahnhofstr. 10', { country: 'DE' }).key === normalizeAddress('Bahnhofstraße 10', { country: 'DE' }).key;
 * //=> true
 */
export function normalizeAddress(input: unknown, options: AddressOptions = {}): Normalized<Address> {
  if (input === null || input === undefined) return failed(issue('empty'));
  const parts = typeof input === 'string' ? fromText(input) : typeof input === 'object' ? fromObject(input) : null;
  if (parts === null) return failed(issue('not_text', { type: typeof input }));
  let length = 0;
  for (const line of parts.lines) length += line.length;
  if (length > longestAddress || parts.lines.length > mostLines) return failed(issue('too_long', { length, limit: longestAddress }));
  const home = options.country?.toUpperCase();
  const whole = parts.lines.length === 0 ? undefined : oneLine(parts.lines);
  if (whole === undefined && (typeof input === 'string' || Object.keys(parts).length === 1)) return failed(issue('empty'));
  if (whole !== undefined && isPlaceholder(whole)) return failed(issue('placeholder', { input: whole }));

  const isBare = typeof input === 'string' || Object.keys(parts).every((name) => /^(?:lines|country|lat|lng)$/.test(name));
  const split: SplitAddress = isBare ? splitAddress(parts.lines, parts.country ?? home) : parts;
  const country = parts.country ?? split.country ?? home;
  const lines = split.lines.length > 0 || parts.street === undefined ? split.lines : [writtenStreet(parts)];
  const line = oneLine(lines);
  const street: StreetParts = parts.street === undefined ? readStreetLine(line, country) : readParts(parts, parts.street, country);
  const code = parts.postalCode ?? split.postalCode;
  const value: { -readonly [K in keyof Address]: Address[K] } = { lines };
  const unit = parts.unit ?? street.unit;
  const house = parts.house ?? street.house;
  const locality = parts.locality ?? split.locality;
  const region = parts.region ?? split.region;
  if (unit !== undefined) value.unit = unit;
  if (house !== undefined) value.house = house;
  if (street.street !== undefined) value.street = street.street;
  if (locality !== undefined) value.locality = locality;
  if (region !== undefined) value.region = region;
  if (code !== undefined) value.postalCode = writtenCode(code, country);
  if (country !== undefined) value.country = country;
  if (parts.lat !== undefined && parts.lng !== undefined) Object.assign(value, { lat: parts.lat, lng: parts.lng });
  const parsed = value.street !== undefined && value.house !== undefined;
  const issues: Issue[] = [];
  if (street.poBox === true) issues.push(issue('address.po_box'));
  else if (!parsed) issues.push(issue('address.unparsed'));
  if (locality === undefined || code === undefined)
    issues.push(
      issue('address.incomplete', { missing: locality !== undefined ? ['postalCode'] : code !== undefined ? ['locality'] : ['locality', 'postalCode'] }),
    );
  let display = line;
  for (const part of [value.locality, value.region, value.postalCode, value.country])
    if (part !== undefined && part !== '') display += display === '' ? part : `, ${part}`;
  return normalized({
    value,
    display,
    key: addressKey(value),
    confidence: parsed ? 0.9 : 0.6,
    changed: typeof input === 'string' || !same(input, value),
    issues,
  });
}

const oneLine = (lines: readonly string[]): string => (lines.length === 1 ? (lines[0] as string) : lines.join(', '));

const isPlaceholder = (text: string): boolean => /^(?:n\W?a\.?|none|null|unknown|нет|brak|x+|[-–—._?*/, ]+)$/i.test(text);

function fromText(text: string): Parts {
  const cut = text.slice(0, longestAddress * 4);
  if (/[\r\n\u2028\u2029<|]/.test(cut)) return { lines: cleanLines(cut.split(/\r\n?|\n|\u2028|\u2029|<br\s*\/?>|\s\|\s/i)) };
  const line = clean(cut);
  return { lines: line === '' ? [] : [line] };
}

const cleanLines = (rows: readonly unknown[]): string[] => rows.map(clean).filter((line) => line !== '');

function clean(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? trimOf(cleanText(value) ?? '', ' ,;') : '';
  return text.includes(' ,') ? text.replaceAll(' ,', ',') : text;
}

/** What files call the parts, likeliest first. */
const names = {
  unit: ['unit', 'flat'],
  house: ['house', 'houseNumber'],
  street: ['street'],
  locality: ['locality', 'city', 'town'],
  region: ['region', 'state', 'province'],
  postalCode: ['postalCode', 'postcode', 'zip'],
  country: ['country', 'countryCode'],
};

/** Reads an object without trusting it: it may throw when touched. */
function fromObject(input: object): Parts | null {
  try {
    const given = Array.isArray(input) ? { lines: input } : (input as Record<string, unknown>);
    const parts: Parts = { lines: [] };
    const list = Array.isArray(given['lines']) ? given['lines'].slice(0, mostLines + 1) : [];
    parts.lines = cleanLines([...list, ...['line1', 'address1', 'line2', 'address2', 'address'].map((name) => given[name])]);
    for (const [part, known] of Object.entries(names)) {
      const text = known.map((name) => clean(given[name])).find((one) => one !== '') ?? '';
      if (text !== '' && text.length <= longestAddress) parts[part as keyof typeof names] = text;
    }
    if (parts.country !== undefined) {
      const code = /^[a-z]{2}$/i.test(parts.country) ? parts.country.toUpperCase() : countryOfSegment(parts.country);
      if (code === undefined) delete parts.country;
      else parts.country = code === 'UK' ? 'GB' : code;
    }
    const { lat, lng } = given;
    if (typeof lat === 'number' && typeof lng === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180) Object.assign(parts, { lat, lng });
    return parts;
  } catch {
    return null;
  }
}

/** A street that came as a part may still hold house and flat. */
const readParts = (parts: Parts, street: string, country: string | undefined): StreetParts =>
  parts.house === undefined && parts.lines.length === 0 ? readStreetLine(street, country) : { street: standardStreet(wordsIn(street), country) };

/** The space that British and Canadian codes have and people leave out. */
const writtenCode = (code: string, country: string | undefined): string => {
  const upper = code.toUpperCase();
  return (country === undefined || country === 'GB' || country === 'CA') && /^[A-Z][A-Z\d]{1,3}\d[A-Z][A-Z\d]$/.test(upper)
    ? `${upper.slice(0, -3)} ${upper.slice(-3)}`
    : upper;
};

const writtenStreet = (parts: Parts): string => [parts.street, parts.house].filter((part) => part !== undefined).join(' ');

function same(input: object, value: Address): boolean {
  try {
    return JSON.stringify(input) === JSON.stringify(value);
  } catch {
    return false;
  }
}
