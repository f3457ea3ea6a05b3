export { normalizePhone, splitPhones } from './phone.ts';
export type { Phone, PhoneMetadata, PhoneOptions, PhoneType } from './phone-options.ts';
