import type { Issue } from './issue.ts';

/** A value that could be made, with the warnings that came up on the way. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** A value that could not be made, with at least one reason. */
export interface Err {
  readonly ok: false;
  /** There is none; declared so that `result.value` can be written without a test. */
  readonly value?: undefined;
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What an operation over data returns: the value, or why there is none. Data never makes it throw. */
export type Result<T> = Ok<T> | Err;

/** Wraps a value; warnings survive success. */
export const ok = <T>(value: T, issues: readonly Issue[] = []): Ok<T> => ({ ok: true, value, issues });

/** Wraps the reasons why there is no value. */
export const err = (first: Issue, ...more: readonly Issue[]): Err => ({ ok: false, issues: [first, ...more] });
