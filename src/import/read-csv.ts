import { UsageError } from '../core/errors.ts';
import { issueMaker, type Issue } from '../core/issue.ts';
import { csvIssues } from '../core/issues/csv.ts';
import { createPace, type LongWorkOptions } from '../core/progress.ts';
import { createCsvScanner, type CsvScanner } from './csv-scanner.ts';
import { guessDelimiter } from './delimiter.ts';
import { createDecoder, guessEncoding, type CsvEncoding, type PieceDecoder } from './encoding.ts';
import { unescapeFormula } from './formula-escape.ts';
import { dataLikeCell, findHeader } from './header-row.ts';

const issue = /* @__PURE__ */ issueMaker(csvIssues);

/** One data row: its cells as they stand in the file, by header. */
export type CsvRow = Readonly<Record<string, string>>;

/** Options of {@link readCsv}. */
export interface ReadCsvOptions extends LongWorkOptions {
  /** The character between cells; found from the first lines unless given. */
  readonly delimiter?: string;
  /** The encoding of bytes; found from a byte order mark and from the bytes themselves unless given. */
  readonly encoding?: CsvEncoding;
  /** `false` for a file without a header, or the names of its columns; the header is looked for unless given. */
  readonly header?: boolean | readonly string[];
  /** Lines before the header; found unless given. */
  readonly skipLines?: number;
  /** Characters a cell may have before an issue is reported; 10,000,000 unless given. The cell is kept whole. */
  readonly maxCell?: number;
  /** `'keep'` leaves the apostrophe before `=`, `+`, `-`, `@`, tab and CR in place; `writeCsv` puts it there and `'unescape'`, the default, takes it away. */
  readonly formulas?: 'unescape' | 'keep';
}

/** A file read as a table. */
export interface CsvTable {
  /** Names of the columns: unique, never empty, in the order of the file. */
  readonly headers: readonly string[];
  /** One object a data row; `rows[0]` is row 1. Blank lines are no rows. */
  readonly rows: readonly CsvRow[];
  /** What was found and set right; at most 1,000 of each code. */
  readonly issues: readonly Issue[];
  /** How often each code came up. */
  readonly counts: Readonly<Record<string, number>>;
  readonly delimiter: string;
  readonly encoding: CsvEncoding | 'text';
  /** What stood before the header, as cells. */
  readonly preamble: readonly (readonly string[])[];
}

/** A file being read: await it for the whole {@link CsvTable}, or loop over it with `for await` to hold one piece at a time. */
export interface CsvReading extends PromiseLike<CsvTable>, AsyncIterable<CsvRow> {}

/** Pieces of a file: a Node stream, the `body` of a response, an async generator, any iterable. */
export type CsvStream = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> | ReadableStreamLike;

/** What a web `ReadableStream` has to offer. */
export interface ReadableStreamLike {
  /** A reader of its pieces. */
  getReader(): {
    /** The next piece. */
    read(): Promise<{ readonly done: boolean; readonly value?: unknown }>;
    /** Lets others read on. */
    releaseLock?(): void;
    /** Says that nobody reads on. */
    cancel?(reason?: unknown): Promise<unknown>;
  };
}

/**
 * Reads a CSV file as people send it: any of `, ; tab |`, UTF-8, UTF-16, windows-1250/1251/1252 or KOI8-R, with lines
 * before the header, with ragged rows, duplicate headers and stray quotation marks. No row is dropped and no cell is
 * changed, save NUL characters and the apostrophe {@link writeCsv} puts before formulas.
 *
 * Use it for files and uploads; for rows that another reader (xlsx, a database) made, go to {@link suggestMapping} directly.
 * Hint: text and bytes are read at once; a stream gives a reading that can be awaited or looped over. All cells are
 * text: leading zeros of postal codes and `+` of phones stay.
 *
 * Issue codes: all of `csv.*`.
 *
 * @param source - The text, the bytes, or a stream of either.
 *
 * @example
 * readCsv('name;phone\nAnn;+49 30 901820').rows[0].phone;
 * //=> '+49 30 901820'
 *
 * @example
 * readCsv('a,a,\n1,2,3').headers;
 * //=> ['a', 'a (2)', 'column 3']
 */
