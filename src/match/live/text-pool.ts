/**
 * Many short texts as bytes in pages: a byte a letter where all letters of a text fit one, else two, so that every text comes
 * back as it was, lone halves of letters too. A text is addressed by its place and its length; a negative length says two
 * bytes a letter.
 */
export interface TextPool {
  /** The length under which a text is kept. */
  lengthOf(text: string): number;
  /** Keeps a text and returns its place. */
  add(text: string): number;
  read(place: number, length: number): string;
  equals(place: number, length: number, text: string): boolean;
  /** Frees a place; a text of the same length takes it later. */
  remove(place: number, length: number): void;
  /** A text as it lies there. */
  bytesAt(place: number, length: number): Uint8Array;
  /** Keeps a text that is bytes already. */
  addBytes(bytes: Uint8Array, from: number, end: number): number;
}

const bits = 16;
const pageBytes = 1 << bits;
const mask = pageBytes - 1;

/** Opens an empty pool. No text crosses the end of a page. */
export function createTextPool(): TextPool {
  const pages: Uint8Array[] = [];
  let at = pageBytes;
  const free = new Map<number, number[]>();
  const allocate = (bytes: number): number => {
    const again = free.get(bytes)?.pop();
    if (again !== undefined) return again;
    if (at + bytes > pageBytes) {
      pages.push(new Uint8Array(Math.max(pages.length === 0 ? 1024 : pageBytes, bytes)));
      at = 0;
    }
    const page = pages[pages.length - 1] as Uint8Array;
    if (at + bytes > page.length) {
      const grown = new Uint8Array(Math.min(pageBytes, Math.max(2 * page.length, at + bytes)));
      grown.set(page);
      pages[pages.length - 1] = grown;
    }
    const place = (pages.length - 1) * pageBytes + at;
    at += bytes;
    return place;
  };
  return {
    lengthOf: textLength,
    add(text) {
      const length = textLength(text);
      const place = allocate(byteLength(length));
      writeText(pages[place >>> bits] as Uint8Array, place & mask, length, text);
      return place;
    },
    addBytes(bytes, from, end) {
      const place = allocate(end - from);
      const page = pages[place >>> bits] as Uint8Array;
      // Short texts: a loop is faster than a view and a copy.
      for (let i = from, to = place & mask; i < end; i++) page[to++] = bytes[i] as number;
      return place;
    },
    bytesAt: (place, length) => (pages[place >>> bits] as Uint8Array).subarray(place & mask, (place & mask) + byteLength(length)),
    read: (place, length) => readText(pages[place >>> bits] as Uint8Array, place & mask, length),
    equals(place, length, text) {
      const units = Math.abs(length);
      if (units !== text.length) return false;
      const bytes = pages[place >>> bits] as Uint8Array;
      const from = place & mask;
      for (let i = 0; i < units; i++) if (unitAt(bytes, from, length < 0, i) !== text.charCodeAt(i)) return false;
      return true;
    },
    remove(place, length) {
      const bytes = byteLength(length);
      const list = free.get(bytes);
      if (list === undefined) free.set(bytes, [place]);
      else list.push(place);
    },
  };
}

/** Letters of a text; negative where one of them needs two bytes. */
export function textLength(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) return -text.length;
  return text.length;
}

/** Bytes that a text of this length takes. */
export const byteLength = (length: number): number => (length < 0 ? -2 * length : length);

/** Writes a text of this length into bytes. */
export function writeText(bytes: Uint8Array, from: number, length: number, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (length >= 0) bytes[from + i] = unit;
    else {
      bytes[from + 2 * i] = unit;
      bytes[from + 2 * i + 1] = unit >>> 8;
    }
  }
}

/** Reads a text of this length out of bytes. */
export function readText(bytes: Uint8Array, from: number, length: number): string {
  const units = Math.abs(length);
  let text = '';
  for (let at = 0; at < units; at += mostArguments) {
    const end = Math.min(units, at + mostArguments);
    // Letter by letter would leave a tree of texts behind, many times the size of the text itself.
    const part = length < 0 ? Uint16Array.from({ length: end - at }, (_, i) => unitAt(bytes, from, true, at + i)) : bytes.subarray(from + at, from + end);
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

const mostArguments = 4096;

/** One letter of a text. */
export const unitAt = (bytes: Uint8Array, from: number, wide: boolean, i: number): number =>
  wide ? (bytes[from + 2 * i] as number) | ((bytes[from + 2 * i + 1] as number) << 8) : (bytes[from + i] as number);
