/** How deep and how wide an object given as a value is read. */
const deepest = 12;
const widest = 2000;

/**
 * A copy of an object's own data, safe to read: no getters, proxies or cycles are left in it. What throws when touched
 * becomes an empty object, which no type takes for a value. Anything that is no object is returned as it is.
 */
export function plainInput(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  try {
    return copy(input, 0);
  } catch {
    return {};
  }
}

/** Whether a value is a list; a revoked proxy is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function copy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value.getTime());
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return Array.prototype.slice.call(value, 0, widest).map((item: unknown) => copy(item, depth + 1));
  const plain: Record<string, unknown> = {};
  const keys = Object.keys(value);
  const count = Math.min(keys.length, widest);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as string;
    if (key !== '__proto__') plain[key] = copy((value as Record<string, unknown>)[key], depth + 1);
  }
  return plain;
}