export function readCsv(source: string | Uint8Array, options?: ReadCsvOptions): CsvTable;
export function readCsv(source: CsvStream, options?: ReadCsvOptions): CsvReading;
export function readCsv(source: string | Uint8Array | CsvStream, options?: ReadCsvOptions): CsvTable | CsvReading;
export function readCsv(source: string | Uint8Array | CsvStream, options: ReadCsvOptions = {}): CsvTable | CsvReading {
  checkOptions(options);
  if (typeof source !== 'string' && !(source instanceof Uint8Array) && isStream(source)) return readStream(source, options);
  const reader = createReader(options);
  reader.push(typeof source === 'string' || source instanceof Uint8Array ? source : '', true);
  reader.end();
  return reader.table(reader.takeRows());
}

function checkOptions(options: ReadCsvOptions): void {
  if (options.delimiter !== undefined && (options.delimiter.length !== 1 || options.delimiter === '"')) {
    throw new UsageError('invalid-option', `readCsv: delimiter must be one character and not a quotation mark, not ${JSON.stringify(options.delimiter)}.`);
  }
}

const isStream = (source: unknown): source is CsvStream =>
  typeof source === 'object' &&
  source !== null &&
  (Symbol.asyncIterator in source || Symbol.iterator in source || typeof (source as ReadableStreamLike).getReader === 'function');

function readStream(source: CsvStream, options: ReadCsvOptions): CsvReading {
  const reader = createReader(options);
  async function* rows(): AsyncGenerator<CsvRow[]> {
    const pace = createPace(options);
    let read = 0;
    let paced = 0;
    for await (const piece of piecesOf(source)) {
      if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) continue;
      reader.push(piece, false);
      read += piece.length;
      const ready = reader.takeRows();
      if (ready.length > 0) yield ready;
      if (read - paced > 1_000_000) {
        paced = read;
        await pace.step('reading', read);
      }
    }
    reader.end();
    yield reader.takeRows();
  }
  return {
    then(fulfilled, rejected) {
      const whole = async (): Promise<CsvTable> => {
        const all: CsvRow[] = [];
        for await (const batch of rows()) for (const row of batch) all.push(row);
        return reader.table(all);
      };
      return whole().then(fulfilled, rejected);
    },
    async *[Symbol.asyncIterator]() {
      for await (const batch of rows()) yield* batch;
    },
  };
}

async function* piecesOf(source: CsvStream): AsyncGenerator<unknown> {
  if (Symbol.asyncIterator in source || Symbol.iterator in source) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      finished = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!finished) await reader.cancel?.();
    reader.releaseLock?.();
  }
}

/** How many characters or bytes are seen before encoding and delimiter are settled, and how many records before the header is. */
const sniffLength = 65_536;
const sniffRecords = 50;
const mostOfACode = 1000;

interface Reader {
  push(piece: string | Uint8Array, complete: boolean): void;
  end(): void;
  takeRows(): CsvRow[];
  table(rows: readonly CsvRow[]): CsvTable;
}

