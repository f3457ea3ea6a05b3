import type { Exact } from '../../core/part.ts';
import { parseUrl } from '../../core/platform.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { normalizeUrl } from '../../normalize/url/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link url}. */
export interface UrlOptions extends FieldBase {}

/** The implementation behind {@link url}. */
export const urlType = /* @__PURE__ */ fieldType<'url', string, UrlOptions>({
  name: 'url',
  kind: 'text',
  distinctive: true,
  normalize: (input) => outcomeOf(normalizeUrl(input), input, (found) => found.value),
  split: (text) => text.split(/[\s,;|](?=https?:|www\.)|\n/iu),
  parts: { host: (value) => hostOf(value), path: (value) => parseUrl(value)?.pathname ?? null },
  uniqueKey: urlKey,
  jsonSchema: (_, io) => (io === 'output' ? { type: 'string', format: 'uri' } : { type: 'string' }),
  match: { derive: { page: urlKey, host: (value: string) => hostOf(value) }, block: [['page']], compare: /* @__PURE__ */ exact() },
});

/**
 * A web address, with its scheme and without tracking parameters.
 *
 * Use it for pages. For the domain of a company use `domain`; for profiles in social networks use `social`.
 *
 * Issue codes: those of `normalizeUrl`.
 *
 * @example
 * url({ label: 'Website' }).label;
 * //=> 'Website'
 */
export function url<const O extends UrlOptions = {}>(options?: O & Exact<O, UrlOptions>): FieldOf<'url', O> {
  return fieldData(urlType, options);
}

function urlKey(value: string): string | null {
  const found = normalizeUrl(value);
  return found.ok ? (found.key ?? found.value) : value;
}

const hostOf = (value: string): string | null => parseUrl(value)?.hostname.replace(/^www\./u, '') ?? null;
