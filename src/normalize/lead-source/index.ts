export { classifyLeadSource, type LeadSource, type Visit } from './lead-source.ts';
export type { Channel } from './origins.ts';
