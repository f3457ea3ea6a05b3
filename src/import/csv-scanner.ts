/** What the scanner tells its caller, record by record. */
export interface ScanTarget {
  /** Takes one record. The array is new for each record and belongs to the caller. `blank` is a line with nothing on it. */
  record(cells: string[], blank: boolean): void;
  /** Hears of a quotation mark that is never closed or that stands inside a quoted cell. */
  oddity(kind: 'unclosed' | 'stray'): void;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/**
 * Reads delimited text as RFC 4180 has it, and what people make of it: CR, LF or CRLF; spaces before an opening
 * quotation mark; stray and unclosed quotation marks read as ordinary characters, so that no row swallows the rest.
 *
 * Feed it pieces of any size; it keeps the unfinished record and looks at every character a bounded number of times.
 */
export interface CsvScanner {
  push(text: string): void;
  end(): void;
}

/** How much of an unclosed quoted cell is kept before the mark is taken for an ordinary character. */
const longestOpenCell = 64_000_000;
/** After so many marks without an end, marks are ordinary characters for the rest of the file. */
const mostUnclosed = 100;

export function createCsvScanner(delimiter: string, target: ScanTarget): CsvScanner {
  const mark = delimiter.charCodeAt(0);
  let pending = '';
  /** Pieces that came since; they are looked at once there are enough of them, so that a long record is not read again and again. */
  let waitingPieces: string[] = [];
  let waitingLength = 0;
  let unclosed = 0;

  /** Reads whole records and returns where the unfinished one begins. */
  const scan = (text: string, last: boolean): number => {
    const length = text.length;
    let recordStart = 0;
    let cells: string[] = [];
    let at = 0;
    while (at < length) {
      let start = at;
      let code = text.charCodeAt(at);
      if (code === space) {
        let ahead = at + 1;
        while (ahead < length && text.charCodeAt(ahead) === space) ahead++;
        if (ahead < length && text.charCodeAt(ahead) === quote && mark !== space) {
          start = ahead;
          code = quote;
        }
      }
      if (code === quote && unclosed < mostUnclosed) {
        const close = closing(text, start + 1, last);
        if (close === waiting && length - start < longestOpenCell) return recordStart;
        if (close >= 0) {
          cells.push(unquoted(text, start + 1, close));
          at = close + 1;
          while (at < length && text.charCodeAt(at) === space && mark !== space) at++;
          if (at >= length) {
            if (!last) return recordStart;
            break;
          }
          code = text.charCodeAt(at);
          if (code === mark) {
            at++;
            if (at === length && last) cells.push('');
            continue;
          }
          if (code === carriageReturn && at + 1 === length && !last) return recordStart;
          at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
          target.record(cells, false);
          cells = [];
          recordStart = at;
          continue;
        }
        unclosed++;
        target.oddity('unclosed');
      }
      let end = at;
      while (end < length) {
        code = text.charCodeAt(end);
        if (code === mark || code === lineFeed || code === carriageReturn) break;
        end++;
      }
      if (end === length) {
        if (!last) return recordStart;
        cells.push(text.slice(at, end));
        at = end;
        break;
      }
      if (code === mark) {
        cells.push(text.slice(at, end));
        at = end + 1;
        if (at === length && last) cells.push('');
        continue;
      }
      if (code === carriageReturn && end + 1 === length && !last) return recordStart;
      const blank = cells.length === 0 && end === at;
      cells.push(text.slice(at, end));
      at = end + (code === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? 2 : 1);
      target.record(cells, blank);
      cells = [];
      recordStart = at;
    }
    if (!last) return recordStart;
    if (cells.length > 0) target.record(cells, false);
    return length;
  };

  /** The index of the mark that closes a cell, `waiting` when more text may bring it, -1 when nothing will. */
  const closing = (text: string, from: number, last: boolean): number => {
    let at = from;
    let stray = false;
    for (;;) {
      at = text.indexOf('"', at);
      if (at < 0) return last ? -1 : waiting;
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : -1;
      if (next === -1 && !last) return waiting;
      if (next === quote) {
        at += 2;
        continue;
      }
      let ahead = at + 1;
      if (mark !== space) while (ahead < text.length && text.charCodeAt(ahead) === space) ahead++;
      if (ahead >= text.length && !last) return waiting;
      const after = ahead < text.length ? text.charCodeAt(ahead) : -1;
      if (after === -1 || after === mark || after === lineFeed || after === carriageReturn) {
        if (stray) target.oddity('stray');
        return at;
      }
      stray = true;
      at++;
    }
  };

  const take = (last: boolean): void => {
    const all = waitingPieces.length === 0 ? pending : pending + waitingPieces.join('');
    waitingPieces = [];
    waitingLength = 0;
    const rest = scan(all, last);
    pending = last ? '' : rest === 0 ? all : all.slice(rest);
  };

  return {
    push(text) {
      waitingPieces.push(text);
      waitingLength += text.length;
      if (waitingLength * 2 >= pending.length) take(false);
    },
    end: () => take(true),
  };
}

const waiting = -2;

function unquoted(text: string, from: number, to: number): string {
  const inner = text.slice(from, to);
  return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
}
