/**
 * The texts among the named parts of an object, for normalisers whose value has parts: they read their own value back, and
 * columns that came apart. `null` for anything that is no such object, or one that throws when touched.
 */
export function textParts<Name extends string>(input: unknown, names: readonly Name[]): { readonly [K in Name]?: string } | null {
  if (typeof input !== 'object' || input === null) return null;
  try {
    const parts = Object.create(null) as { [K in Name]?: string };
    let found = false;
    for (const name of names) {
      const value = Object.hasOwn(input, name) ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
      if (typeof value !== 'string' || value === '') continue;
      parts[name] = value;
      found = true;
    }
    return found ? parts : null;
  } catch {
    return null;
  }
}

/** What an input that is no text is, in a word for the issue `not_text`. */
export function typeWord(input: unknown): string {
  try {
    return Array.isArray(input) ? 'list' : typeof input;
  } catch {
    return 'object';
  }
}
