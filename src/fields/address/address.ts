import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import type { Address } from '../../core/values.ts';
import { address as compareAddress } from '../../match/compare/address/index.ts';
import { normalizeAddress } from '../../normalize/address/index.ts';
import { normalizeCountry } from '../../normalize/country/index.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { words } from '../../text/tokens.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, outcomeOf, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link address}. */
export interface AddressFieldOptions extends FieldBase {
  /** Country the address is read by; the context's unless given. */
  readonly country?: string;
}

const textParts = ['unit', 'house', 'street', 'locality', 'region', 'postalCode'] as const;

/** The implementation behind {@link address}. */
export const addressType = /* @__PURE__ */ fieldType<'address', Address, AddressFieldOptions>({
  name: 'address',
  kind: 'struct',
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize(input, options, context) {
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return fromParts(input as Readonly<Record<string, unknown>>, options, context);
    const country = options.country ?? context.country;
    return outcomeOf(normalizeAddress(input, country === undefined ? {} : { country }), input, (found) => found.value);
  },
  display: (value) => oneLine(value),
  mask: (value) => [value.locality, value.country].filter((part) => part !== undefined).join(', ') || '•••',
  parts: {
    line1: (value) => value.lines[0] ?? null,
    line2: (value) => value.lines[1] ?? null,
    unit: (value) => value.unit ?? null,
    house: (value) => value.house ?? null,
    street: (value) => value.street ?? null,
    locality: (value) => value.locality ?? null,
    region: (value) => value.region ?? null,
    postalCode: (value) => value.postalCode ?? null,
    country: (value) => value.country ?? null,
    lat: (value) => value.lat ?? null,
    lng: (value) => value.lng ?? null,
    full: (value) => oneLine(value),
  },
  fromParts,
  contextOf: (value) => (value.country === undefined ? {} : { country: value.country }),
  jsonSchema: (_, io) => {
    const parts = {
      type: 'object',
      properties: {
        lines: { type: 'array', items: { type: 'string' } },
        ...Object.fromEntries([...textParts, 'country'].map((name) => [name, { type: 'string' }])),
        lat: { type: 'number', minimum: -90, maximum: 90 },
        lng: { type: 'number', minimum: -180, maximum: 180 },
      },
      ...(io === 'output' ? { required: ['lines'] } : {}),
      additionalProperties: false,
    };
    return io === 'output' ? parts : { anyOf: [{ type: 'string' }, parts] };
  },
  match: {
    derive: {
      postalCode: (value: Address) => keyOf(value.postalCode),
      house: (value: Address) => keyOf(value.house),
      street: (value: Address) => streetKey(value),
      locality: (value: Address) => keyOf(value.locality),
    },
    block: [
      ['postalCode', 'house'],
      ['street', 'house'],
    ],
    compare: /* @__PURE__ */ compareAddress(),
  },
});

/**
 * A postal address in its parts: lines, street, house, unit, locality, region, postal code, country.
 *
 * Use it for where people and companies are. Give the whole address as text, or parts as an object or as columns
 * `address.street`, `address.postalCode`. For a country alone use `country`.
 *
 * Issue codes: those of `normalizeAddress`, `field.wrong_type`.
 *
 * @example
 * address({ country: 'AU' }).country;
 * //=> 'AU'
 */
export function address<const O extends AddressFieldOptions = {}>(options?: O & Exact<O, AddressFieldOptions>): FieldOf<'address', O> {
  return fieldData(addressType, options);
}

/** Puts columns together. Parts that were given win over what the lines seem to say. */
function fromParts(parts: Readonly<Record<string, unknown>>, options: AddressFieldOptions, context: Context): Outcome<Address> {
  const issues: Issue[] = [];
  const textOf = (name: string): string | undefined => {
    const given = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const text = cleanText(given);
    if (text !== null) return text;
    if (given !== null && given !== undefined && typeof given !== 'string') issues.push(issue('field.wrong_type', { expected: 'A text', type: typeof given }, { path: [name] }));
    return undefined;
  };
  const country = countryOf(textOf('country'), issues);
  const known = country ?? options.country ?? context.country;
  const full = textOf('full');
  const lines = linesOf(parts, textOf);
  const named: Record<string, string> = {};
  for (const name of textParts) {
    const text = textOf(name);
    if (text !== undefined) named[name] = text;
  }
  const written = full ?? (lines.length > 0 ? lines.join(', ') : undefined);
  const tail = written === undefined ? undefined : written;
  const fromText = tail === undefined || named['street'] !== undefined ? undefined : normalizeAddress(tail, known === undefined ? {} : { country: known });
  const base: Partial<Address> = fromText?.ok === true ? fromText.value : {};
  if (fromText !== undefined) issues.push(...fromText.issues.filter((found) => found.severity !== 'error'));
  const point = pointOf(parts);
  const shown = full !== undefined ? (base.lines ?? [full]) : lines.length > 0 ? lines : streetLine(named);
  const value: Address = { ...base, ...named, lines: shown, ...(country === undefined ? {} : { country }), ...point };
  if (value.lines.length === 0 && Object.keys(named).length === 0 && country === undefined && point === null) return issues[0] !== undefined ? refused(issues[0], ...issues.slice(1)) : empty();
  return read(value, !sameValue(value, parts), issues.filter((found) => found.severity !== 'error' || found.path.length > 0).map((found) => (found.severity === 'error' ? { ...found, severity: 'warning' as const } : found)));
}

function countryOf(text: string | undefined, issues: Issue[]): string | undefined {
  if (text === undefined) return undefined;
  const found = normalizeCountry(text);
  if (found.ok) return found.value;
  issues.push(...found.issues.map((problem) => ({ ...problem, path: ['country'] })));
  return undefined;
}

function linesOf(parts: Readonly<Record<string, unknown>>, textOf: (name: string) => string | undefined): readonly string[] {
  const list = Object.hasOwn(parts, 'lines') ? parts['lines'] : undefined;
  const given = Array.isArray(list) ? list.slice(0, 10).map((line) => cleanText(line)) : typeof list === 'string' ? list.split(/[\r\n]+/u).map((line) => cleanText(line)) : [];
  const numbered = ['line1', 'line2', 'line3', 'line4'].map((name) => textOf(name) ?? null);
  return [...given, ...numbered].filter((line) => line !== null);
}

function streetLine(named: Readonly<Record<string, string>>): readonly string[] {
  const street = [named['house'], named['street']].filter((part) => part !== undefined).join(' ');
  return [street, named['unit'] ?? ''].filter((line) => line !== '');
}

function pointOf(parts: Readonly<Record<string, unknown>>): { readonly lat: number; readonly lng: number } | null {
  const coordinate = (name: string, limit: number): number | null => {
    const given = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    return typeof value === 'number' && Math.abs(value) <= limit ? value : null;
  };
  const lat = coordinate('lat', 90);
  const lng = coordinate('lng', 180);
  return lat === null || lng === null ? null : { lat, lng };
}

const oneLine = (value: Address): string =>
  [...value.lines, [value.postalCode, value.locality].filter((part) => part !== undefined).join(' '), value.region, value.country].filter((part) => part !== undefined && part !== '').join(', ');

const keyOf = (part: string | undefined): string | null => (part === undefined ? null : foldText(part).replace(/[\s.-]+/gu, '') || null);

/** The words of the street that tell streets apart; `street`, `ulica` and the like are left to the comparator. */
const streetKey = (value: Address): string | null => words(foldText(value.street ?? value.lines[0] ?? '')).filter((word) => !/^\d/u.test(word)).sort((a, b) => b.length - a.length)[0] ?? null;
