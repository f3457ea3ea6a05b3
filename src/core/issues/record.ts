/** Codes of reading whole records. */
export const recordIssues = {
  'record.not_object': ['error', 'A record is an object of named values, not {type}.'],
  'record.required': ['error', 'This field must have a value.'],
  'record.unknown_field': ['warning', 'The folder “{folder}” has no field “{field}”.'],
  'record.immutable': ['error', 'This field cannot be changed once it is set.'],
  'record.computed': ['warning', 'This field is computed; what was given for it is not used.'],
  'record.no_content': ['error', 'No field has a usable value.'],
  'record.several': ['warning', 'This field holds one value; {count} were given and the first was kept.'],
  'record.too_many_values': ['error', '{count} values were given; at most {limit} are read.'],
  'record.hidden_value': ['warning', 'This field does not apply to the rest of the record, yet it has a value.'],
  'record.stage_requires': ['error', '“{value}” needs a value here first.'],
  'record.option_not_here': ['error', 'The option “{option}” does not fit the rest of the record.'],
  'record.rule': ['error', '{message}'],
  'record.misplaced': ['warning', 'What stands here seems to belong to “{belongs}”.'],
  'record.no_parts': ['error', 'The field “{field}” has no part “{part}”.'],
} as const;
