import type { TextScan } from '../../text/scan.ts';

/** The level of a pair in which at least one side has no value: it says nothing for or against. */
export const noValue = 255;

/** One level of a comparison as plain data. Levels are listed best first; the last one takes what no other took. */
export interface Level {
  /** What the level means, in words people read: `same`, `spelt alike`, `swapped`, `differs`. */
  readonly label: string;
  /** m: probability of this level among pairs that are the same entity. */
  readonly m?: number;
  /** u: probability of this level among pairs that are not. */
  readonly u?: number;
  /** How strongly the frequency of the agreeing term moves the weight, 0 (not at all) to 1 (fully); 0 unless given. */
  readonly tf?: number;
  /** Further data of the level, such as its threshold. */
  readonly [option: string]: unknown;
}

/** A comparison as plain data: which comparator, its levels and its options. Its {@link Comparator} rides along as a part. */
export interface Comparison {
  /** Name of the comparator. */
  readonly comparator: string;
  readonly levels: readonly Level[];
  /** Record fields it reads, where they are not the one the comparison is named after. */
  readonly fields?: readonly string[];
  /** Scales the comparison's weight where it repeats what another says (e-mail user and name); 1 unless given. */
  readonly damping?: number;
  readonly [option: string]: unknown;
}

/** The implementation behind a comparison. */
export interface Comparator<V = unknown> {
  /** The name data refers to it by. */
  readonly name: string;
  /** Makes the working state for one set of records. */
  createKernel(comparison: Comparison): Kernel<V>;
}

/**
 * The working state of one comparison over one set of records: each distinct value is interned once, everything a
 * pair needs is derived then, and a pair is compared by two small integers.
 *
 * A kernel grows and never forgets: codes stay valid. It allocates nothing and concatenates nothing in {@link Kernel.level}.
 */
export interface Kernel<V = unknown> {
  /**
   * The code of a value, from 1 up; 0 for no value (`null`, `undefined`, nothing left after reading). The same value always
   * gets the same code. Unexpected types give 0 and never throw. Several values of one field are the engine's business.
   * Where the value is a text that was scanned already, its scan saves a kernel doing so again.
   */
  intern(value: V | null | undefined, scan?: TextScan): number;
  /** Makes room for about as many different values, so that lists need not be copied as they grow; changes nothing else. */
  reserve?(values: number): void;
  /** One more than the highest code given. */
  readonly size: number;
  /** Index into the comparison's levels for two codes; {@link noValue} when either is 0. Symmetric. */
  level(a: number, b: number): number;
  /**
   * Writes the levels of the first `n` of many pairs of codes into `levels`: {@link Kernel.level} of each, where a kernel knows a
   * quicker way for many at once. A code below 0 counts as no value.
   */
  levels?(a: Int32Array, b: Int32Array, n: number, levels: Uint8Array): void;
  /** How alike two codes are, 0 to 1; 1 when equal; `null` when either is 0. For explanations, not for the pair loop. */
  similarity(a: number, b: number): number | null;
  /** The value as people should see it in an explanation. */
  text(code: number): string;
  /** The terms a value holds, whose frequencies adjust weights (a full name, its family name …); ids from 1 below {@link Kernel.terms}. */
  termsOf(code: number): readonly number[];
  /** The term that agreement at this level is about, or 0 where frequency does not matter. */
  termAt(code: number, level: number): number;
  /** The stable text of a term, by which its frequency is kept in a model. */
  termText(term: number): string;
  /** One more than the highest term id given. */
  readonly terms: number;
}
