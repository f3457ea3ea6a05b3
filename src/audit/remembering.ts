const mostRemembered = 50_000;

/**
 * The same function, which remembers what it answered. Values of records repeat; where they do not, it begins anew before it
 * grows large.
 */
export function remembering<T extends object | string | boolean | null>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = answer(key);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
