import { issueMaker } from '../../../core/issue.ts';
import { auditIssues } from '../../../core/issues/audit.ts';
import { registrableDomain } from '../../../normalize/domain/index.ts';
import { isFreeMailDomain } from '../../../normalize/email/free-mail.ts';
import { foldText } from '../../../text/fold.ts';
import { jaroWinklerSimilarity } from '../../../text/jaro-winkler.ts';
import { words } from '../../../text/tokens.ts';
import { transliterate } from '../../../text/transliterate.ts';
import type { AuditedField, AuditRule } from '../../audit-rule.ts';
import { factsOf, meant, type Fact, type ReadFacts } from '../../facts.ts';
import { remembering } from '../../remembering.ts';

const issue = /* @__PURE__ */ issueMaker(auditIssues);

/** The domain somebody registered. */
interface Host {
  readonly name: string;
  /** What stands before the first dot, and its letters. */
  readonly label: string;
  readonly word: string;
  /** Whether it gives mailboxes to anybody. */
  readonly free: boolean;
}

/** What of a company's name may stand in the name of its host. */
interface Company {
  readonly parts: readonly string[];
  readonly joined: string;
  readonly initials: string;
}

/** A domain and the field it stands in. */
interface Domain {
  readonly field: AuditedField;
  readonly host: Host;
}

/**
 * Whether the domains of a record go with its company: that of the website, that of work mailboxes, the company's name. Firms
 * have brands and groups, so a difference is a note to look at; free mailboxes say nothing.
 *
 * @example
 * domain.dimension;
 * //=> 'consistency'
 */
export const domain: AuditRule = {
  name: 'domain',
  dimension: 'consistency',
  title: 'Domains go with the company',
  start(scope, report) {
    const { fields, perValue } = scope;
    const mails = factsOf(scope, ['domain']);
    const hosts = factsOf(scope, ['host'], ({ plan }) => !plan.multiple);
    const bare = fields
      .filter(({ plan }) => !plan.computed && plan.type.parts === undefined && plan.type.match?.derive['domain'] !== undefined)
      .map(
        (field): ReadFacts =>
          perValue(field, (given, reading) => meant(given, reading).flatMap((value): Fact[] => (typeof value === 'string' ? [{ field, value }] : []))),
      );
    const sitesIn = [hosts.read, ...bare];
    const companies = factsOf(scope, ['core']);
    const hostOf = remembering((text): Host | null => (isHost(text) ? hostFrom(text) : null));
    const companyOf = remembering(companyFrom);
    return {
      record(record, id) {
        const work: Domain[] = [];
        for (const { field, value } of mails.read(record)) {
          const host = hostOf(value);
          if (host !== null && !host.free) work.push({ field, host });
        }
        const sites: Domain[] = [];
        for (const read of sitesIn)
          for (const { field, value } of read(record)) {
            const host = hostOf(value);
            if (host !== null) sites.push({ field, host });
          }
        const [site] = sites;
        for (const { field, host } of work) {
          if (site === undefined) break;
          const agrees = site.host.label === host.label;
          report.check(field.name, agrees);
          if (!agrees)
            report.finding(
              id,
              field.name,
              issue('audit.domains_differ', { field: field.label, domain: host.name, other: site.host.name }, { path: [field.name] }),
            );
        }
        const [company] = site === undefined && work.length === 0 ? [] : companies.read(record);
        if (company === undefined || company.value.length < 2) return;
        const named = companyOf(company.value);
        for (const { field, host } of [...sites, ...work]) {
          const agrees = resembles(host.word, named);
          report.check(field.name, agrees);
          if (!agrees) report.finding(id, field.name, issue('audit.domain_company', { domain: host.name, company: company.value }, { path: [field.name] }));
        }
      },
    };
  },
};

/** A value nobody could read may have anything where its domain should be. */
const isHost = (text: string): boolean => /^[^\s@/]{1,250}\.[^\s@/.]{2,63}$/.test(text);

function hostFrom(text: string): Host {
  const name = registrableDomain(text.replace(/^www\./, ''));
  const label = name.slice(0, name.indexOf('.') < 0 ? name.length : name.indexOf('.'));
  return { name, label, word: transliterate(foldText(label)).replace(/[^a-z0-9]/g, ''), free: isFreeMailDomain(text) };
}

function companyFrom(core: string): Company {
  const parts = words(transliterate(foldText(core))).filter((word) => /[a-z0-9]/.test(word));
  return { parts, joined: parts.join(''), initials: parts.map((word) => word[0]).join('') };
}

/** Whether a host may be that of a company: its words, their beginnings or initials stand in the name of the host. */
function resembles(label: string, { parts, joined, initials }: Company): boolean {
  if (label === '' || joined === '') return true;
  if (joined.includes(label) || label.includes(joined)) return true;
  if (parts.some((word) => word.length >= 4 && label.includes(word.slice(0, Math.max(4, word.length - 2))))) return true;
  if (parts.some((word) => word.length === 3 && (label.startsWith(word) || label.endsWith(word)))) return true;
  if (initials.length >= 2 && (label === initials || label.startsWith(initials) || initials.includes(label))) return true;
  return jaroWinklerSimilarity(label, joined) > 0.8;
}
