import { partOf } from '../../../src/core/part.ts';
import { noValue, type Comparator, type Comparison } from '../../../src/match/compare/comparator.ts';

/** Opens a comparison and answers with the name (or label) of the level two values reach, `null` where one says nothing. */
export function levelBetween(comparison: Comparison): (a: unknown, b: unknown) => string | null {
  const kernel = (partOf<Comparator<unknown>>(comparison) as Comparator<unknown>).createKernel(comparison);
  return (a, b) => {
    const level = kernel.level(kernel.intern(a), kernel.intern(b));
    const found = comparison.levels[level];
    return level === noValue ? null : String(found?.['is'] ?? found?.label);
  };
}
