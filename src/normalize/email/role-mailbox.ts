import { roleMailboxes } from '../../reference/role-mailboxes.ts';

let roles: Set<string> | undefined;

/**
 * Whether the part before the @ names a role (`info`, `sales`, `biuro`) rather than a person.
 *
 * @example
 * isRoleMailbox('info');
 * //=> true
 */
export function isRoleMailbox(local: string): boolean {
  // a tag or number behind the word is left out; a full stop parts the names of a person
  const front = /^[^.+\d]{1,64}(?=[+\d]|$)/.exec(local);
  if (front === null) return false;
  const name = front[0].toLowerCase().replace(/[-_]/g, '');
  roles ??= new Set(roleMailboxes.split(' '));
  return roles.has(name) || roles.has(name.replace(/s$/, ''));
}
