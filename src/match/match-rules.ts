import type { KeyRef } from './block/key-ref.ts';

/**
 * One condition of a declarative rule. A bare key (`'email'`, `'name.family:phonetic'`) asks for the same key on both sides,
 * and in a `never` rule for differing ones; `{ compare, atLeast }` asks for a comparison's level (its label or a similarity
 * from 0 to 1).
 */
export type RuleTerm = KeyRef | { readonly same: KeyRef } | { readonly differ: KeyRef } | { readonly compare: string; readonly atLeast: string | number };

/** A declarative rule: all of its conditions must hold. */
export type MatchRule = RuleTerm | readonly RuleTerm[];

/** Declarative rules: any one is enough. `never` beats `same`, and `same` beats `review`. */
export interface MatchRules {
  readonly same?: readonly MatchRule[];
  readonly review?: readonly MatchRule[];
  readonly never?: readonly MatchRule[];
}

/** The conditions of a rule. */
export const termsOf = (rule: MatchRule): readonly RuleTerm[] => (Array.isArray(rule) ? (rule as readonly RuleTerm[]) : [rule as RuleTerm]);

/** Whether a condition is a bare key. */
export const isKeyRef = (term: RuleTerm): term is KeyRef => typeof term === 'string' || 'field' in term;
