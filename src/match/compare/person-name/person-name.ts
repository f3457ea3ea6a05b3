import { UsageError } from '../../../core/errors.ts';
import { withPart, type Part } from '../../../core/part.ts';
import type { PersonName } from '../../../core/values.ts';
import { givenNameGroups } from '../../../reference/given-name-groups.ts';
import type { Comparator, Comparison } from '../comparator.ts';
import { chooseLevels, levelOfRank, type LevelChoice } from '../kernel/levels.ts';
import { createNameStore } from './name-store.ts';
import { nameKernel } from './name-kernel.ts';
import { personNameLevels, type PersonNameLevel } from './levels.ts';

/** Options of {@link personName}. */
export interface PersonNameOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<PersonNameLevel>[];
  /** Further groups of given names that stand for each other, `[['peggy', 'margaret'], …]`; `false`: none, not even the built-in ones. */
  readonly nicknames?: readonly (readonly string[])[] | false;
}

/** The implementation of {@link personName}. */
export const personNameComparator: Comparator<PersonName | string> = {
  name: 'personName',
  createKernel(comparison) {
    return nameKernel(createNameStore(groupsFrom(comparison['nicknames'])), levelOfRank(personNameLevels, comparison.levels), comparison.levels.length);
  },
};

let builtIn: ReadonlyMap<string, readonly string[]> | undefined;

function groupsFrom(option: unknown): (word: string) => readonly string[] {
  if (option === false) return () => [];
  builtIn ??= groupMap(givenNameGroups.split('|').map((group) => group.split(' ')));
  const known = builtIn;
  if (!Array.isArray(option)) return (word) => known.get(word) ?? [];
  const own = groupMap(option.filter(Array.isArray).map((group) => group.map((word) => String(word).toLowerCase())));
  return (word) => [...(own.get(word) ?? []).map((head) => `own ${head}`), ...(known.get(word) ?? [])];
}

function groupMap(groups: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const group of groups) {
    for (const word of group) {
      const heads = map.get(word);
      if (heads === undefined) map.set(word, [group[0] as string]);
      else heads.push(group[0] as string);
    }
  }
  return map;
}

/**
 * Compares people's names: the same, with further names, by nickname, by initial, swapped, spelt alike, family or given name
 * alone.
 *
 * Use it for persons; for companies use {@link companyName}. It reads a name's parts (`{ given, middle, family }`) or text as
 * people write it (`Anna Maria Nowak`, `Nowak, Anna`), also in other scripts. Hint: particles (`von`, `bin`) and titles hardly
 * count; a missing middle name is no contradiction, another one is. Agreement on a rare family name weighs more.
 *
 * @example
 * personName({ levels: ['same', 'initial', 'family'] }).levels.map((level) => level.label);
 * //=> ['same', 'given name as initial', 'same family name', 'differs']
 */
export function personName(options: PersonNameOptions = {}): Comparison & Part<Comparator<PersonName | string>> {
  const { nicknames } = options;
  if (nicknames !== undefined && nicknames !== false && !(Array.isArray(nicknames) && nicknames.every(Array.isArray))) {
    throw new UsageError('invalid-option', 'personName nicknames are groups of names, or false for none.');
  }
  return withPart(
    { comparator: 'personName', ...(nicknames === undefined ? {} : { nicknames }), levels: chooseLevels(personNameLevels, options.levels) },
    personNameComparator,
  );
}
