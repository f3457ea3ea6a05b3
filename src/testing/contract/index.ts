export { comparatorContract, type ComparatorCases } from './comparator.ts';
export { fieldTypeContract, type FieldTypeCases } from './field-type.ts';
export { hostileInputs, hostileTexts, hugeTexts } from './hostile.ts';
export type { Law } from './law.ts';
export { normalizerContract, type NormalizerCases } from './normalizer.ts';
