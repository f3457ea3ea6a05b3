export { countryName } from './country-table.ts';
export { type CountryOptions, normalizeCountry } from './country.ts';
