/** Whether a value says anything: a text with a letter, a number, a list or object with something in it. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) {
    for (const one of value as readonly unknown[]) if (isFilled(one)) return true;
    return false;
  }
  if (typeof value === 'object') {
    for (const key in value) if (isFilled((value as Record<string, unknown>)[key])) return true;
    return value instanceof Date;
  }
  return true;
}
