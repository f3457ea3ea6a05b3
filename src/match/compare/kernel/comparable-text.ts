import { cleanText } from '../../../text/clean.ts';
import { foldText } from '../../../text/fold.ts';

/** Longer values cost more than they tell; what follows is left out of the comparison. */
const longest = 1000;

/**
 * The text of a value as comparisons see it: folded, white space collapsed; `null` for anything that is no text, number
 * or truth value, and for nothing left. Reading its own answer again changes nothing. Text known to be `plain` is that already.
 */
export function comparableText(value: unknown, plain = false): string | null {
  if (plain) return value as string;
  const raw = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : null;
  if (raw === null) return null;
  const short = raw.length > longest ? raw.slice(0, longest) : raw;
  if (isPlain(short)) return short;
  const clean = cleanText(short);
  return clean === null ? null : cleanText(foldText(clean));
}

/** Folded text is mostly lower-case ASCII with single spaces already; then there is nothing to do. */
function isPlain(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 126 || unit < 32 || unit === 96 || (unit > 64 && unit < 91)) return false;
    if (unit === 32 && space) return false;
    space = unit === 32;
  }
  return !space;
}

/** A property of a value that may be anything, even an object that throws when touched; then there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** The text of a property, `''` where there is none. */
export function textProperty(value: unknown, name: string): string {
  const property = propertyOf(value, name);
  return typeof property === 'string' || typeof property === 'number' ? String(property) : '';
}

/** Whether a value is an array; never throws, not even for a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
