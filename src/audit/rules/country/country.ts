import { issueMaker, type Issue } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { factsOf, meant, quietly, saidCountries } from '../../facts.ts';

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
  start(scope, report) {
    const { reading } = scope;
    const said = saidCountries(scope);
    const implied = factsOf(scope, ['country'], ({ plan }) => plan.type.contextOf === undefined);
    const byDigits = new Map<string, string>();
    /** The country of a value. The first digits of a sound international number settle it, as far as countries are told apart here. */
    const countryOf = (field: AuditedField, value: string, sound: boolean): string | null => {
      if (!sound || !value.startsWith('+')) return exactCountry(field, value);
      const key = value.slice(0, 6);
      const known = byDigits.get(key);
      if (known !== undefined) return known;
      const answer = exactCountry(field, value);
      if (answer !== null) byDigits.set(key, answer);
      return answer;
    };
    return {
      record(record, id) {
        const told = said.read(record);
        const [first] = told;
        if (first === undefined) return;
        for (const other of told) {
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
          const read = reading(record, field);
          for (const value of meant(record[field.name], read)) {
            if (typeof value !== 'string') continue;
            const country = countryOf(field, value, read.issues.every(isNote));
            if (country === null) continue;
            const agrees = told.some((one) => same(one.value, country));
            report.check(field.name, agrees);
            if (agrees) continue;
            const found = exactCountry(field, value) ?? country;
            report.finding(id, field.name, issue('audit.phone_country', { field: field.label, found, expected: first.value, value }, { path: [field.name] }));
          }
        }
      },
    };
  },
};

function exactCountry({ plan }: AuditedField, value: string): string | null {
  const country = quietly(() => plan.type.parts?.['country']?.(value));
  return typeof country === 'string' && country !== '' ? country : null;
}

const isNote = ({ severity }: Issue): boolean => severity === 'info';

const same = (a: string, b: string): boolean => a === b || shared.some((group) => group.includes(a) && group.includes(b));
