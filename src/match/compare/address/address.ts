import { withPart, type Part } from '../../../core/part.ts';
import type { Address } from '../../../core/values.ts';
import { noValue, type Comparator, type Comparison } from '../comparator.ts';
import { grown } from '../kernel/growable.ts';
import { textLength } from '../kernel/char-pool.ts';
import { createInterner } from '../kernel/interner.ts';
import { chooseLevels, levelOfRank, type LevelChoice } from '../kernel/levels.ts';
import { poolEditDistance } from '../kernel/pool-edit-distance.ts';
import { poolJaroWinkler } from '../kernel/pool-jaro-winkler.ts';
import { createReadings } from '../kernel/readings.ts';
import { createTokenLists } from '../kernel/token-lists.ts';
import { createTokenTable } from '../kernel/token-table.ts';
import { addressLevels, rank, type AddressLevel } from './levels.ts';
import { readAddress } from './read-address.ts';

/** Options of {@link address}. */
export interface AddressOptions {
  /** The levels to keep, with figures of your own where wanted; all of them unless given. */
  readonly levels?: readonly LevelChoice<AddressLevel>[];
}

const fields = ['house', 'unit', 'street', 'locality', 'postalCode'] as const;
const [house, unit, street, locality, postalCode] = [0, 1, 2, 3, 4];

