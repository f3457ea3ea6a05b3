export { classifyLeadSource, type Channel, type LeadSource, type Visit } from './lead-source.ts';
