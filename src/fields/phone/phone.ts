import type { Context, Style } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import type { Exact } from '../../core/part.ts';
import { phone as comparePhone } from '../../match/compare/phone/index.ts';
import { normalizePhone, splitPhones, type Phone, type PhoneOptions } from '../../normalize/phone/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link phone}. */
export interface PhoneFieldOptions extends FieldBase {
  /** Country of numbers without `+`; the record's own country, then the context's, unless given. */
  readonly country?: string;
  /** How the number is shown; as the workspace's style says, else internationally. */
  readonly format?: 'international' | 'e164';
}

/** The implementation behind {@link phone}. */
export const phoneType = /* @__PURE__ */ fieldType<'phone', string, PhoneFieldOptions>({
  name: 'phone',
  kind: 'text',
  distinctive: true,
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize: readPhone,
  readAll(text, options, context) {
    const all = splitPhones(dialable(text), countryOf(options, context));
    return all.length === 0
      ? [readPhone(text, options, context)]
      : all.map((found) =>
          told(
            outcomeOf(found, text, ({ value }) => stored(value)),
            text,
          ),
        );
  },
  bind(options, workspace) {
    const format = options.format ?? (workspace as { readonly settings?: { readonly style?: Style } }).settings?.style?.phone;
    return format === undefined ? options : { ...options, format };
  },
  display: (value, { format }) => {
    if (format === 'e164') return value;
    const found = normalizePhone(dialable(value));
    return found.ok ? found.display : value;
  },
  mask: (value) => `${value.slice(0, value.startsWith('+') ? 3 : 0)}•••${plain(value).slice(-2)}`,
  parts: {
    country: (value) => partsOf(value)?.country ?? null,
    callingCode: (value) => partsOf(value)?.callingCode ?? null,
    national: (value) => partsOf(value)?.national ?? null,
    ext: (value) => partsOf(value)?.ext ?? null,
  },
  uniqueKey: (value) => (value.startsWith('+') ? value : null),
  jsonSchema: () => ({ type: 'string', description: 'E.164 with ;ext= where there is an extension' }),
  auditRules: ['phone-local-only'],
  match: {
    derive: { number: plain, lastDigits },
    block: [['number'], ['lastDigits']],
    compare: /* @__PURE__ */ comparePhone(),
  },
});

/**
 * A telephone number as E.164, with `;ext=` where it has an extension: `+48221234567;ext=12`.
 *
 * Use it for lines and mobiles; `multiple: true` reads several out of one cell. For WhatsApp and other messengers use `social`.
 * Hint: a number without `+` is read by the field's `country`, else by the country the record itself gives, else by the
 * context's. Without any, or where only a local number is known, its digits are kept with a warning and identify nobody.
 *
 * Issue codes: those of `normalizePhone`.
 *
 * @example
 * phone({ country: 'PL' }).country;
 * //=> 'PL'
 */
export function phone<const O extends PhoneFieldOptions = {}>(options?: O & Exact<O, PhoneFieldOptions>): FieldOf<'phone', O> {
  return fieldData(phoneType, options);
}

function readPhone(input: unknown, options: PhoneFieldOptions, context: Context): Outcome<string> {
  const given = typeof input === 'string' ? dialable(input) : input;
  const found = normalizePhone(given, countryOf(options, context));
  return told(
    outcomeOf(found, given, ({ value }) => stored(value)),
    input,
  );
}

/** The outcome, changed only where the stored text differs from what was given. */
const told = (outcome: Outcome<string>, input: unknown): Outcome<string> => (outcome.ok ? { ...outcome, changed: outcome.value !== input } : outcome);

function countryOf(options: PhoneFieldOptions, context: Context): PhoneOptions {
  const country = options.country ?? context.country;
  return country === undefined ? {} : { defaultCountry: country };
}

/** The number without its extension. */
function plain(value: string): string {
  return value.split(';')[0] ?? '';
}

/** E.164 with extension, or the national digits where no country is known. */
const stored = ({ e164, national, ext }: Phone): string => `${e164 ?? national}${ext === undefined ? '' : `;ext=${ext}`}`;

/** The stored form in the words a normaliser reads. */
const dialable = (value: string): string => value.replace(/;ext=(\d+)$/u, ' ext. $1');

function partsOf(value: string): Phone | null {
  const found = normalizePhone(dialable(value));
  return found.ok ? found.value : null;
}

function lastDigits(value: string): string | null {
  const digits = plain(value).replace(/\D/gu, '');
  return digits.length < 7 ? null : digits.slice(-7);
}
