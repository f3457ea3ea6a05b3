import { roleMailboxes } from '../../../reference/role-mailboxes.ts';
import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

let roles: ReadonlySet<string> | undefined;

/** What stands before the @, without dots, dashes and tags: one person at two providers. A role mailbox has no such key. */
export const emailUser: Derivation = {
  name: 'emailUser',
  derive(text) {
    const at = text.indexOf('@');
    const local = foldText(at < 0 ? text : text.slice(0, at));
    const plus = local.indexOf('+');
    const user = plus > 0 ? local.slice(0, plus) : local;
    // Mailboxes of a function would bring half of a database together.
    roles ??= new Set(roleMailboxes.split(' '));
    const bare = user.replace(/[._'-]/g, '');
    return bare.length < 3 || roles.has(user) || roles.has(bare) ? null : bare;
  },
};
