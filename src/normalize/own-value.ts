/** A property of an input of unknown making; `undefined` where reading it throws. */
export function valueOf(input: object, name: string): unknown {
  try {
    return (input as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}
