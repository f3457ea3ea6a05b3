export { type CityOptions, normalizeCity } from './city.ts';
