import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import type { Issue } from '../../core/issue.ts';
import type { Exact } from '../../core/part.ts';
import type { Address } from '../../core/values.ts';
import { address as compareAddress } from '../../match/compare/address/index.ts';
import { normalizeAddress } from '../../normalize/address/index.ts';
import { normalizeCountry } from '../../normalize/country/index.ts';
import { foldText } from '../../text/fold.ts';
import { words } from '../../text/tokens.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

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
  uniqueKey: wholeKey,
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
      whole: wholeKey,
      postalCode: (value: Address) => keyOf(value.postalCode),
      house: (value: Address) => keyOf(value.house),
      street: (value: Address) => streetKey(value),
      locality: (value: Address) => keyOf(value.locality),
    },
    block: [['whole'], ['postalCode', 'house'], ['street', 'house'], ['postalCode']],
    join: ['locality', 'street'],
    compare: /* @__PURE__ */ compareAddress(),
  },
});

/**
 * A postal address in its parts: lines, street, house, unit, locality, region, postal code, country.
 *
 * Use it for where people and companies are. Give the whole address as text, or parts as an object or as columns
 * `address.street`, `address.postalCode`. For a country alone use `country`.
 *
 * Issue codes: those of `normalizeAddress`, and of `normalizeCountry` (as warnings).
 *
 * @example
 * address({ country: 'AU' }).country;
 * //=> 'AU'
 */
export function address<const O extends AddressFieldOptions = {}>(options?: O & Exact<O, AddressFieldOptions>): FieldOf<'address', O> {
  return fieldData(addressType, options);
}

/** Puts columns together: any of the parts, `full` for an address in one text, a country in any language. */
function fromParts(parts: Readonly<Record<string, unknown>>, options: AddressFieldOptions, context: Context): Outcome<Address> {
  const issues: Issue[] = [];
  const given: Record<string, unknown> = { ...parts, ...pointOf(parts) };
  const country = normalizeCountry(own(parts, 'country'), { allowCodes: true });
  if (country.ok) given['country'] = country.value;
  else {
    delete given['country'];
    for (const found of country.issues) if (found.code !== 'empty') issues.push({ ...found, path: ['country'], severity: 'warning' });
  }
  const full = own(parts, 'full');
  if (typeof full === 'string') given['lines'] = [full, ...(Array.isArray(parts['lines']) ? (parts['lines'] as unknown[]) : [])];
  const home = options.country ?? context.country;
  const outcome = outcomeOf(normalizeAddress(given, home === undefined ? {} : { country: home }), parts, (found) => found.value);
  if (!outcome.ok)
    return issues[0] === undefined || outcome.issues.some((found) => found.severity === 'error') ? outcome : refused({ ...issues[0], severity: 'error' });
  return read(outcome.value, !sameValue(outcome.value, parts), [...issues, ...outcome.issues]);
}

const own = (parts: Readonly<Record<string, unknown>>, name: string): unknown => (Object.hasOwn(parts, name) ? parts[name] : undefined);

/** A place on the map that came as texts. */
function pointOf(parts: Readonly<Record<string, unknown>>): { readonly lat?: number; readonly lng?: number } {
  const coordinate = (name: string): number => {
    const given = own(parts, name);
    return typeof given === 'string' && given.trim() !== '' ? Number(given.trim().replace(',', '.')) : Number.NaN;
  };
  const lat = coordinate('lat');
  const lng = coordinate('lng');
  return { ...(Number.isNaN(lat) ? {} : { lat }), ...(Number.isNaN(lng) ? {} : { lng }) };
}

function oneLine(value: Address): string {
  const found = normalizeAddress(value);
  return found.ok ? found.display : value.lines.join(', ');
}

function wholeKey(value: Address): string | null {
  const found = normalizeAddress(value);
  return found.ok ? found.key : null;
}

const keyOf = (part: unknown): string | null => (typeof part !== 'string' ? null : foldText(part).replace(/[\s.-]+/gu, '') || null);

/** The words of the street that tell streets apart; `street`, `ulica` and the like are left to the comparator. */
const streetKey = (value: Address): string | null =>
  words(foldText(String(value.street ?? value.lines?.[0] ?? '')))
    .filter((word) => !/^\d/u.test(word))
    .sort((a, b) => b.length - a.length)[0] ?? null;
