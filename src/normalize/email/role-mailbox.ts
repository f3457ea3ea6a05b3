import { roleMailboxes } from '../../reference/role-mailboxes.ts';

let roles: Set<string> | undefined;

/**
 * Whether the part before the @ names a role (`info`, `sales-team`, `biuro.pl`) rather than a person.
 *
 * @example
 * isRoleMailbox('info');
 * //=> true
 */
export function isRoleMailbox(local: string): boolean {
  // a tag or number behind the words is left out
  const words = /^[^+\d]{1,64}(?=[+\d]|$)/.exec(local)?.[0].toLowerCase().split(/[-._]/) ?? [''];
  roles ??= new Set(roleMailboxes.split(' '));
  return isRole(words.join('')) || words.every((word, i) => isRole(word) || (i > 0 && word.length === 2));
}

const isRole = (word: string): boolean => roles?.has(word) === true || roles?.has(word.replace(/s$/, '')) === true;
