import { beginning, countriesOf, isWhole, type NumberingPlan, planOf, typeOf } from './numbering-plan.ts';
import type { PhoneMetadata, PhoneType } from './phone-options.ts';

/** A number with its calling code found and its trunk prefix gone. */
export interface ParsedNumber {
  readonly national: string;
  /** `null` where countries share the calling code and the number does not tell them apart, or for no country's numbers. */
  readonly country: string | null;
  readonly plan: NumberingPlan;
  readonly type: PhoneType | undefined;
  /** Whether the number is in a range known to be in use. */
  readonly valid: boolean;
  /** What speaks against its count of digits; `null` where the country has numbers of this length. */
  readonly length: LengthProblem | null;
}

type LengthProblem = 'too_short' | 'too_long' | 'wrong_length';

/** Why digits are no number. */
export type NumberProblem = 'too_short' | 'too_long' | 'country_unknown' | 'country_required';

/**
 * Reads digits, with a plus in front for an international number, by the numbering plans.
 *
 * The rules are those of `parsePhoneNumberFromString` of libphonenumber-js 1.13.16, which are Google's, and so is the outcome
 * for any digits; the tests ask both. They are written here again because a plan that is kept ready is read several times as
 * fast, and since extensions, letters and foreign digits were dealt with before, a tenth of the code is enough.
 */
export function parseNumber(number: string, country: string | undefined, metadata: PhoneMetadata): ParsedNumber | NumberProblem {
  const home = homePlan(country, metadata);
  const signed = number.startsWith('+');
  if (number.length < (signed ? 4 : 2)) return 'too_short';
  const international = signed ? number.slice(1) : home === null ? null : dialledFromAbroad(number, home, metadata);
  if (international === null) return home === null ? 'country_unknown' : result(number, country ?? null, home, metadata);
  for (let length = 1; length < 4; length++) {
    const plan = planOf(international.slice(0, length), metadata);
    if (plan !== null) return result(international.slice(length), null, plan, metadata);
  }
  return 'country_unknown';
}

/** The plan of a default country; `null` for none and for one that does not exist. */
export const homePlan = (country = '', metadata: PhoneMetadata): NumberingPlan | null => (country >= 'A' ? planOf(country, metadata) : null);

/** The international number in digits typed at home: behind `00`, `011` and the like, or with the plus left out; `null` for a national one. */
function dialledFromAbroad(number: string, home: NumberingPlan, metadata: PhoneMetadata): string | null {
  const abroad = beginning(number, home[1])?.[0].length ?? 0;
  if (abroad > 0 && abroad < number.length && number[abroad] !== '0') return number.slice(abroad);
  if (!number.startsWith(home[0])) return null;
  const national = withoutTrunk(number, home, metadata);
  const shorter = withoutTrunk(number.slice(home[0].length), home, metadata);
  return (!isWhole(national, home[2]) && isWhole(shorter, home[2])) || lengthProblem(national, home) === 'too_long' ? number : null;
}

function result(digits: string, home: string | null, numbers: NumberingPlan, metadata: PhoneMetadata): ParsedNumber | NumberProblem {
  const national = withoutTrunk(digits, numbers, metadata);
  if (national.length < 2) return 'too_short';
  if (national.length > 17) return 'too_long';
  const country = countryOf(national, numbers, metadata) ?? home;
  const plan = planOf(country ?? '', metadata) ?? numbers;
  const type = typeOf(national, plan);
  return {
    national,
    country,
    plan,
    type,
    valid: plan[11] && plan[11].length > 0 ? type !== undefined : isWhole(national, plan[2]),
    length: lengthProblem(national, plan),
  };
}

/** The number without its trunk prefix (the 0 of `0171`, the 8 of `8 495`), where it is one and not the number's own first digit. */
function withoutTrunk(number: string, plan: NumberingPlan, metadata: PhoneMetadata): string {
  const [, , national, , , trunk, , trunkRead, trunkBecomes] = plan;
  const found = beginning(number, trunkRead || trunk);
  if (found === null) return number;
  const rest = number.slice(found[0].length);
  const bare = trunkBecomes && found.length > 1 && found[found.length - 1] ? trunkBecomes.replace(/\$(\d)/g, (_, group) => found[group] ?? '') + rest : rest;
  if (bare === number || (isWhole(number, national) && !isWhole(bare, national))) return number;
  const problem = lengthProblem(bare, planOf(countryOf(bare, plan, metadata) ?? '', metadata) ?? plan);
  return problem === 'too_short' || problem === 'wrong_length' ? number : bare;
}

/** The country of a number among those that share its calling code. */
function countryOf(national: string, [callingCode]: NumberingPlan, metadata: PhoneMetadata): string | null {
  const countries = countriesOf(callingCode, metadata);
  for (const country of countries) {
    const plan = planOf(country, metadata);
    if (plan === null) continue;
    if (countries.length < 2 || (plan[10] ? beginning(national, plan[10]) !== null : typeOf(national, plan) !== undefined)) return country;
  }
  return null;
}

/** What speaks against the count of digits of a national number. */
function lengthProblem(national: string, [, , , lengths]: NumberingPlan): LengthProblem | null {
  if (lengths.includes(national.length)) return null;
  if (national.length < (lengths[0] ?? 0)) return 'too_short';
  return national.length > (lengths[lengths.length - 1] ?? 0) ? 'too_long' : 'wrong_length';
}
