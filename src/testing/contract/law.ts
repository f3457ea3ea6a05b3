/** One law of a contract: a sentence, and a check that throws an `Error` saying which input broke it. */
export interface Law {
  /** What must hold, as a sentence. */
  readonly name: string;
  /** Throws when the law does not hold. */
  readonly run: () => void;
}

/** Fails a law with what was seen. */
export function check(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new Error(message());
}

/** Whether two plain values say the same; an absent property and an `undefined` one do. Symbols are not looked at. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b || (a !== a && b !== b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) if (!sameData(left[key], right[key])) return false;
  return true;
}

/** Whether a value is the same after a trip through JSON. */
export function survivesJson(value: unknown): boolean {
  return value === undefined || sameData(JSON.parse(JSON.stringify(value)), value);
}

/** A frozen copy of plain data, so that a unit that writes to its input fails; anything else as it is. */
export function frozenCopy<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copy: Record<PropertyKey, unknown> = {};
  for (const key of Reflect.ownKeys(value))
    Object.defineProperty(copy, key, { value: frozenCopy((value as Record<PropertyKey, unknown>)[key]), enumerable: true });
  return Object.freeze(copy) as T;
}

/** Names a value in a message, whatever it is, without ever throwing. */
export function show(value: unknown): string {
  try {
    if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}… (${value.length} characters)` : value);
    if (typeof value === 'object' && value !== null) return (JSON.stringify(value) ?? typeof value).slice(0, 300);
    return String(value);
  } catch {
    return `a hostile ${typeof value}`;
  }
}
