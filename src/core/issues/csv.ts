/** Codes of `readCsv`. Row numbers count data rows from 1; line numbers count lines of the file from 1. */
export const csvIssues = {
  'csv.empty': ['error', 'The file is empty.'],
  'csv.no_rows': ['warning', 'The file has a header and no rows.'],
  'csv.one_column': ['info', 'The file has one column; if it should have more, name the delimiter.'],
  'csv.delimiter_doubtful': ['warning', 'With the delimiter “{delimiter}” the file has one column; “{better}” fits it better.'],
  'csv.encoding_guessed': ['info', 'The file is not UTF-8; it was read as {encoding}.'],
  'csv.characters_lost': ['warning', 'Some bytes are no text in {encoding} and were replaced by �.'],
  'csv.preamble': ['info', '{lines} lines before the header were set aside.'],
  'csv.header_duplicate': ['warning', 'The header “{header}” occurs more than once; this one is called “{name}”.'],
  'csv.header_empty': ['warning', 'Column {column} has no header; it is called “{name}”.'],
  'csv.header_looks_like_data': ['warning', 'The first row looks like data (“{value}”); if the file has no header, say so.'],
  'csv.row_short': ['warning', 'Row {row} has {found} cells, the header has {expected}; the missing ones are empty.'],
  'csv.row_long': ['warning', 'Row {row} has {found} cells, the header has {expected}; the others are kept as further columns.'],
  'csv.nul_removed': ['warning', 'Row {row} held NUL characters; they were removed.'],
  'csv.cell_too_long': ['error', 'Row {row} has a cell of {length} characters; at most {limit} are read.'],
  'csv.quote_unclosed': ['warning', 'A quotation mark in row {row} is never closed; it was read as an ordinary character.'],
  'csv.quote_stray': ['warning', 'Row {row} has a quotation mark in the middle of a quoted cell; it was read as an ordinary character.'],
} as const;
