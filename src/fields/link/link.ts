import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Outcome } from '../../core/field-type.ts';
import type { Exact } from '../../core/part.ts';
import type { Ref } from '../../core/values.ts';
import { exact } from '../../match/compare/exact/index.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf, Label } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** What a label of a link allows. */
export interface LinkLabel {
  /** What people call it; the name unless given. */
  readonly label?: Label;
  /** Greatest number of links of one record that may bear it at a time: one decision maker a deal. */
  readonly max?: number;
  /** Greatest number of records that may bear it at the linked record at a time: one decision maker a company. */
  readonly maxAtTarget?: number;
}

/** Options of {@link link}. */
export interface LinkOptions extends FieldBase {
  /** The folder the records are in, or several. */
  readonly to: string | readonly string[];
  /** What the same link is called from the other side; where a link of the other folder is called so, the two are kept consistent. */
  readonly inverse?: string;
  /** What happens to this record when the other one is deleted; the link is cleared unless given, or forbids it where it is required. */
  readonly onDelete?: 'restrict' | 'clear' | 'cascade' | 'archive';
  /** What a link may be called: `['primary', 'billing']`, or with limits `{ decisionMaker: { max: 1 }, user: {} }`. */
  readonly labels?: readonly string[] | Readonly<Record<string, LinkLabel>>;
  /** Greatest number of links where the field is `multiple`. */
  readonly max?: number;
}

/** The implementation behind {@link link}. */
export const linkType = /* @__PURE__ */ fieldType<'link', Ref, LinkOptions>({
  name: 'link',
  kind: 'ref',
  normalize: readId,
  split: (text) => text.split(/[;,\n]/u),
  refersTo: ({ to }) => ({ folders: typeof to === 'string' ? [to] : to }),
  checkOptions: ({ to }) => (typeof to === 'string' || (Array.isArray(to) && to.length > 0) ? [] : ['`to` must name a folder or several']),
  mask: () => '•••',
  match: { derive: { id: (value: string) => value }, block: [], compare: /* @__PURE__ */ exact() },
});

/**
 * A reference to a record of another folder, or of the same one: its id.
 *
 * Hint: whether that record exists only the host knows; `checkLinks` tells for the records it is given.
 *
 * Issue codes: `empty`, `link.syntax`.
 *
 * @example
 * link({ to: 'companies', onDelete: 'clear' }).to;
 * //=> 'companies'
 */
export function link<const O extends LinkOptions>(options: O & Exact<O, LinkOptions>): FieldOf<'link', O> {
  return fieldData(linkType, options);
}

/** Reads an id: a text or a whole number without spaces around it; an object with an `id` stands for its id. */
export function readId(input: unknown): Outcome<string> {
  const given = typeof input === 'object' && input !== null && Object.hasOwn(input, 'id') ? (input as { readonly id: unknown }).id : input;
  if (given === null || given === undefined) return empty();
  if (typeof given !== 'string' && !Number.isSafeInteger(given)) return refused(issue('link.syntax', { type: typeof given }));
  const id = cleanText(given);
  if (id === null) return empty();
  return id.length > 256 ? refused(issue('link.syntax', { length: id.length })) : read(id, id !== input);
}
