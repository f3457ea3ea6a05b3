import type { Issue } from './issue.ts';

/** A value that could be read, in its canonical form. */
export interface NormalizedOk<T> {
  readonly ok: true;
  /** The canonical value, to store. */
  readonly value: T;
  /** The value as people should see it. */
  readonly display: string;
  /** What identifies the value when records are compared; `null` when it identifies nothing. */
  readonly key: string | null;
  /** How sure the reading is, from 0 to 1. */
  readonly confidence: number;
  /** Whether `value` differs from the input. */
  readonly changed: boolean;
  /** Warnings and notes; never an error. */
  readonly issues: readonly Issue[];
  /** Only a value that could not be read has candidates. */
  readonly candidates?: undefined;
}

/** A value that could not be read, with the reasons and, when it was ambiguous, every reading. */
export interface NormalizedFailure<T> {
  readonly ok: false;
  readonly value: null;
  readonly issues: readonly [Issue, ...Issue[]];
  /** The possible readings of an ambiguous value, likeliest first. */
  readonly candidates?: readonly T[];
  /** There is nothing to show. The property is declared so that `result.display` can be written without a test. */
  readonly display?: undefined;
  readonly key?: undefined;
  readonly confidence?: undefined;
  readonly changed?: undefined;
}

/** What every normaliser returns. It never throws, and never guesses between readings. */
export type Normalized<T> = NormalizedOk<T> | NormalizedFailure<T>;

/** What a normaliser has to say of a value it could read. */
export interface NormalizedParts<T> {
  readonly value: T;
  readonly display: string;
  readonly key: string | null;
  readonly changed: boolean;
  readonly confidence?: number;
  readonly issues?: readonly Issue[];
}

/** Wraps a value that could be read. `confidence` is 1 unless given. */
export function normalized<T>(parts: NormalizedParts<T>): NormalizedOk<T> {
  return {
    ok: true,
    value: parts.value,
    display: parts.display,
    key: parts.key,
    confidence: parts.confidence ?? 1,
    changed: parts.changed,
    issues: parts.issues ?? [],
  };
}

/** Wraps the reasons why a value could not be read. */
export const failed = (first: Issue, ...more: readonly Issue[]): NormalizedFailure<never> => ({ ok: false, value: null, issues: [first, ...more] });

/** Wraps an ambiguous value: no reading is chosen, all are given. */
export const ambiguous = <T>(issue: Issue, candidates: readonly T[]): NormalizedFailure<T> => ({ ok: false, value: null, issues: [issue], candidates });
