import { UsageError } from '../../core/errors.ts';
import { noValue } from '../compare/comparator.ts';
import { isKeyRef, termsOf, type MatchRule } from '../match-rules.ts';
import type { MatchModel } from '../model.ts';
import { keyPart, keyText, type KeyPart, type KeyRef } from '../block/key-ref.ts';
import { compileBlocks, createKeyScratch, type KeyScratch } from '../block/keys.ts';
import { mostKeys } from '../block/part-keys.ts';
import type { Fields } from '../store/fields.ts';
import { createCodeLists, putCodes, type CodeLists } from '../store/code-lists.ts';
import { createKeyTable, type KeyTable } from '../store/key-table.ts';
import { codesOf, type Column } from '../store/columns.ts';
import { bestLevel } from './level.ts';

/** One condition, read: agreement or difference of a key, or a comparison's level. */
export type ReadTerm =
  | { readonly kind: 'same' | 'differ'; readonly key: KeyPart }
  | { readonly kind: 'level'; readonly compare: string; readonly level: number; readonly similarity: number };

/** A declarative rule, read. */
export interface ReadRule {
  readonly verdict: 'same' | 'review' | 'never';
  readonly text: string;
  readonly terms: readonly ReadTerm[];
}

/** Reads and checks the declarative rules of a model: `never` first, then `same`, then `review`. */
export function readRules(model: Pick<MatchModel, 'rules' | 'compare'>, fields: Fields): readonly ReadRule[] {
  return (['never', 'same', 'review'] as const).flatMap((verdict) => model.rules[verdict].map((rule) => readRule(verdict, rule, model, fields)));
}

function readRule(verdict: ReadRule['verdict'], rule: MatchRule, model: Pick<MatchModel, 'compare'>, fields: Fields): ReadRule {
  const terms = termsOf(rule).map((term): ReadTerm => {
    if (isKeyRef(term)) return keyTerm(verdict === 'never' ? 'differ' : 'same', term, fields);
    if ('same' in term) return keyTerm('same', term.same as KeyRef, fields);
    if ('differ' in term) return keyTerm('differ', term.differ as KeyRef, fields);
    if ('compare' in term) return levelTerm(term as { compare: string; atLeast: string | number }, model);
    throw new UsageError(
      'invalid-definition',
      `a condition of a \`${verdict}\` rule is ${JSON.stringify(term)}; write 'email', { differ: 'taxId' } or { compare: 'name', atLeast: 'same' }.`,
    );
  });
  if (terms.length === 0) throw new UsageError('invalid-definition', `a \`${verdict}\` rule has no conditions.`);
  return { verdict, terms, text: terms.map(termText).join(' and ') };
}

function keyTerm(kind: 'same' | 'differ', ref: KeyRef, fields: Fields): ReadTerm {
  const key = keyPart(ref);
  compileBlocks({ block: [[key]], splits: [], stopKeys: [] }, fields);
  return { kind, key };
}

function levelTerm(term: { compare: string; atLeast: string | number }, model: Pick<MatchModel, 'compare'>): ReadTerm {
  const comparison = model.compare[term.compare];
  if (comparison === undefined) throw new UsageError('unknown-field', `a rule asks for the comparison "${term.compare}", which the model does not have.`);
  if (typeof term.atLeast === 'number') return { kind: 'level', compare: term.compare, level: -1, similarity: term.atLeast };
  const level = comparison.levels.findIndex((candidate) => candidate.label === term.atLeast || candidate['is'] === term.atLeast);
  if (level < 0)
    throw new UsageError(
      'invalid-definition',
      `the comparison "${term.compare}" has no level "${term.atLeast}"; it has ${comparison.levels.map((candidate) => candidate.label).join(', ')}.`,
    );
  return { kind: 'level', compare: term.compare, level, similarity: 0 };
}

const termText = (term: ReadTerm): string =>
  term.kind === 'level' ? `${term.compare} alike` : term.kind === 'same' ? `same ${keyText(term.key)}` : `${keyText(term.key)} differs`;

/** Declarative rules over rows: every key they ask for is an integer, so that a condition costs an integer comparison. */
export interface RuleColumns {
  readonly rules: readonly ReadRule[];
  /** Writes the keys of the record last read; with `passing`, of one that is only asked about and must leave no trace. */
  write(row: number, passing: boolean): void;
  /** Index of the first rule that holds for two rows, `never` before `same` before `review`; −1 for none. */
  first(a: number, b: number): number;
  /** The keys of each condition, for a snapshot. */
  readonly keys: readonly RuleKeyColumn[];
}

