export { type MoneyOptions, type MoneyValue, normalizeMoney } from './money.ts';
