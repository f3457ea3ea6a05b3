import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link externalId}. */
export interface ExternalIdOptions extends FieldBase {
  /** The system or register that gave the id: `'hubspot'`, `'PESEL'`. */
  readonly system?: string;
}

/** The implementation behind {@link externalId}. */
export const externalIdType = /* @__PURE__ */ fieldType<'externalId', string, ExternalIdOptions>({
  name: 'externalId',
  kind: 'text',
  dataClass: 'identity',
  normalize(input) {
    const text = cleanText(input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'An id', type: typeof input }));
    return text.length > 256 ? refused(issue('field.too_long', { max: 256, length: text.length })) : read(text, text !== input);
  },
  uniqueKey: (value) => idKey(value),
  match: { derive: { id: (value: string) => idKey(value) }, block: [['id']], compare: /* @__PURE__ */ exact() },
});

/**
 * The id a record has elsewhere: in another system, in a state register. Kept as written; compared without spaces, dashes and case.
 *
 * Use it for what identifies a record outside, such as a national id or the number in the old CRM. For tax numbers with a
 * checksum use `taxId`; for a number this workspace gives use `autoNumber`.
 *
 * Issue codes: `empty`, `field.too_long`, `field.wrong_type`.
 *
 * @example
 * externalId({ system: 'hubspot', unique: true }).system;
 * //=> 'hubspot'
 */
export function externalId<const O extends ExternalIdOptions = {}>(options?: O & Exact<O, ExternalIdOptions>): FieldOf<'externalId', O> {
  return fieldData(externalIdType, options);
}

const idKey = (value: string): string | null => foldText(value).replace(/[\s._/-]+/gu, '') || null;
