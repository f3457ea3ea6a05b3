import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { normalizeTaxId } from '../../normalize/tax-id/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf, read } from '../outcome.ts';

/** Options of {@link taxId}. */
export interface TaxIdFieldOptions extends FieldBase {
  /** Country the id belongs to; the one its letters name, the record's own, then the context's, unless given. */
  readonly country?: string;
  /** The kind of id: `'nip'`, `'vat'`, `'inn'`. */
  readonly idType?: string;
}

/** The implementation behind {@link taxId}. */
export const taxIdType = /* @__PURE__ */ fieldType<'taxId', string, TaxIdFieldOptions>({
  name: 'taxId',
  kind: 'text',
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize: readTaxId,
  mask: (value) => `•••${value.slice(-3)}`,
  uniqueKey: idKey,
  match: { derive: { id: idKey }, block: [['id']], compare: /* @__PURE__ */ exact() },
});

/**
 * A tax or register number, its check digits tested: `PL 526-000-12-46` → `PL5260001246`.
 *
 * Use it for companies' and people's tax numbers. For ids without a rule, such as those of another system, use `externalId`.
 * Hint: an id that names its country keeps the letters. One whose country nobody tells is kept with the warning
 * `tax_id.country_required`.
 *
 * Issue codes: those of `normalizeTaxId`.
 *
 * @example
 * taxId({ country: 'PL', idType: 'nip' }).idType;
 * //=> 'nip'
 */
export function taxId<const O extends TaxIdFieldOptions = {}>(options?: O & Exact<O, TaxIdFieldOptions>): FieldOf<'taxId', O> {
  return fieldData(taxIdType, options);
}

/** The letters of a country in front of an id. */
const letters = /^\s*(CHE|[A-Z]{2})[\s.-]?(?=[\dA-Z+*])/iu;

function readTaxId(input: unknown, { country, idType }: TaxIdFieldOptions, context: Context): Outcome<string> {
  const type = idType === undefined ? {} : { type: idType };
  const prefix = typeof input === 'string' ? letters.exec(input)?.[1]?.toUpperCase() : undefined;
  if (prefix !== undefined && country === undefined) {
    const named = normalizeTaxId(input, type);
    if (named.ok && named.value.check !== 'unsupported') {
      const own = named.value.value.startsWith(prefix) ? named.value.value : `${prefix}${named.value.value}`;
      return read(own, own !== input, named.issues);
    }
  }
  const home = country ?? context.country;
  const found = normalizeTaxId(input, { ...type, ...(home === undefined ? {} : { country: home }) });
  if (found.ok || found.issues[0].code !== 'tax_id.country_required') return outcomeOf(found, input, (ok) => ok.value.value);
  const kept = (cleanText(input) ?? '').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return read(kept, kept !== input, [{ ...found.issues[0], severity: 'warning' }]);
}

function idKey(value: string): string {
  return value.toLowerCase();
}
