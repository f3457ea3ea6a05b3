export { companies } from './companies.ts';
export { contacts } from './contacts.ts';
export { buyersJourney, churnPhases, leadStatuses, lifecycles, orderStatuses, relationshipPhases, ticketStatuses } from './lifecycles.ts';
export { hubspotPipeline, pipelines, plainPipeline, salesforcePipeline } from './pipelines.ts';
