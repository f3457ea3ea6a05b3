import maxMetadata from 'libphonenumber-js/max/metadata';
import type { Normalized } from '../core/normalized.ts';
import type { Phone, PhoneOptions } from './phone/phone-options.ts';
import { readPhone, readPhones } from './phone/read-phone.ts';

export type { Phone, PhoneMetadata, PhoneOptions, PhoneType } from './phone/phone-options.ts';

/**
 * Reads a telephone number with the full numbering plans: knows the type of nearly every number and what is in use.
 *
 * Use it where mobile and fixed lines must be told apart. For a bundle twenty kilobytes smaller use `normalizePhone` of
 * `tidycrm/normalize`.
 *
 * @param input - A cell or form value.
 * @param options - As for `normalizePhone` of `tidycrm/normalize`.
 * @returns As there, with `type`; the same issue codes.
 *
 * @example
 * normalizePhone('+7 916 123-45-67').value.type;
 * //=> 'mobile'
 */
export function normalizePhone(input: unknown, options: PhoneOptions = {}): Normalized<Phone> {
  return readPhone(input, options.defaultCountry, options.metadata ?? maxMetadata);
}

/**
 * Reads every telephone number of a field with the full numbering plans.
 *
 * Use it like `splitPhones` of `tidycrm/normalize`.
 *
 * @param input - A cell or form value.
 * @param options - As for `splitPhones` of `tidycrm/normalize`.
 * @returns One result a number; an empty list for an empty field.
 */
export function splitPhones(input: unknown, options: PhoneOptions = {}): readonly Normalized<Phone>[] {
  return readPhones(input, options.defaultCountry, options.metadata ?? maxMetadata);
}
