import type { RecordLike } from '../../core/values.ts';
import { normalizeCompanyName } from '../../normalize/company-name/index.ts';
import { normalizeDomain } from '../../normalize/domain/index.ts';
import { isFreeMailDomain } from '../../normalize/email/free-mail.ts';
import { foldText } from '../../text/fold.ts';
import { words } from '../../text/tokens.ts';
import { transliterate } from '../../text/transliterate.ts';

/** Fields {@link suggestParents} reads; a name or a list of names each. */
export interface ParentEvidenceFields {
  readonly name?: string | readonly string[];
  /** Domains, web addresses or e-mail addresses. */
  readonly domain?: string | readonly string[];
  readonly taxId?: string | readonly string[];
}

/** Options of {@link suggestParents}. */
export interface SuggestParentsOptions {
  /** The link to the company above; `parent` unless given. Records that have one get no suggestion. */
  readonly parent?: string;
  /** Fields to look at: `name`, `domain` and `taxId` unless given. */
  readonly fields?: ParentEvidenceFields;
  /** Suggestions below this confidence are left out; 0.4 unless given. */
  readonly atLeast?: number;
}

/** One thing that speaks for a parent. */
export interface ParentReason {
  /**
   * `tax-branch`: the tax id is that of a branch; `tax-same`: both have the same; `subdomain`: its site is part of the other's;
   * `domain-same`: both share one domain; `name`: its name is the other's with something added.
   */
  readonly kind: 'tax-branch' | 'tax-same' | 'subdomain' | 'domain-same' | 'name';
  /** The value of the record and that of the suggested parent. */
  readonly child: string;
  readonly parent: string;
}

/** A parent a company may have. */
export interface ParentSuggestion {
  readonly id: string;
  readonly parent: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ParentReason[];
}

const weights: Readonly<Record<ParentReason['kind'], number>> = { 'tax-branch': 0.95, 'tax-same': 0.6, subdomain: 0.85, 'domain-same': 0.5, name: 0.4 };

interface Known {
  readonly id: string;
  readonly index: number;
  readonly name: readonly string[];
  readonly nameText: string;
  readonly domains: readonly string[];
  readonly taxIds: readonly string[];
  readonly hasParent: boolean;
  readonly above: string | null;
}

/** Companies that share one name, domain or number with more than this many others tell nothing of each other. */
const mostAlike = 50;

/**
 * Suggests which companies belong under which, with what speaks for it: a tax id that is a branch of another (SIRET under SIREN,
 * NPWP branches, REGON of 14 digits), a site that is part of another's, a name with a place or a business added. Suggestions are never
 * applied, and taken together they make no circle.
 *
 * Hint: each piece of evidence alone is weak but a branch's tax id; confidences add up as independent chances do. Domains anybody gets
 * a mailbox at do not count.
 *
 * @returns The best suggestion of each record that has one, the surest first.
 *
 * @example
 * suggestParents([{ id: '1', name: 'Acme Ltd', domain: 'acme.com' }, { id: '2', name: 'Acme Polska', domain: 'pl.acme.com' }]).map((s) => [s.id, s.parent, s.reasons.map((r) => r.kind)]);
 * //=> [['2', '1', ['subdomain', 'name']]]
 */
export function suggestParents(records: Iterable<RecordLike>, options: SuggestParentsOptions = {}): readonly ParentSuggestion[] {
  const { parent = 'parent', fields = {}, atLeast = 0.4 } = options;
  const known = [...records].map((record, index) => read(record, index, parent, fields));
  const pairs = new Map<string, { readonly child: Known; readonly parent: Known; readonly reasons: ParentReason[] }>();
  const say = (child: Known, above: Known, reason: ParentReason): void => {
    if (child === above || child.hasParent) return;
    const key = `${child.index} ${above.index}`;
    const pair = pairs.get(key) ?? { child, parent: above, reasons: [] };
    if (!pair.reasons.some((one) => one.kind === reason.kind)) pair.reasons.push(reason);
    pairs.set(key, pair);
  };
  byTaxId(known, say);
  byDomain(known, say);
  byName(known, say);
  const best = new Map<string, ParentSuggestion>();
  for (const pair of pairs.values()) {
    const confidence = Math.round((1 - pair.reasons.reduce((doubt, { kind }) => doubt * (1 - weights[kind]), 1)) * 1000) / 1000;
    const before = best.get(pair.child.id);
    const better = before === undefined || confidence > before.confidence || (confidence === before.confidence && pair.parent.id < before.parent);
    if (confidence >= atLeast && better) best.set(pair.child.id, { id: pair.child.id, parent: pair.parent.id, confidence, reasons: pair.reasons });
  }
  const parents = new Map(known.map((one) => [one.id, one.above]));
  return [...best.values()]
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .filter((suggestion) => {
      const seen = new Set<string>();
      for (let at: string | null | undefined = suggestion.parent; at !== null && at !== undefined && !seen.has(at); at = parents.get(at)) {
        if (at === suggestion.id) return false;
        seen.add(at);
      }
      parents.set(suggestion.id, suggestion.parent);
      return true;
    });
}

