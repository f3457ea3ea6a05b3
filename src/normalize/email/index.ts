export { normalizeEmail, type EmailDetails, type EmailOptions, type NormalizedEmail } from './email.ts';
export { isFreeMailDomain } from './free-mail.ts';
export { suggestMailDomain } from './domain-slip.ts';
export { isRoleMailbox } from './role-mailbox.ts';
