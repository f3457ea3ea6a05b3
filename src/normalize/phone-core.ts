import type { Normalized } from '../core/normalized.ts';
import type { Phone, PhoneMetadata, PhoneOptions } from './phone/phone-options.ts';
import { readPhone, readPhones } from './phone/read-phone.ts';

export type { Phone, PhoneMetadata, PhoneOptions, PhoneType } from './phone/phone-options.ts';

/** Options of the entry `tidycrm/normalize/phone`, which carries no numbering plans of its own. */
export interface PhoneCoreOptions extends PhoneOptions {
  /** Numbering plans to read with: a file of `libphonenumber-js`, or a selection of countries made with its tool. */
  readonly metadata: PhoneMetadata;
}

/**
 * Reads a telephone number with the numbering plans that are passed in.
 *
 * Use it where every kilobyte counts: plans of a few countries take two kilobytes, the small set of all countries twenty.
 * For plans that come along use `tidycrm/normalize`, `tidycrm/normalize/phone-min` or `tidycrm/normalize/phone-max`.
 *
 * @param input - A cell or form value.
 * @param options - `metadata` is required; `defaultCountry` as everywhere.
 * @returns As `normalizePhone` of `tidycrm/normalize`, with the same issue codes.
 */
export function normalizePhone(input: unknown, options: PhoneCoreOptions): Normalized<Phone> {
  return readPhone(input, options.defaultCountry, options.metadata);
}

/**
 * Reads every telephone number of a field with the numbering plans that are passed in.
 *
 * Use it like `splitPhones` of `tidycrm/normalize` where the plans are your own choice.
 *
 * @param input - A cell or form value.
 * @param options - `metadata` is required; `defaultCountry` as everywhere.
 * @returns One result a number; an empty list for an empty field.
 */
export function splitPhones(input: unknown, options: PhoneCoreOptions): readonly Normalized<Phone>[] {
  return readPhones(input, options.defaultCountry, options.metadata);
}