function createReader(options: ReadCsvOptions): Reader {
  const issues: Issue[] = [];
  const counts: Record<string, number> = {};
  const maxCell = options.maxCell ?? 10_000_000;
  const unescape = options.formulas !== 'keep';
  let encoding: CsvEncoding | 'text' = options.encoding ?? 'text';
  let decoder: PieceDecoder | null = null;
  let heldBytes: Uint8Array[] = [];
  let heldLength = 0;
  let heldText = '';
  let scanner: CsvScanner | null = null;
  let delimiter = options.delimiter ?? ',';
  let held: { cells: string[]; blank: boolean }[] | null = [];
  const headers: string[] = [];
  let preamble: string[][] = [];
  let rows: CsvRow[] = [];
  let rowNumber = 0;
  let anyText = false;
  let damaged = false;
  let sawNul = false;
  let protoHeader = false;

  const report = (found: Issue): void => {
    const n = (counts[found.code] = (counts[found.code] ?? 0) + 1);
    if (n <= mostOfACode) issues.push(found);
  };

  const addHeader = (wanted: string, report1: boolean): void => {
    const column = headers.length + 1;
    const header = wanted
      .replace(/[\s\u00a0\u0000\ufeff]+/g, ' ')
      .trim()
      .slice(0, 200);
    let name = header === '' ? `column ${column}` : header;
    for (let n = 2; headers.includes(name); n++) name = header === '' ? `column ${column} (${n})` : `${header} (${n})`;
    if (name === '__proto__') protoHeader = true;
    headers.push(name);
    if (!report1) return;
    if (header === '') report(issue('csv.header_empty', { column, name }));
    else if (name !== header) report(issue('csv.header_duplicate', { header, name }));
  };

  const addRow = (cells: string[]): void => {
    rowNumber++;
    const expected = headers.length;
    let length = cells.length;
    if (sawNul) {
      let removed = false;
      for (let i = 0; i < length; i++) {
        const cell = cells[i] as string;
        if (cell.includes('\u0000')) {
          cells[i] = cell.replaceAll('\u0000', '');
          removed = true;
        }
      }
      if (removed) report(issue('csv.nul_removed', { row: rowNumber }));
    }
    if (length > expected) {
      while (length > expected && cells[length - 1] === '') length--;
      if (length > expected) {
        report(issue('csv.row_long', { row: rowNumber, found: length, expected: firstWidth }));
        while (headers.length < length) addHeader('', false);
      }
    } else if (length < expected && length < firstWidth) {
      report(issue('csv.row_short', { row: rowNumber, found: length, expected: firstWidth }));
    }
    const row: Record<string, string> = {};
    for (let i = 0; i < headers.length; i++) {
      let cell = i < length ? (cells[i] as string) : '';
      if (cell.length > maxCell) report(issue('csv.cell_too_long', { row: rowNumber, length: cell.length, limit: maxCell }));
      if (unescape && cell.charCodeAt(0) === 39) cell = unescapeFormula(cell);
      if (protoHeader && headers[i] === '__proto__')
        Object.defineProperty(row, '__proto__', { value: cell, enumerable: true, writable: true, configurable: true });
      else row[headers[i] as string] = cell;
    }
    rows.push(row);
  };

  let firstWidth = 0;

  const settleHeader = (): void => {
    const first = held ?? [];
    held = null;
    if (Array.isArray(options.header)) for (const name of options.header) addHeader(String(name), true);
    const records = first.filter((record) => !record.blank);
    let start = 0;
    if (options.header === undefined || options.header === true) {
      start = options.skipLines ?? findHeader(records.map((record) => record.cells)).index;
      const header = records[start];
      preamble = records.slice(0, start).map((record) => record.cells);
      if (start > 0 && options.skipLines === undefined) report(issue('csv.preamble', { lines: start }));
      if (header !== undefined) {
        let last = header.cells.length;
        while (last > 1 && (header.cells[last - 1] as string).trim() === '' && records.slice(start + 1).every(({ cells }) => (cells[last - 1] ?? '') === ''))
          last--;
        for (const cell of header.cells.slice(0, last)) addHeader(cell, true);
        const value = dataLikeCell(header.cells);
        if (value !== null) report(issue('csv.header_looks_like_data', { value }));
        start++;
      }
    } else {
      start = options.skipLines ?? 0;
      preamble = records.slice(0, start).map((record) => record.cells);
      const width = records.slice(start).reduce((widest, record) => Math.max(widest, record.cells.length), 0);
      while (headers.length < width) addHeader('', false);
    }
    firstWidth = headers.length;
    for (const record of records.slice(start)) addRow(record.cells);
  };

  const startScanner = (): void => {
    let text = heldText.charCodeAt(0) === 0xfeff ? heldText.slice(1) : heldText;
    heldText = '';
    const guess = guessDelimiter(text);
    if (options.delimiter === undefined) {
      delimiter = guess.delimiter;
      text = text.slice(guess.skip);
    } else if (guess.delimiter !== delimiter && !firstLine(text).includes(delimiter) && firstLine(text).includes(guess.delimiter)) {
      report(issue('csv.delimiter_doubtful', { delimiter, better: guess.delimiter }, { suggestion: guess.delimiter }));
    }
    scanner = createCsvScanner(delimiter, {
      record(cells, blank) {
        if (held !== null) {
          held.push({ cells, blank });
          if (held.length >= sniffRecords) settleHeader();
        } else if (!blank) addRow(cells);
      },
      oddity: (kind) => report(kind === 'unclosed' ? issue('csv.quote_unclosed', { row: rowNumber + 1 }) : issue('csv.quote_stray', { row: rowNumber + 1 })),
    });
    if (text !== '') scanner.push(text);
  };

  const pushText = (text: string): void => {
    if (text === '') return;
    if (!sawNul && text.includes('\u0000')) sawNul = true;
    if (decoder !== null && !damaged && text.includes('\ufffd')) damaged = true;
    anyText = true;
    if (scanner !== null) scanner.push(text);
    else {
      heldText += text;
      if (heldText.length >= sniffLength) startScanner();
    }
  };

  const startDecoder = (complete: boolean): void => {
    const bytes = heldBytes.length === 1 ? (heldBytes[0] as Uint8Array) : joined(heldBytes, heldLength);
    heldBytes = [];
    const guess =
      options.encoding === undefined
        ? guessEncoding(bytes, complete)
        : { ...guessEncoding(bytes.subarray(0, 4), false), encoding: options.encoding, guessed: false };
    encoding = guess.encoding;
    if (guess.guessed) report(issue('csv.encoding_guessed', { encoding }));
    decoder = createDecoder(encoding);
    pushText(decoder.decode(guess.bom > 0 ? bytes.subarray(guess.bom) : bytes));
  };

  return {
    push(piece, complete) {
      if (typeof piece === 'string') pushText(piece);
      else if (decoder !== null) pushText((decoder as PieceDecoder).decode(piece));
      else {
        heldBytes.push(piece);
        heldLength += piece.length;
        if (complete || heldLength >= sniffLength) startDecoder(complete);
      }
    },
    end() {
      if (decoder === null && heldLength > 0) startDecoder(true);
      if (decoder !== null) pushText((decoder as PieceDecoder).end());
      if (scanner === null) startScanner();
      (scanner as CsvScanner | null)?.end();
      if (held !== null) settleHeader();
      if (damaged) report(issue('csv.characters_lost', { encoding }));
      if (!anyText || headers.length === 0) report(issue('csv.empty'));
      else if (rowNumber === 0) report(issue('csv.no_rows'));
      if (headers.length === 1 && counts['csv.delimiter_doubtful'] === undefined) report(issue('csv.one_column'));
    },
    takeRows() {
      const ready = rows;
      rows = [];
      return ready;
    },
    table(all) {
      const width = headers.length;
      if (width > firstWidth) for (const row of all) fillMissing(row as Record<string, string>, headers, firstWidth);
      return { headers, rows: all, issues, counts, delimiter, encoding, preamble };
    },
  };
}

function fillMissing(row: Record<string, string>, headers: readonly string[], from: number): void {
  for (let i = from; i < headers.length; i++) row[headers[i] as string] ??= '';
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text.slice(0, 10_000))?.[0] ?? '';

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
