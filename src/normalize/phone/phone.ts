import minMetadata from 'libphonenumber-js/min/metadata';
import type { Normalized } from '../../core/normalized.ts';
import type { Phone, PhoneOptions } from './phone-options.ts';
import { readPhone, readPhones } from './read-phone.ts';

/**
 * Reads a telephone number as people type it and returns E.164 with its parts: `8 (495) 123-45-67` → `+74951234567`.
 *
 * Use it for one number a field. For a field that may hold several use {@link splitPhones}; here the surest one is taken, the
 * first of equals, and `phone.multiple` says so.
 *
 * Hint: a number without `+` belongs to `defaultCountry`. Without one, a full-length number is refused with
 * `phone.country_required`, never guessed. A short local number (five to seven digits, eight where a country has such) is
 * kept as evidence in either case: `e164` is `null`, `key` is its digits, the issue is `phone.local_only`.
 * Hint: a number of possible length outside the known ranges is kept with `phone.not_valid`, since numbering plans go
 * stale; reject it yourself where you must.
 *
 * @param input - A cell or form value, with label, extension or comment if it must be.
 * @param options - `defaultCountry` for numbers without `+`; `metadata` for other numbering plans than the small ones.
 * @returns The parts as `value`, the international format with extension as `display`, E.164 with `;ext=` as `key`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `misuse`, `phone.syntax`, `phone.too_short`, `phone.too_long`,
 * `phone.wrong_length`, `phone.country_required`, `phone.country_unknown`, `phone.excel_scientific`; kept with a warning or
 * note: `phone.local_only`, `phone.not_valid`, `phone.plus_assumed`, `phone.multiple`, `phone.tail_expanded`, `phone.vanity`,
 * `phone.spreadsheet_repaired`, `phone.fax`, `phone.text_ignored`.
 *
 * Source: numbering plans of Google's libphonenumber through libphonenumber-js 1.13.16.
 *
 * @example
 * normalizePhone('8 (495) 123-45-67 доб. 12', { defaultCountry: 'RU' }).value;
 * //=> { e164: '+74951234567', country: 'RU', callingCode: '7', national: '4951234567', ext: '12' }
 *
 * @example
 * normalizePhone('9161234567').issues[0].code;
 * //=> 'phone.country_required'
 *
 * @example
 * normalizePhone('555-0134', { defaultCountry: 'US' }).value;
 * //=> { e164: null, country: 'US', callingCode: '1', national: '5550134' }
 */
export function normalizePhone(input: unknown, options: PhoneOptions = {}): Normalized<Phone> {
  return readPhone(input, options.defaultCountry, options.metadata ?? minMetadata);
}

/**
 * Reads every telephone number of a field: `8-495-123-45-67, 8-916-123-45-67` → two numbers.
 *
 * Use it for imported columns and signatures. For a field meant for one number use {@link normalizePhone}.
 * Hint: a short ending after a number replaces its last digits: `213-373-4253 / 4254` is two numbers, and the second says
 * `phone.tail_expanded`; so does a local number that begins like the digits it replaces, `(495) 765-43-21, 765-43-22`. A slash
 * after an area code, `030/1234567`, parts nothing.
 *
 * @param input - A cell or form value.
 * @param options - As for {@link normalizePhone}.
 * @returns One result a number, in the order of the field; an empty list for an empty field.
 *
 * Issue codes: those of {@link normalizePhone} without `empty` and `phone.multiple`.
 *
 * @example
 * splitPhones('8-495-123-45-67, 8-916-123-45-67', { defaultCountry: 'RU' }).map((phone) => phone.value.e164);
 * //=> ['+74951234567', '+79161234567']
 */
export function splitPhones(input: unknown, options: PhoneOptions = {}): readonly Normalized<Phone>[] {
  return readPhones(input, options.defaultCountry, options.metadata ?? minMetadata);
}
