export { mask, type MaskKind } from './mask.ts';
