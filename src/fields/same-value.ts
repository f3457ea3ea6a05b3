/** Whether two plain values say the same: equal text, number or flag, or objects and lists whose parts are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  let defined = 0;
  for (const key of keys) {
    const part = (a as Record<string, unknown>)[key];
    if (part === undefined) continue;
    defined++;
    if (!Object.hasOwn(b, key) || !sameValue(part, (b as Record<string, unknown>)[key])) return false;
  }
  return defined === countDefined(b);
}

function countDefined(value: object): number {
  let defined = 0;
  for (const key of Object.keys(value)) if ((value as Record<string, unknown>)[key] !== undefined) defined++;
  return defined;
}
