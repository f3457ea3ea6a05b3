/**
 * A derivation of blocking keys: what of a value two records must share to be compared at all. Each is a unit folder of its
 * own and a line in `derivations.ts`.
 */
export interface Derivation {
  /** What stands behind the colon: `name.family:phonetic`. */
  readonly name: string;
  /** The keys of a text that is clean and not empty; `null` where it has none. */
  derive(text: string): string | readonly string[] | null;
}
