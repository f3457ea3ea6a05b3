import type { Exact } from '../../core/part.ts';
import { email as compareEmail } from '../../match/compare/email/index.ts';
import { normalizeEmail } from '../../normalize/email/index.ts';
import { mailboxKey } from '../../normalize/email/mailbox-key.ts';
import { splitAddresses } from '../../normalize/email/split-addresses.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { outcomeOf } from '../outcome.ts';

/** Options of {@link email}. */
export interface EmailOptions extends FieldBase {
  /** The field of the record that holds whether mail arrives: valid, soft bounce, hard bounce, complained (see the pack `mailing`). */
  readonly status?: string;
  /** The field of the record that holds whether its person wants no mailings. */
  readonly optOut?: string;
}

/** The implementation behind {@link email}. */
export const emailType = /* @__PURE__ */ fieldType<'email', string, EmailOptions>({
  name: 'email',
  kind: 'text',
  distinctive: true,
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize: (input) => outcomeOf(normalizeEmail(input), input, (found) => found.value),
  split(text) {
    if (text.indexOf('@') === text.lastIndexOf('@')) return [text];
    const { addresses, leftover } = splitAddresses(text.slice(0, 20_000));
    return addresses.length < 2 ? [text] : leftover === '' ? addresses : [...addresses, leftover];
  },
  refersTo: ({ status, optOut }) => ({ fields: [status, optOut].filter((name) => name !== undefined) }),
  mask: maskEmail,
  parts: { user: (value) => value.slice(0, value.lastIndexOf('@')), domain: (value) => value.slice(value.lastIndexOf('@') + 1) },
  uniqueKey: mailboxOf,
  jsonSchema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  auditRules: ['role-address', 'disposable-mail', 'mail-domain-typo'],
  match: { derive: { mailbox: mailboxOf, user: userOf }, block: [['mailbox']], compare: /* @__PURE__ */ compareEmail() },
});

/**
 * An e-mail address, lower case. Aliases of one mailbox (`a.b+news@gmail.com`, `ab@gmail.com`) count as the same when records are compared.
 *
 * Use it for addresses of people and companies; `multiple: true` reads several out of one cell, the first is the main one.
 * Hint: a likely typo (`gmail.cmo`) is kept with a suggestion; it is never mended unasked.
 *
 * Issue codes: those of `normalizeEmail`.
 *
 * @example
 * email({ multiple: true, unique: true }).multiple;
 * //=> true
 */
export function email<const O extends EmailOptions = {}>(options?: O & Exact<O, EmailOptions>): FieldOf<'email', O> {
  return fieldData(emailType, options);
}

/** What identifies the mailbox of a clean address. */
function mailboxOf(value: string): string {
  const cut = value.lastIndexOf('@');
  return mailboxKey(value.slice(0, cut).toLowerCase(), value.slice(cut + 1));
}

function userOf(value: string): string | null {
  const key = mailboxOf(value);
  return key.slice(0, key.lastIndexOf('@')) || null;
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? '•••' : `${[...value][0]}•••${value.slice(at)}`;
}
