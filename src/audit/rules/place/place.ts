import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import { cityKey, cityTable } from '../../../normalize/city/city-table.ts';
import { normalizePostalCode } from '../../../normalize/postal-code/index.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { quietly, valuesOf } from '../../facts.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);
const mostRemembered = 50_000;

/**
 * Whether city and postal code lie in the country of their address. A city that is not in the list, or that several countries
 * have, speaks neither for nor against.
 *
 * @example
 * place.dimension;
 * //=> 'consistency'
 */
export const place: AuditRule = {
  name: 'place',
  dimension: 'consistency',
  title: 'City and postal code lie in the country',
  start({ fields }, report) {
    const watched = fields.filter(
      ({ plan }) =>
        !plan.computed && plan.type.parts?.['country'] !== undefined && (plan.type.parts['locality'] ?? plan.type.parts['postalCode']) !== undefined,
    );
    const cities = new Map<string, readonly string[]>();
    const codes = new Map<string, boolean>();
    return {
      record(record, id) {
        for (const { name, plan } of watched) {
          for (const value of valuesOf(record[name])) {
            const part = (which: string): string | null => {
              const answer = quietly(() => plan.type.parts?.[which]?.(value));
              return typeof answer === 'string' && answer !== '' ? answer : null;
            };
            const country = part('country');
            if (country === null) continue;
            const city = part('locality');
            const countries = city === null ? [] : remembered(cities, city, () => cityCountries(city));
            if (city !== null && countries.length > 0) {
              const lies = countries.includes(country);
              report.check(name, lies);
              if (!lies) report.finding(id, name, issue('audit.city_country', { city, country, candidates: countries }, { path: [name, 'locality'] }));
            }
            const code = part('postalCode');
            if (code === null || !/\d/.test(code)) continue;
            const fits = remembered(codes, `${country} ${code}`, () => {
              const read = normalizePostalCode(code, { country });
              return read.ok || read.issues.some((found) => found.code === 'empty' || found.code === 'placeholder');
            });
            report.check(name, fits);
            if (!fits) report.finding(id, name, issue('audit.postal_country', { code, country }, { path: [name, 'postalCode'] }));
          }
        }
      },
    };
  },
};

/** Countries that have a city of this name, as far as the list of cities knows. */
function cityCountries(city: string): readonly string[] {
  const { names, shared } = cityTable();
  const key = cityKey(city);
  return [...new Set([...(names.get(key) ?? []), ...(shared.get(key) ?? [])].map(({ country }) => country))];
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(key, value);
  }
  return value;
}
