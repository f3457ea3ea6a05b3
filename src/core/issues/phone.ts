/** Codes of `normalizePhone` and `splitPhones`. */
export const phoneIssues = {
  'phone.syntax': ['error', '“{input}” is no telephone number.'],
  'phone.too_short': ['error', '“{input}” has too few digits for a telephone number.'],
  'phone.too_long': ['error', '“{input}” has too many digits for a telephone number.'],
  'phone.wrong_length': ['error', 'No telephone number of this country has as many digits as “{input}”.'],
  'phone.country_required': ['error', '“{input}” has no country code and no default country was given.'],
  'phone.country_unknown': ['error', 'No country has the calling code “{input}” begins with.'],
  'phone.excel_scientific': ['error', 'A spreadsheet turned the number into “{input}”; its last digits are lost.'],
  'phone.local_only': ['warning', '“{input}” is a number without its area code.'],
  'phone.not_valid': ['warning', 'The number is in no range that is known to be in use.'],
  'phone.plus_assumed': ['warning', 'The number was read as if it began with a +.'],
  'phone.multiple': ['warning', '{count} numbers stand in one field; one was taken.'],
  'phone.tail_expanded': ['info', 'The ending “{input}” was completed from the number before it.'],
  'phone.vanity': ['info', 'Letters were read as the digits of a keypad.'],
  'phone.spreadsheet_repaired': ['info', 'Traces of a spreadsheet were removed.'],
  'phone.fax': ['info', 'The number is marked as a fax.'],
  'phone.text_ignored': ['info', 'Words beside the number were left out: “{text}”.'],
} as const;
