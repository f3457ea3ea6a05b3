export { type AddressOptions, normalizeAddress } from './address.ts';
