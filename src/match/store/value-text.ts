import { cleanText } from '../../text/clean.ts';

// What a value with parts is known by comes first; otherwise its parts are read in the order they stand.
const naming = ['e164', 'national', 'iban', 'canonical', 'domain', 'name', 'value', 'url', 'text'];

/** The text of any clean value: itself, its naming part, or its parts in order; `null` where there is none. */
export function valueText(value: unknown, depth = 0): string | null {
  if (typeof value === 'string' || typeof value === 'number') return cleanText(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  if (Array.isArray(value)) return joined(value, depth);
  for (const name of naming) {
    const part = (value as Record<string, unknown>)[name];
    if (typeof part === 'string' && part !== '') return cleanText(part);
  }
  return joined(Object.values(value), depth);
}

function joined(values: readonly unknown[], depth: number): string | null {
  const texts = values
    .slice(0, 50)
    .map((value) => valueText(value, depth + 1))
    .filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(' ');
}
