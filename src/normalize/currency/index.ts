export { type CurrencyOptions, normalizeCurrency } from './currency.ts';
