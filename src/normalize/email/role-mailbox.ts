import { roleMailboxes } from '../../reference/role-mailboxes.ts';

let role: RegExp | undefined;

/**
 * Whether the part before the @ names a role (`info`, `sales-team`, `biuro.pl`) rather than a person.
 *
 * @example
 * isRoleMailbox('info');
 * //=> true
 */
export function isRoleMailbox(local: string): boolean {
  // words of the table in a row, and a country, a number or a tag behind them
  role ??= new RegExp(`^(?:[-._]?(?:${roleMailboxes.replaceAll(' ', '|')})s?)+(?:[-._][a-z]{2})?[-._]?(?:[+\\d]|$)`);
  return local.length <= 64 && role.test(local.toLowerCase());
}
