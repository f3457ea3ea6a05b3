import { UsageError } from '../../core/errors.ts';
import { year, monthDay, swappedDate, yearDay, yearMonth } from './date-parts/index.ts';
import type { Derivation } from './derivation.ts';
import { digits } from './digits/index.ts';
import { domain } from './domain/index.ts';
import { emailUser } from './email-user/index.ts';
import { exactKey } from './exact/index.ts';
import { initial } from './initial/index.ts';
import { oneDeletion } from './one-deletion/index.ts';
import { phoneTail } from './phone-tail/index.ts';
import { phonetic } from './phonetic/index.ts';
import { prefix } from './prefix/index.ts';
import { qgram } from './qgrams/index.ts';
import { rareTokens } from './rare-tokens/index.ts';
import { sortedTokens } from './sorted-tokens/index.ts';

const builtIn = (): readonly Derivation[] => [
  exactKey,
  phonetic,
  initial,
  sortedTokens,
  emailUser,
  phoneTail,
  domain,
  year,
  monthDay,
  yearMonth,
  yearDay,
  swappedDate,
  oneDeletion,
  rareTokens,
  digits,
  ...[1, 2, 3, 4, 5, 6, 8].map(prefix),
  ...[2, 3].map(qgram),
];

/** The built-in derivation of a name. */
export function derivationOf(name: string): Derivation {
  const found = builtIn().find((derivation) => derivation.name === name);
  if (found !== undefined) return found;
  throw new UsageError(
    'unknown-part',
    `there is no key derivation "${name}"; there are ${builtIn()
      .map((derivation) => derivation.name)
      .join(', ')}, and a field type's own ride along with matchModelFor.`,
  );
}
