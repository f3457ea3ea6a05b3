export { normalizeDomain, type DomainOptions } from './domain.ts';
export { registrableDomain } from './registrable.ts';
