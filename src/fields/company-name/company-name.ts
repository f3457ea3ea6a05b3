import type { Normalized } from '../../core/normalized.ts';
import type { Exact } from '../../core/part.ts';
import { companyName as compareCompanyName } from '../../match/compare/company-name/index.ts';
import { normalizeCompanyName, type CompanyName } from '../../normalize/company-name/index.ts';
import { foldText } from '../../text/fold.ts';
import { phoneticKey } from '../../text/phonetic.ts';
import { words } from '../../text/tokens.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link companyName}. */
export interface CompanyNameFieldOptions extends FieldBase {
  /** What becomes of the legal form: kept as written, taken off, or written the usual way; the workspace's style unless given. */
  readonly legalForm?: 'keep' | 'strip' | 'standardize';
}

/** The implementation behind {@link companyName}. */
export const companyNameType = /* @__PURE__ */ fieldType<'companyName', string, CompanyNameFieldOptions>({
  name: 'companyName',
  kind: 'text',
  dataClass: 'identity',
  normalize(input, options, context) {
    const style = options.legalForm ?? context.style?.legalForm;
    return outcomeOf(style === undefined ? readName(input) : normalizeCompanyName(input, { style }), input, (found) => found.value.name);
  },
  parts: { core: (value) => coreOf(value), legalForm: (value) => legalFormOf(value) },
  uniqueKey: coreKey,
  auditRules: ['company-legal-form'],
  match: {
    derive: {
      core: coreKey,
      firstWord: (value: string) => words(coreKey(value) ?? '')[0] ?? null,
      words: (value: string) => words(coreKey(value) ?? ''),
      sound: (value: string) => phoneticKey(coreOf(value) ?? value) || null,
    },
    block: [['core'], ['sound'], ['firstWord']],
    compare: /* @__PURE__ */ compareCompanyName(),
  },
});

/**
 * The name of an organisation. Its legal form is known but does not hinder comparison: `Acme Sp. z o.o.` and `ACME` are alike.
 *
 * Use it for companies, authorities and associations. For people use `personName`.
 *
 * Issue codes: those of `normalizeCompanyName`.
 *
 * @example
 * companyName({ required: true }).type;
 * //=> 'companyName'
 */
export function companyName<const O extends CompanyNameFieldOptions = {}>(options?: O & Exact<O, CompanyNameFieldOptions>): FieldOf<'companyName', O> {
  return fieldData(companyNameType, options);
}

let last: { readonly text: string; readonly found: Normalized<CompanyName> } | undefined;

/** Reading a name, its core and its key are asked for one after the other: the last answer is kept. */
function readName(input: unknown): Normalized<CompanyName> {
  if (typeof input !== 'string') return normalizeCompanyName(input);
  if (last?.text !== input) last = { text: input, found: normalizeCompanyName(input) };
  return last.found;
}

function coreOf(value: string): string | null {
  const found = readName(value);
  return found.ok ? found.value.core : null;
}

function legalFormOf(value: string): string | null {
  const found = readName(value);
  return found.ok ? (found.value.legalForm?.display ?? null) : null;
}

function coreKey(value: string): string | null {
  const found = readName(value);
  return (found.ok ? found.key : null) ?? (foldText(value) || null);
}
