/** Codes of `normalizePhone` and `splitPhones`. */
export const phoneIssues = {
  'phone.syntax': ['error', 'No telephone number was found in “{input}”.'],
  'phone.too_short': ['error', '“{input}” has too few digits for a telephone number.'],
  'phone.too_long': ['error', '“{input}” has too many digits for a telephone number.'],
  'phone.wrong_length': ['error', 'No telephone number of this country has as many digits as “{input}”.'],
  'phone.country_required': ['error', '“{input}” has no country code and no default country was given.'],
  'phone.country_unknown': ['error', 'No country has the calling code “{input}” begins with.'],
  'phone.excel_scientific': ['error', 'A spreadsheet turned this number into “{input}”; its last digits are lost.'],
  'phone.local_only': ['warning', '“{input}” is a local number without its area code.'],
  'phone.not_valid': ['warning', 'The number has a possible length, but its range is not known to be in use.'],
  'phone.plus_assumed': ['warning', 'The number was read as an international one whose + is missing.'],
  'phone.multiple': ['warning', '{count} numbers stand in one field; the first one was taken.'],
  'phone.tail_expanded': ['info', 'The short ending “{input}” was completed from the number before it.'],
  'phone.vanity': ['info', 'Letters were read as the digits of a telephone keypad.'],
  'phone.spreadsheet_repaired': ['info', 'Traces of a spreadsheet were removed.'],
  'phone.fax': ['info', 'The number is marked as a fax.'],
  'phone.text_ignored': ['info', 'Words beside the number were left out: “{text}”.'],
} as const;
