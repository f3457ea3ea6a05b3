export { type DateOptions, normalizeDate } from './date.ts';
export { type InferredDateOrder, inferDateOrder } from './infer-date-order.ts';
export type { DateOrder } from './read-date.ts';