/** Codes of one key for all rows. */
export interface RuleKeyColumn extends CodeLists {
  readonly text: string;
  /** Gives each key its code. */
  table: KeyTable;
}

/** Opens the columns that declarative rules read. */
export function createRuleColumns(model: MatchModel, fields: Fields, columns: readonly Column[]): RuleColumns {
  const rules = readRules(model, fields);
  const parts: KeyPart[] = [];
  const at = new Map<string, number>();
  for (const term of rules.flatMap((rule) => rule.terms)) {
    if (term.kind === 'level' || at.has(keyText(term.key))) continue;
    at.set(keyText(term.key), parts.push(term.key) - 1);
  }
  const makers = compileBlocks({ block: parts.map((part) => [part]), splits: [], stopKeys: [] }, fields);
  const keys: RuleKeyColumn[] = parts.map((part) => ({ text: keyText(part), ...createCodeLists(), table: createKeyTable() }));
  const scratch = createKeyScratch();
  const found = new Int32Array(mostKeys);
  const tests = rules.map((rule) => rule.terms.map((term) => compileTerm(term, keys, at, columns)));
  return {
    rules,
    keys,
    write(row, passing) {
      if (keys.length === 0) return;
      makers.derive();
      for (let k = 0; k < keys.length; k++) writeKeys(keys[k] as RuleKeyColumn, row, makers.make(k, scratch), scratch, found, passing);
    },
    first(a, b) {
      for (let r = 0; r < tests.length; r++) {
        const terms = tests[r] as readonly ((a: number, b: number) => boolean)[];
        let holds = true;
        for (let t = 0; t < terms.length && holds; t++) holds = (terms[t] as (a: number, b: number) => boolean)(a, b);
        if (holds) return r;
      }
      return -1;
    },
  };
}

function writeKeys(column: RuleKeyColumn, row: number, n: number, scratch: KeyScratch, found: Int32Array, passing: boolean): void {
  // A key nobody else has needs no number of its own: one that no row bears is as good.
  const codeOf = (i: number): number =>
    passing
      ? column.table.find(scratch.hi[i] as number, scratch.lo[i] as number) || 0x7fffffff - i
      : column.table.intern(scratch.hi[i] as number, scratch.lo[i] as number);
  for (let i = 0; i < n; i++) found[i] = codeOf(i);
  putCodes(column, row, found, n);
}

function compileTerm(
  term: ReadTerm,
  keys: readonly RuleKeyColumn[],
  at: ReadonlyMap<string, number>,
  columns: readonly Column[],
): (a: number, b: number) => boolean {
  if (term.kind === 'level') {
    const column = columns.find((candidate) => candidate.name === term.compare) as Column;
    if (term.level >= 0) {
      return (a, b) => {
        const level = bestLevel(column, a, b);
        return level !== noValue && level <= term.level;
      };
    }
    return (a, b) => codesOf(column, a).some((x) => codesOf(column, b).some((y) => (column.kernel.similarity(x, y) ?? 0) >= term.similarity));
  }
  const column = keys[at.get(keyText(term.key)) as number] as RuleKeyColumn;
  if (term.kind === 'same') return (a, b) => common(column, a, b) === 1;
  return (a, b) => common(column, a, b) === 0;
}

/** 1 when two rows have a key in common, 0 when both have keys and none in common, −1 when a side has none. */
function common(column: RuleKeyColumn, a: number, b: number): -1 | 0 | 1 {
  const { data } = column.codes;
  const x = data[a] as number;
  const y = data[b] as number;
  if (x === 0 || y === 0) return -1;
  if (x > 0 && y > 0) return x === y ? 1 : 0;
  const sets = column.sets.data;
  const nx = x > 0 ? 1 : (sets[-x - 1] as number);
  const ny = y > 0 ? 1 : (sets[-y - 1] as number);
  for (let i = 0; i < nx; i++) {
    const left = x > 0 ? x : sets[-x + i];
    for (let j = 0; j < ny; j++) if (left === (y > 0 ? y : sets[-y + j])) return 1;
  }
  return 0;
}
