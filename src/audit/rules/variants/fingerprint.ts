import { foldText } from '../../../text/fold.ts';
import { words } from '../../../text/tokens.ts';
import { transliterate } from '../../../text/transliterate.ts';

/**
 * What spellings of one value share: its words without case, marks and punctuation, each once, sorted; the key collision
 * method of OpenRefine.
 *
 * @example
 * fingerprint('Müller, Anna') === fingerprint('anna  MULLER');
 * //=> true
 */
export const fingerprint = (text: string): string => [...new Set(words(transliterate(foldText(text))))].sort().join(' ');
