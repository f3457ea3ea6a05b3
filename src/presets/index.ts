export { companies } from './companies.ts';
export { contacts } from './contacts.ts';
