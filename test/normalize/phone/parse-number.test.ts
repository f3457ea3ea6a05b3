import fc from 'fast-check';
import { type CountryCode, type MetadataJson, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
import maxMetadata from 'libphonenumber-js/max/metadata';
import minMetadata from 'libphonenumber-js/min/metadata';
import { describe, expect, test } from 'vitest';
import { planOf, writeNumber } from '../../../src/normalize/phone/numbering-plan.ts';
import { homePlan, parseNumber } from '../../../src/normalize/phone/parse-number.ts';

/** The library asks for the default country first, even for an international number; an empty one is none. */
const isForeign = (country: string | undefined, metadata: MetadataJson): boolean =>
  country !== undefined && country !== '' && homePlan(country, metadata) === null;

const seen = (number: string, country: string | undefined, metadata: MetadataJson): unknown => {
  const parsed = parseNumber(number, country, metadata);
  if (typeof parsed === 'string') return { problem: isForeign(country, metadata) ? 'country_unknown' : parsed };
  return {
    number: `+${parsed.plan[0]}${parsed.national}`,
    country: parsed.country,
    type: parsed.type,
    valid: parsed.valid,
    possible: parsed.length === null,
    written: writeNumber(parsed.national, parsed.plan, metadata),
    length: isForeign(country, metadata) ? 'country_unknown' : parsed.length,
  };
};

const problems: Readonly<Record<string, string>> = {
  TOO_SHORT: 'too_short',
  TOO_LONG: 'too_long',
  INVALID_COUNTRY: 'country_unknown',
  INVALID_LENGTH: 'wrong_length',
};

/** The same from the library whose metadata is read. */
const known = (number: string, country: string | undefined, metadata: MetadataJson): unknown => {
  const options = country === undefined ? {} : { defaultCountry: country as CountryCode };
  const parsed = parsePhoneNumberFromString(number, { ...options, extract: false }, metadata);
  const length = problems[validatePhoneNumberLength(number, options, metadata) ?? ''] ?? null;
  if (parsed === undefined) return { problem: length };
  return {
    number: parsed.number,
    country: parsed.country ?? null,
    type: parsed.getType()?.toLowerCase(),
    valid: parsed.isValid(),
    possible: parsed.isPossible(),
    written: parsed.formatInternational(),
    length,
  };
};

/** Ways to dial a national number, and slips in it. */
const dialled = (national: string, callingCode: string, abroad: string, trunk: string): readonly string[] => [
  `+${callingCode}${national}`,
  national,
  `${trunk}${national}`,
  `${callingCode}${national}`,
  `+${callingCode}${trunk}${national}`,
  `${abroad}${callingCode}${national}`,
  national.slice(1),
  `${national}7`,
  `+${callingCode}${national.slice(0, -1)}`,
];

describe.each([
  ['the small plans', minMetadata],
  ['the full plans', maxMetadata],
])('parseNumber with %s', (_, metadata) => {
  test('reads every country’s numbers as libphonenumber-js does', () => {
    const countries = Object.keys(metadata.countries);
    for (const [at, country] of countries.entries()) {
      const plan = planOf(country, metadata);
      if (plan === null) throw new Error(`${country} has no plan`);
      const neighbour = countries[(at * 7 + 3) % countries.length];
      for (const national of fc.sample(fc.stringMatching(new RegExp(`^(?:${plan[2]})$`)), 3))
        for (const number of dialled(national, plan[0], neighbour === 'US' ? '011' : '00', country === 'RU' ? '8' : '0'))
          for (const home of [country, neighbour, undefined])
            expect([number, home, seen(number, home, metadata)]).toEqual([number, home, known(number, home, metadata)]);
    }
  });

  test('reads any digits as libphonenumber-js does', () => {
    const digits = fc.stringMatching(/^\+?[0-9]{1,20}$/);
    const home = fc.constantFrom('US', 'RU', 'KG', 'PL', 'DE', 'ID', 'AR', 'MX', 'BR', 'IT', 'CI', 'XX', '', '48', '001', undefined);
    fc.assert(
      fc.property(
        fc.oneof(digits, fc.constantFrom('+800', '800', '+979', '+1', '+7', '8', '00', '011', '810')),
        fc.oneof(digits, fc.constant('')),
        home,
        (front, back, country) => {
          const number = front + back.replace('+', '');
          expect(seen(number, country, metadata)).toEqual(known(number, country, metadata));
        },
      ),
      { numRuns: 4000 },
    );
  });
});
