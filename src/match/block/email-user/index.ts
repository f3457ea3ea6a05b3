export * from './email-user.ts';
