export { detectMisuse, type FoundKind, type MisuseKind, type MisuseOptions, type MisuseVerdict } from './misuse.ts';
