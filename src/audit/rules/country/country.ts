import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditRule } from '../../audit-rule.ts';
import { factsOf, saidCountries } from '../../facts.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** Countries whose numbers cannot be told apart by their calling code. */
const shared: readonly (readonly string[])[] = [
  ['US', 'CA', 'PR', 'DO', 'JM', 'BS', 'BB', 'TT'],
  ['RU', 'KZ'],
  ['GB', 'GG', 'JE', 'IM'],
  ['NO', 'SJ'],
  ['FI', 'AX'],
  ['IT', 'VA'],
  ['AU', 'CX', 'CC'],
  ['FR', 'GP', 'RE', 'MQ', 'GF', 'YT', 'BL', 'MF'],
  ['MA', 'EH'],
];

const mostRemembered = 20_000;

/**
 * Whether the countries of a record agree: that of the address, that of the country field, that of telephone numbers. People
 * do keep numbers of elsewhere, so nothing is proposed.
 *
 * @example
 * country.dimension;
 * //=> 'consistency'
 */
export const country: AuditRule = {
  name: 'country',
  dimension: 'consistency',
  title: 'Countries of a record agree',
  start({ fields }, report) {
    const said = saidCountries(fields);
    const implied = factsOf(fields, ['country'], ({ plan }) => plan.type.contextOf === undefined);
    const known = new Map<string, string | null>();
    const countryOf = (field: (typeof fields)[number], value: string): string | null => {
      // The first digits of an international number settle its country, as far as countries are told apart here.
      const key = `${field.name}\n${value.startsWith('+') ? value.slice(0, 6) : value}`;
      let answer = known.get(key);
      if (answer === undefined) {
        answer = factsOf([field], ['country']).read({ [field.name]: value })[0]?.value ?? null;
        if (known.size >= mostRemembered) known.clear();
        known.set(key, answer);
      }
      return answer;
    };
    return {
      record(record, id) {
        const told = said.read(record);
        const [first] = told;
        if (first === undefined) return;
        for (const other of told.slice(1)) {
          if (other.field === first.field) continue;
          const agrees = same(first.value, other.value);
          report.check(other.field.name, agrees);
          if (!agrees)
            report.finding(
              id,
              other.field.name,
              issue(
                'audit.countries_differ',
                { field: other.field.label, found: other.value, other: first.field.label, expected: first.value },
                { path: [other.field.name] },
              ),
            );
        }
        for (const field of implied.fields) {
          const values = record[field.name];
          for (const value of Array.isArray(values) ? values : [values]) {
            if (typeof value !== 'string' || value === '') continue;
            const found = countryOf(field, value);
            if (found === null) continue;
            const agrees = told.some((one) => same(one.value, found));
            report.check(field.name, agrees);
            if (!agrees)
              report.finding(id, field.name, issue('audit.phone_country', { field: field.label, found, expected: first.value, value }, { path: [field.name] }));
          }
        }
      },
    };
  },
};

const same = (a: string, b: string): boolean => a === b || shared.some((group) => group.includes(a) && group.includes(b));
