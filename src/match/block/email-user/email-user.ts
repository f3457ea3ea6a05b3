import { foldText } from '../../../text/fold.ts';
import type { Derivation } from '../derivation.ts';

// Mailboxes of a function, not of a person: they would bring half of a database together.
const roles = /^(?:info|office|sales|contact|contacto|kontakt|mail|email|admin|hello|support|service|team|biuro|noreply|webmaster|marketing|help|billing|accounts?|enquiries|bonjour)$/;
const decoration = /[._\-']|\+.*$/g;

/** What stands before the @, without dots, dashes and tags: one person at two providers. A role mailbox has no such key. */
export const emailUser: Derivation = {
  name: 'emailUser',
  derive(text) {
    const at = text.indexOf('@');
    const user = foldText(at < 0 ? text : text.slice(0, at)).replace(decoration, '');
    return user.length < 3 || roles.test(user) ? null : user;
  },
};
