/**
 * The little of the platform this package touches, described by structure: the sources compile without the DOM and
 * without Node's types, so that nothing slips in that some runtime lacks.
 */

/** What an `AbortSignal` has to offer. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** What a `URL` has to offer. */
export interface UrlLike {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

interface TextDecoderLike {
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

interface TextEncoderLike {
  encode(text: string): Uint8Array;
}

interface Platform {
  readonly URL: new (url: string) => UrlLike;
  readonly TextDecoder: new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => TextDecoderLike;
  readonly TextEncoder: new () => TextEncoderLike;
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown;
}

/** The platform's globals, looked up when they are needed and never before. */
export const platform = /* @__PURE__ */ (() => globalThis as unknown as Platform)();

/** The parsed URL, or `null` where the text is none. Never throws. */
export function parseUrl(text: string): UrlLike | null {
  try {
    return new platform.URL(text);
  } catch {
    return null;
  }
}
