import { issueMaker } from '../../core/issue.ts';
import { placeholderIssues } from '../../core/issues/general.ts';
import { regionIssues } from '../../core/issues/place.ts';
import { ambiguous, failed, normalized, type Normalized } from '../../core/normalized.ts';
import { isNoPlace } from '../no-place.ts';
import { readText } from '../read-text.ts';
import { knowsRegionsOf, regionKey, regionTable } from './region-table.ts';

const issue = /* @__PURE__ */ issueMaker(placeholderIssues, regionIssues);

const longestName = 120;

/** Options of {@link normalizeRegion}. */
export interface RegionOptions {
  /** ISO 3166-1 alpha-2 of the country the region is in. Without it only full names are read. */
  readonly country?: string;
}

/**
 * Reads a state, province or oblast and returns its ISO 3166-2 code: `N.Y.` in the United States → `US-NY`.
 *
 * Use it for a field or column of regions. For cities use {@link normalizeCity}, for countries {@link normalizeCountry}.
 * Hint: listed are US, CA, AU, GB, DE, PL, RU, UA, KG, KZ, BR and ID; the region of any other country is
 * cleaned and kept with a warning. Letters like `WA` mean something only with a country.
 *
 * @param input - A name or code; anything else is refused.
 * @param options - The country.
 * @returns The code as `value` and `key`, the name in use there as `display`.
 *
 * Issue codes: `empty`, `not_text`, `too_long`, `placeholder`, `region.unknown`, `region.ambiguous` (candidates given),
 * `region.unsupported` (warning).
 *
 * Source: ISO 3166-2 as of 2025-11.
 *
 * @example
 * normalizeRegion('N.Y.', { country: 'US' }).value;
 * //=> 'US-NY'
 *
 * @example
 * normalizeRegion('Московская обл.').display;
 * //=> 'Московская область'
 *
 * @example
 * normalizeRegion('WA').candidates;
 * //=> ['US-WA', 'AU-WA']
 */
export function normalizeRegion(input: unknown, options: RegionOptions = {}): Normalized<string> {
  const text = readText(input, longestName);
  if (typeof text !== 'string') return failed(text);
  if (isNoPlace(text) || /^(?:state|region|регион|область)$/i.test(text)) return failed(issue('placeholder', { input: text }));
  const { names, codes } = regionTable();
  const country = options.country?.toUpperCase();
  const full = text.toUpperCase();
  if (codes.has(full) && (country === undefined || full.startsWith(`${country}-`))) return done(full, codes.get(full) as string, input);
  if (country !== undefined && !knowsRegionsOf(country))
    return normalized({
      value: text,
      display: text,
      key: regionKey(text),
      confidence: 0.5,
      changed: text !== input,
      issues: [issue('region.unsupported', { input: text, country })],
    });

  const letters = full.replace(/[.\s]/g, '');
  const byCode = [...codes.keys()].filter((code) => code.slice(3) === letters && (country === undefined || code.startsWith(country)));
  const byName = (names.get(regionKey(text)) ?? []).filter((code) => country === undefined || code.startsWith(country));
  const found = country === undefined ? byName : byCode.length > 0 ? byCode : byName;
  const [only] = found;
  if (only !== undefined && found.length === 1) return done(only, codes.get(only) as string, input);
  const candidates = found.length > 1 ? found : country === undefined ? byCode : [];
  if (candidates.length > 0) return ambiguous(issue('region.ambiguous', { input: text, candidates }), candidates);
  return failed(issue('region.unknown', { input: text }));
}

const done = (code: string, name: string, input: unknown): Normalized<string> => normalized({ value: code, display: name, key: code, changed: code !== input });
