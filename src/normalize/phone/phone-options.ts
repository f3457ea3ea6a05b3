/** Numbering plans of `libphonenumber-js`: `metadata.min.json`, `metadata.max.json` or a selection made with its own tool. */
export interface PhoneMetadata {
  readonly version?: number | string;
  readonly country_calling_codes: object;
  readonly countries: object;
  readonly nonGeographic?: object;
}

/** Options of {@link normalizePhone} and {@link splitPhones}. */
export interface PhoneOptions {
  /** ISO 3166-1 alpha-2 of the country a number without `+` belongs to; without it such a number is never guessed at. */
  readonly defaultCountry?: string;
  /** Numbering plans to read with. The room `tidycrm/normalize` brings the small set; `tidycrm/normalize/phone-max` the full one, which also knows the type of most numbers. */
  readonly metadata?: PhoneMetadata;
}

/** What kind of line a number is, as far as the numbering plans tell. */
export type PhoneType =
  | 'mobile'
  | 'fixed_line'
  | 'fixed_line_or_mobile'
  | 'toll_free'
  | 'premium_rate'
  | 'shared_cost'
  | 'voip'
  | 'personal_number'
  | 'pager'
  | 'uan'
  | 'voicemail';

/** A telephone number taken apart. */
export interface Phone {
  /** The number as E.164 writes it, `+74951234567`, without extension; `null` when only a local number is known. */
  readonly e164: string | null;
  /** ISO 3166-1 alpha-2; `null` where countries share the code and the number does not tell them apart, or for no country's numbers. */
  readonly country: string | null;
  /** The calling code without `+`, `7`; `null` when unknown. */
  readonly callingCode: string | null;
  /** The national significant number, digits only. */
  readonly national: string;
  /** Known for most numbers with the full metadata, for few with the small one. */
  readonly type?: PhoneType;
  /** The extension, digits only. */
  readonly ext?: string;
}
