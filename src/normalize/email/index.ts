export { normalizeEmail, isRoleMailbox, type EmailDetails, type EmailOptions, type NormalizedEmail } from './email.ts';
export { isFreeMailDomain } from './free-mail.ts';
export { suggestMailDomain } from './domain-slip.ts';
