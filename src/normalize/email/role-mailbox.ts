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
  if (local.length > 64) return false;
  const whole = local.toLowerCase();
  let end = 0;
  // a tag or number behind the word is left out; a full stop parts the names of a person
  for (; end < whole.length; end++) {
    const code = whole.charCodeAt(end);
    if (code === 0x2e) return false;
    if (code === 0x2b || (code >= 0x30 && code <= 0x39)) break;
  }
  const front = whole.slice(0, end);
  const name = front.includes('-') || front.includes('_') ? front.replace(/[-_]/g, '') : front;
  roles ??= new Set(roleMailboxes.split(' '));
  return roles.has(name) || (name.endsWith('s') && roles.has(name.slice(0, -1)));
}
