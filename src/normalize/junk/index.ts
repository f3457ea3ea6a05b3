export { detectJunk, type JunkKind, type JunkOptions, type JunkVerdict } from './junk.ts';
export { isPlaceholder } from './placeholder.ts';
