import { issueMaker } from '../../core/issue.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { cityIssues } from '../../core/issues/place.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { trimOf } from '../../text/trim.ts';
import { isNoPlace } from '../no-place.ts';
import { readText } from '../read-text.ts';
import { cityKey, cityTable, listedKey, type Place } from './city-table.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, cityIssues);

const longestName = 120;

/** How sure a name is that no list holds, and one that is listed in another spelling of its sounds. */
const unlisted = 0.6;
const heard = 0.9;

/** Options of {@link normalizeCity}. */
export interface CityOptions {
  /** ISO 3166-1 alpha-2 of the country the city is in. */
  readonly country?: string;
  /** Names the host adds: what people write → the name to store. They win over the embedded ones. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/**
 * Brings the spellings of a city to one name, the one in use there: `МСК`, `г. Москва`, `Moskwa` → `Москва`.
 *
 * Use it for a field or column of cities. For states use {@link normalizeRegion}, for whole addresses {@link normalizeAddress}.
 * Hint: a name that several places share (`London`, `LA`, `Ростов`) is ambiguous without `country`. A city that is not in the
 * list is cleaned and kept with a note; the list holds names people shorten and translate, not every place. A longer name that
 * sounds like a listed one (`Tscheljabinsk`) is read as that one with a confidence of 0.9.
 *
 * @param input - A name; anything else is refused.
 * @param options - The country, and the host's own names.
 * @returns The name as `value` and `display`; the `key` is country and folded name, `ru:москва`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `city.syntax`, `city.ambiguous` (candidates given), `city.unlisted` (note).
 *
 * @example
 * normalizeCity('МСК').key;
 * //=> 'ru:москва'
 *
 * @example
 * normalizeCity('Cologne', { country: 'DE' }).value;
 * //=> 'Köln'
 *
 * @example
 * normalizeCity('London').ok;
 * //=> false
 */
export function normalizeCity(input: unknown, options: CityOptions = {}): Normalized<string> {
  const text = readText(input, longestName);
  if (typeof text !== 'string') return failed(text);
  const bare = withoutMarks(text);
  if (isPlaceholder(text) || isPlaceholder(bare)) return failed(issue('placeholder', { input: text }));
  const key = cityKey(bare);
  if (!/\p{L}/u.test(key) || /\d{3}/.test(key)) return failed(issue('city.syntax', { input: text }));
  const country = options.country?.toUpperCase();
  const found = (name: string, where: string | undefined, confidence: number): Normalized<string> =>
    normalized({
      value: name,
      display: name,
      key: `${where === undefined ? '' : `${where.toLowerCase()}:`}${cityKey(name)}`,
      confidence,
      changed: name !== input,
      issues: confidence === unlisted ? [issue('city.unlisted', { input: name })] : [],
    });

  const own = options.aliases === undefined ? undefined : Object.keys(options.aliases).find((name) => cityKey(name) === key);
  if (own !== undefined) return found(options.aliases?.[own] as string, country, 1);
  const listed = listedKey(key);
  const places = placesOf(listed, country);
  if (places.length > 1) {
    const candidates = [...new Set(places.map(({ name }) => name))];
    return ambiguous(issue('city.ambiguous', { input: text, candidates: places.map((place) => `${place.name} (${place.country})`) }), candidates);
  }
  const [place] = places;
  if (place !== undefined && country === undefined && cityTable().shared.has(listed))
    return ambiguous(issue('city.ambiguous', { input: text, candidates: [`${place.name} (${place.country})`] }), [place.name]);
  return place === undefined ? found(bare, country, unlisted) : found(place.name, place.country, listed === key ? 1 : heard);
}

const isPlaceholder = (text: string): boolean => isNoPlace(text) || /^(?:city|город|miasto|stadt)$/i.test(text);

function placesOf(key: string, country: string | undefined): readonly Place[] {
  const { names, shared } = cityTable();
  const within = (places: readonly Place[]): readonly Place[] => (country === undefined ? places : places.filter((place) => place.country === country));
  const common = within(shared.get(key) ?? []);
  return common.length > 0 ? common : within(names.get(key) ?? []);
}

/** Leaves out `г.`, `Kota` and what follows the city after a comma: a state or country. */
function withoutMarks(text: string): string {
  const first = (trimOf(text, ' ,;').split(/[,;(]/)[0] as string).trim();
  const bare = first
    .replace(/^(?:г|гор|город|м|місто|g|gor|m|miasto)\. ?(?=\p{L})|^(?:город|гор|г|місто|miasto|stadt|kota|city of|шаары) (?=\p{L})/iu, '')
    .replace(/ (?:шаары|ш\.|қаласы|qalasy|г\.?|shi|city)$/iu, (end, at: number) =>
      /city/i.test(end) && !cityTable().names.has(listedKey(cityKey(first.slice(0, at)))) ? end : '',
    );
  return bare.trim() === '' ? text : bare.trim();
}