function read(record: RecordLike, index: number, parent: string, fields: ParentEvidenceFields): Known {
  const valuesOf = (names: string | readonly string[] | undefined, otherwise: string): readonly string[] =>
    [names ?? otherwise]
      .flat()
      .flatMap((name) => [record[name]].flat())
      .filter((value): value is string => typeof value === 'string' && value !== '');
  const [nameText = ''] = valuesOf(fields.name, 'name');
  const name = nameText === '' ? null : normalizeCompanyName(nameText);
  const above = record[parent];
  return {
    id: String(record['id']),
    index,
    nameText,
    name: words(transliterate(foldText(name?.ok === true ? name.value.core : nameText)).toLowerCase()),
    domains: [...new Set(valuesOf(fields.domain, 'domain').flatMap((text) => domainOf(text) ?? []))],
    taxIds: [
      ...new Set(
        valuesOf(fields.taxId, 'taxId')
          .map((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
          .filter((text) => text.length >= 8),
      ),
    ],
    hasParent: above !== null && above !== undefined && above !== '',
    above: above === null || above === undefined ? null : String(above),
  };
}

function domainOf(text: string): string | null {
  const read = normalizeDomain(text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text);
  return read.ok && !isFreeMailDomain(read.value) ? read.value : null;
}

type Say = (child: Known, above: Known, reason: ParentReason) => void;

function byTaxId(known: readonly Known[], say: Say): void {
  const holders = groupBy(known, (one) => one.taxIds);
  for (const child of known) {
    for (const taxId of child.taxIds) {
      for (const main of mainTaxIds(taxId)) for (const above of few(holders.get(main))) say(child, above, { kind: 'tax-branch', child: taxId, parent: main });
      // One number for two records: the one whose name says less stands above.
      for (const above of few(holders.get(taxId)))
        if (above !== child && isShorter(above, child)) say(child, above, { kind: 'tax-same', child: taxId, parent: taxId });
    }
  }
}

/** The tax ids a branch's may belong to: establishment numbers begin with that of their firm. */
function mainTaxIds(taxId: string): readonly string[] {
  const digits = taxId.replace(/\D/g, '');
  if (digits.length !== taxId.length) return [];
  // SIRET 14 = SIREN 9 + 5; REGON 14 = REGON 9 + 5. NPWP 15 = 12 + branch 3, where 000 is the firm.
  if (digits.length === 14) return [digits.slice(0, 9)];
  if (digits.length === 15 && !digits.endsWith('000')) return [`${digits.slice(0, 12)}000`];
  return [];
}

function byDomain(known: readonly Known[], say: Say): void {
  const holders = groupBy(known, (one) => one.domains);
  for (const child of known) {
    for (const domain of child.domains) {
      const labels = domain.split('.');
      for (let cut = 1; cut <= labels.length - 2; cut++) {
        const wider = labels.slice(cut).join('.');
        for (const above of few(holders.get(wider))) say(child, above, { kind: 'subdomain', child: domain, parent: wider });
      }
      for (const above of few(holders.get(domain)))
        if (above !== child && isShorter(above, child)) say(child, above, { kind: 'domain-same', child: domain, parent: domain });
    }
  }
}

function byName(known: readonly Known[], say: Say): void {
  const holders = groupBy(known, (one) => (one.name.join('').length >= 3 ? [one.name.join(' ')] : []));
  for (const child of known) {
    for (let length = Math.min(child.name.length - 1, 6); length > 0; length--) {
      for (const above of few(holders.get(child.name.slice(0, length).join(' '))))
        say(child, above, { kind: 'name', child: child.nameText, parent: above.nameText });
    }
  }
}

const few = (list: readonly Known[] | undefined): readonly Known[] => (list === undefined || list.length > mostAlike ? [] : list);

/** Whether one name says less than another of the same firm: it is its beginning. */
const isShorter = (a: Known, b: Known): boolean => a.name.length > 0 && a.name.length < b.name.length && a.name.every((word, i) => word === b.name[i]);

function groupBy(known: readonly Known[], keysOf: (one: Known) => readonly string[]): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}
