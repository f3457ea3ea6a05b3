export { cleanText, collapse, longestCell, stripInvisible } from './clean.ts';
export { levenshtein, osaDistance } from './edit-distance.ts';
export { foldText } from './fold.ts';
export { jaroSimilarity, jaroWinklerSimilarity } from './jaro-winkler.ts';
export { repairMojibake, type Repair } from './mojibake.ts';
export { phoneticKey } from './phonetic.ts';
export { hasMixedScripts, scriptOf, unmixScripts, type Script } from './scripts.ts';
export { qgrams, words } from './tokens.ts';
export { transliterate } from './transliterate.ts';
