export { normalizePhone, splitPhones } from './phone/phone.ts';
export type { Phone, PhoneMetadata, PhoneOptions, PhoneType } from './phone/phone-options.ts';