/** The implementation of {@link address}. */
export const addressComparator: Comparator<Address | string> = {
  name: 'address',
  createKernel(comparison) {
    const levelOf = levelOfRank(addressLevels, comparison.levels);
    const raw = createReadings();
    const texts = createInterner();
    // One table for all in which slips are looked for; a flat needs equality alone.
    const spellings = createTokenTable();
    const flats = createInterner();
    // What agreement may be about: a building, a postal code, a town. Their frequencies are kept apart by a prefix.
    const terms = createInterner();
    const lists = createTokenLists((word) => (word.length <= 2 ? 0.25 : 1));
    let parts = new Int32Array(64 * fields.length);
    let building = new Int32Array(64);
    let codeTerm = new Int32Array(64);
    let townTerm = new Int32Array(64);
    const part = (code: number, field: number): number => parts[code * fields.length + field] as number;
    const agree = (a: number, b: number, field: number): boolean => part(a, field) !== 0 && part(a, field) === part(b, field);
    const conflict = (a: number, b: number, field: number): boolean => part(a, field) !== 0 && part(b, field) !== 0 && part(a, field) !== part(b, field);
    /** Whether two texts of at least some letters are one edit apart at most. */
    const slip = (a: number, b: number, field: number, letters: number): boolean => {
      const [x, y] = [part(a, field), part(b, field)];
      if (x === 0 || y === 0) return false;
      const { pool } = spellings;
      return textLength(pool, x) >= letters && textLength(pool, y) >= letters && poolEditDistance(pool, x, y, 1) <= 1;
    };

    const read = (value: unknown): number => {
      const found = readAddress(value);
      if (found === null) return 0;
      const streetText = found.street.join(' ');
      const key = [found.house, found.unit, streetText, found.locality, found.postalCode].join('|');
      const code = texts.size;
      const known = texts.codeOf(key);
      if (known < code) return known;
      parts = grown(parts, (code + 1) * fields.length);
      building = grown(building, code);
      codeTerm = grown(codeTerm, code);
      townTerm = grown(townTerm, code);
      const set = (field: number, text: string, id: (text: string) => number): void => void (parts[code * fields.length + field] = text === '' ? 0 : id(text));
      set(house, found.house, spellings.idOf);
      set(unit, found.unit, flats.codeOf);
      set(street, streetText, spellings.idOf);
      set(locality, found.locality, spellings.idOf);
      set(postalCode, found.postalCode, spellings.idOf);
      building[code] = found.house === '' || streetText === '' ? 0 : terms.codeOf(`${found.house} ${streetText}`);
      codeTerm[code] = found.postalCode === '' ? 0 : terms.codeOf(`code ${found.postalCode}`);
      townTerm[code] = found.locality === '' ? 0 : terms.codeOf(`town ${found.locality}`);
      lists.add([...found.street, ...(found.house === '' ? [] : [`#${found.house}`])]);
      return code;
    };

    const compare = (a: number, b: number): number => {
      const placeAgrees = agree(a, b, postalCode) || agree(a, b, locality);
      // Another town speaks against the same address; a slip in the town or the code does not.
      const placeConflicts = !placeAgrees && (conflict(a, b, postalCode) || conflict(a, b, locality)) && !slip(a, b, postalCode, 4) && !slip(a, b, locality, 5);
      if (building[a] !== 0 && building[a] === building[b]) {
        if (placeConflicts) return rank.words;
        return conflict(a, b, unit)
          ? rank.building
          : placeAgrees || part(a, locality) + part(a, postalCode) === 0 || part(b, locality) + part(b, postalCode) === 0
            ? rank.same
            : rank.building;
      }
      const streetA = part(a, street);
      const streetB = part(b, street);
      const sameStreet = streetA !== 0 && streetA === streetB;
      const houseSlip = slip(a, b, house, 1);
      if (streetA !== 0 && streetB !== 0 && !placeConflicts) {
        if (sameStreet && part(a, house) + part(b, house) === 0 && placeAgrees) return conflict(a, b, unit) ? rank.building : rank.same;
        const likeness = sameStreet ? 1 : poolJaroWinkler(spellings.pool, streetA, streetB);
        if (agree(a, b, house) && likeness >= 0.88) return rank.alike;
        if (sameStreet && houseSlip && placeAgrees) return rank.alike;
        if (sameStreet || (likeness >= 0.95 && placeAgrees)) return rank.street;
      }
      const shared = lists.sharedWeight(a, b);
      const least = Math.min(lists.weight(a), lists.weight(b));
      if (least > 1 && shared / least >= 0.75 && !placeConflicts) return rank.words;
      if (agree(a, b, postalCode)) return rank.postalCode;
      if (placeAgrees) return rank.place;
      return shared > 0 && shared / (lists.weight(a) + lists.weight(b) - shared) >= 0.3 ? rank.some : rank.differs;
    };

    /** Levels that are about one term; where two are merged into one level, the first named decides. */
    const termOfLevel = new Map<number, 'code' | 'town' | 'building'>();
    for (const [at, about] of [
      [rank.place, 'town'],
      [rank.postalCode, 'code'],
      [rank.building, 'building'],
      [rank.same, 'building'],
    ] as const) {
      if (levelOf[at] !== levelOf[rank.differs]) termOfLevel.set(levelOf[at] as number, about);
    }
    return {
      intern(value) {
        if (value === null || value === undefined) return 0;
        if (typeof value !== 'string') return read(value);
        const code = raw.find(value);
        return code >= 0 ? code : raw.keep(value, read(value));
      },
      get size() {
        return texts.size;
      },
      level(a, b) {
        if (a === 0 || b === 0) return noValue;
        return levelOf[a === b ? rank.same : compare(a, b)] as number;
      },
      similarity(a, b) {
        if (a === 0 || b === 0) return null;
        if (a === b) return 1;
        const at = compare(a, b);
        const [top, bottom] = bands[at] as readonly [number, number];
        const whole = lists.weight(a) + lists.weight(b) - lists.sharedWeight(a, b);
        return bottom + (top - bottom) * (whole === 0 ? 0 : lists.sharedWeight(a, b) / whole);
      },
      text: (code) =>
        texts
          .text(code)
          .split('|')
          .filter((field) => field !== '')
          .join(', '),
      termsOf: (code) => (code === 0 ? [] : [building[code] as number, codeTerm[code] as number, townTerm[code] as number].filter((term) => term !== 0)),
      termAt(code, level) {
        const about = termOfLevel.get(level);
        return about === undefined ? 0 : ((about === 'building' ? building : about === 'code' ? codeTerm : townTerm)[code] as number);
      },
      termText: (term) => terms.text(term),
      get terms() {
        return terms.size;
      },
    };
  },
};

/** Each level has a stretch of similarity of its own, so that a threshold on it never contradicts the levels. */
const bands: readonly (readonly [number, number])[] = [
  [0.999, 0.95],
  [0.95, 0.9],
  [0.9, 0.8],
  [0.8, 0.65],
  [0.65, 0.5],
  [0.5, 0.45],
  [0.45, 0.4],
  [0.4, 0.25],
  [0.25, 0],
];

/**
 * Compares postal addresses: the same, the same house and street, spelt alike, the same street, shared words, the same town.
 *
 * Use it on parts (`{ house, street, locality, postalCode }`) or on the street line as text. For the code alone use
 * {@link postalCode}, for coordinates {@link geo}. Hint: `Street`, `St.` and `Str.` are one; a flat number that differs lowers
 * the level, one that is missing does not.
 *
 * @example
 * address({ levels: ['same', 'building'] }).levels.map((level) => level.label);
 * //=> ['same', 'same house and street', 'differs']
 */
export function address(options: AddressOptions = {}): Comparison & Part<Comparator<Address | string>> {
  return withPart({ comparator: 'address', levels: chooseLevels(addressLevels, options.levels) }, addressComparator);
}
