/**
 * Plain data with its implementation riding along.
 *
 * A builder returns data and attaches the code behind it under one symbol: `JSON.stringify` keeps the data only, a
 * bundler keeps only the implementations that are used, and there is no global registry. Symbols do not survive
 * `structuredClone`; whoever needs the implementation then looks it up by name in a list the host passes.
 */
export const part: unique symbol = /* @__PURE__ */ Symbol.for('tidycrm.part') as never;

/** Data that may carry an implementation of type `I`. */
export type Part<I> = { readonly [part]?: I };

/** Attaches an implementation to plain data and freezes it. Enumerable, so that spreading keeps it. */
export function withPart<D extends object, I>(data: D, implementation: I): D & Part<I> {
  return Object.freeze(Object.defineProperty(data, part, { value: implementation, enumerable: true }));
}

/** The implementation that rides on `data`, if any. */
export function partOf<I>(data: object): I | undefined {
  return (data as Part<I>)[part];
}

/** Makes a misspelt option a type error while `const` inference stays. */
export type Exact<O, B> = { readonly [K in Exclude<keyof O, keyof B>]: never };
