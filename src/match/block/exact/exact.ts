import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

const folded = /^[a-z0-9 @._+-]*$/;

/** The value itself in comparison form: `Łódź` and `lodz` meet. */
export const exactKey: Derivation = { name: 'exact', derive: (text) => (folded.test(text) ? text : foldText(text)) };
