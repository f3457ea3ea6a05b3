export { companies } from './companies.ts';
export { contacts } from './contacts.ts';
export { deals, salesPipeline } from './deals.ts';
export { leads } from './leads.ts';
export { buyersJourney, churnPhases, leadStatuses, lifecycles, orderStatuses, relationshipPhases, ticketStatuses } from './lifecycles.ts';
export { billing, mailing, packs, recommended8, relationship, service } from './packs.ts';
export { hubspotPipeline, pipelines, plainPipeline, salesforcePipeline } from './pipelines.ts';
export { orders, products } from './trade.ts';
export { activities, notes, tasks, tickets } from './work.ts';
