export { mailStatus, mailStatuses, type MailboxStatus } from './mail-status.ts';
