import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import { cityKey, cityTable, listedKey } from '../../../normalize/city/city-table.ts';
import { normalizePostalCode } from '../../../normalize/postal-code/index.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { meant, quietly } from '../../facts.ts';
import { remembering } from '../../remembering.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

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
  start({ fields, reading }, report) {
    const watched = fields.filter(
      ({ plan }) =>
        !plan.computed && plan.type.parts?.['country'] !== undefined && (plan.type.parts['locality'] ?? plan.type.parts['postalCode']) !== undefined,
    );
    const countriesOf = remembering(cityCountries);
    const fitsIn = remembering((country) =>
      remembering((text) => {
        const read = normalizePostalCode(text, { country });
        return read.ok || read.issues.some(({ code }) => code === 'empty' || code === 'placeholder');
      }),
    );
    return {
      record(record, id) {
        for (const field of watched) {
          const { name, plan } = field;
          for (const value of meant(record[name], reading(record, field))) {
            const part = (which: string): string | null => {
              const answer = quietly(() => plan.type.parts?.[which]?.(value));
              return typeof answer === 'string' && answer !== '' ? answer : null;
            };
            const country = part('country');
            if (country === null) continue;
            const city = part('locality');
            const countries = city === null ? [] : countriesOf(city);
            if (city !== null && countries.length > 0) {
              const lies = countries.includes(country);
              report.check(name, lies);
              if (!lies) report.finding(id, name, issue('audit.city_country', { city, country, candidates: countries }, { path: [name, 'locality'] }));
            }
            const code = part('postalCode');
            if (code === null || !/\d/.test(code)) continue;
            const right = fitsIn(country)(code);
            report.check(name, right);
            if (!right) report.finding(id, name, issue('audit.postal_country', { code, country }, { path: [name, 'postalCode'] }));
          }
        }
      },
    };
  },
};

/** Countries that have a city of this name, as far as the list of cities knows. */
function cityCountries(city: string): readonly string[] {
  const { names, shared } = cityTable();
  const key = listedKey(cityKey(city));
  return [...new Set([...(names.get(key) ?? []), ...(shared.get(key) ?? [])].map(({ country }) => country))];
}
