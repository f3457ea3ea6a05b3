import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { normalizeDomain } from '../../normalize/domain/index.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link domain}. */
export interface DomainOptions extends FieldBase {}

/** The implementation behind {@link domain}. */
export const domainType = /* @__PURE__ */ fieldType<'domain', string, DomainOptions>({
  name: 'domain',
  kind: 'text',
  dataClass: 'identity',
  normalize: (input) => outcomeOf(normalizeDomain(input), input, (found) => found.value),
  split: (text) => text.split(/[\s,;|]+/u),
  uniqueKey: domainKey,
  jsonSchema: (_, io) => (io === 'output' ? { type: 'string', format: 'hostname' } : { type: 'string' }),
  match: { derive: { domain: domainKey }, block: [['domain']], compare: /* @__PURE__ */ exact() },
});

/**
 * The domain of a company: read from a domain or a web address: `https://www.acme.pl/about` → `acme.pl`.
 *
 * Use it as what identifies a company on the web. For a page use `url`.
 *
 * Issue codes: those of `normalizeDomain`.
 *
 * @example
 * domain({ unique: true }).unique;
 * //=> true
 */
export function domain<const O extends DomainOptions = {}>(options?: O & Exact<O, DomainOptions>): FieldOf<'domain', O> {
  return fieldData(domainType, options);
}

function domainKey(value: string): string | null {
  const found = normalizeDomain(value);
  return found.ok ? (found.key ?? found.value) : value;
}
