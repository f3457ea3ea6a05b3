import { UsageError } from '../../../core/errors.ts';
import type { Level } from '../comparator.ts';

/** A level that a comparator knows by name. */
export interface NamedLevel<N extends string = string> extends Level {
  /** The name that data refers to it by. */
  readonly is: N;
}

/** What a caller may say about a level: its name, or its name with other figures. */
export type LevelChoice<N extends string> = N | ({ readonly is: N } & Partial<Level>);

/**
 * The levels a caller chose of a comparator's catalogue, in the catalogue's order; all of them unless told. The last
 * one of the catalogue is always there, since it takes what no other took.
 */
export function chooseLevels<N extends string>(catalogue: readonly NamedLevel<N>[], choice?: readonly LevelChoice<N>[]): readonly NamedLevel<N>[] {
  if (choice === undefined) return catalogue;
  const chosen = new Map<string, Partial<Level>>();
  for (const entry of choice) {
    const is = typeof entry === 'string' ? entry : entry.is;
    if (!catalogue.some((level) => level.is === is)) {
      throw new UsageError('unknown-option', `there is no level "${is}"; the levels are ${catalogue.map((level) => level.is).join(', ')}.`);
    }
    chosen.set(is, typeof entry === 'string' ? {} : entry);
  }
  const last = catalogue.length - 1;
  return catalogue.filter((level, i) => i === last || chosen.has(level.is)).map((level) => ({ ...level, ...chosen.get(level.is) }));
}

/**
 * For each place in the catalogue the index of the level that takes it: itself, else the next weaker one that is
 * there. Levels without a known name are skipped.
 */
export function levelOfRank(catalogue: readonly NamedLevel[], levels: readonly Level[]): Uint8Array {
  const rank = new Map(catalogue.map((level, i) => [level.is, i] as const));
  const indexes = new Uint8Array(catalogue.length).fill(levels.length - 1);
  for (let i = levels.length - 1; i >= 0; i--) {
    const at = rank.get(String((levels[i] as Level)['is'] ?? ''));
    if (at === undefined) continue;
    for (let r = at; r >= 0; r--) indexes[r] = i;
  }
  return indexes;
}

/** The numbers at which a comparator's levels begin, as a caller gave them; anything but `what`, in their order, is told at once. */
export function checkedSteps(
  name: string,
  steps: readonly number[],
  what: string,
  order: 'rising' | 'falling',
  isStep: (step: number) => boolean,
): readonly number[] {
  const inOrder = (a: number, b: number): boolean => (order === 'rising' ? a < b : a > b);
  if (!steps.every((step, i) => isStep(step) && (i === 0 || inOrder(steps[i - 1] as number, step))))
    throw new UsageError('invalid-option', `${name} levels are ${what}, ${order}; found ${steps.join(', ')}.`);
  return steps;
}

/** Whether a number lies between 0 and 1. */
export const isShare = (step: number): boolean => step > 0 && step < 1;

/** The numbers of an option of the levels, one for each level but the last; misuse is told at once. */
export function thresholdsOf(levels: readonly Level[], option: string): Float64Array {
  const thresholds = new Float64Array(Math.max(levels.length - 1, 0));
  for (let i = 0; i < thresholds.length; i++) {
    const value = (levels[i] as Level)[option];
    if (typeof value !== 'number' || Number.isNaN(value)) {
      throw new UsageError(
        'invalid-definition',
        `level ${i} ("${(levels[i] as Level).label}") needs the number "${option}"; only the last level goes without.`,
      );
    }
    thresholds[i] = value;
  }
  return thresholds;
}
