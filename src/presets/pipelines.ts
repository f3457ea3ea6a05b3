import { defineMachine } from '../lifecycle/machine.ts';

/** A plain pipeline of five stages for teams that begin. */
export const plainPipeline = /* @__PURE__ */ defineMachine({
  id: 'plain',
  moves: 'forward',
  stages: {
    new: { label: 'New', category: 'open', probability: 0.1, forecast: 'pipeline', rotAfter: 'P14D' },
    qualified: { label: 'Qualified', category: 'open', probability: 0.3, forecast: 'pipeline', rotAfter: 'P21D' },
    proposal: { label: 'Proposal', category: 'open', probability: 0.6, forecast: 'bestCase', rotAfter: 'P21D', requires: ['amount'] },
    won: { label: 'Won', category: 'won', probability: 1, forecast: 'closed', requires: ['amount'] },
    lost: { label: 'Lost', category: 'lost', probability: 0, forecast: 'omitted' },
  },
});

/**
 * The stages Salesforce starts with, their probabilities and forecast categories.
 *
 * Source: Salesforce's standard opportunity stages, documentation read 2026-11.
 */
export const salesforcePipeline = /* @__PURE__ */ defineMachine({
  id: 'salesforce',
  moves: 'any',
  stages: {
    prospecting: { label: 'Prospecting', category: 'open', probability: 0.1, forecast: 'pipeline' },
    qualification: { label: 'Qualification', category: 'open', probability: 0.1, forecast: 'pipeline' },
    needsAnalysis: { label: 'Needs Analysis', category: 'open', probability: 0.2, forecast: 'pipeline' },
    valueProposition: { label: 'Value Proposition', category: 'open', probability: 0.5, forecast: 'pipeline' },
    decisionMakers: { label: 'Id. Decision Makers', category: 'open', probability: 0.6, forecast: 'pipeline' },
    perceptionAnalysis: { label: 'Perception Analysis', category: 'open', probability: 0.7, forecast: 'pipeline' },
    proposal: { label: 'Proposal/Price Quote', category: 'open', probability: 0.75, forecast: 'bestCase' },
    negotiation: { label: 'Negotiation/Review', category: 'open', probability: 0.9, forecast: 'commit' },
    closedWon: { label: 'Closed Won', category: 'won', probability: 1, forecast: 'closed' },
    closedLost: { label: 'Closed Lost', category: 'lost', probability: 0, forecast: 'omitted' },
  },
});

/**
 * The deal stages HubSpot starts with and their probabilities.
 *
 * Source: HubSpot's default sales pipeline, documentation read 2026-11.
 */
export const hubspotPipeline = /* @__PURE__ */ defineMachine({
  id: 'hubspot',
  moves: 'any',
  stages: {
    appointmentScheduled: { label: 'Appointment scheduled', category: 'open', probability: 0.2, forecast: 'pipeline' },
    qualifiedToBuy: { label: 'Qualified to buy', category: 'open', probability: 0.4, forecast: 'pipeline' },
    presentationScheduled: { label: 'Presentation scheduled', category: 'open', probability: 0.6, forecast: 'bestCase' },
    decisionMakerBoughtIn: { label: 'Decision maker bought-in', category: 'open', probability: 0.8, forecast: 'commit' },
    contractSent: { label: 'Contract sent', category: 'open', probability: 0.9, forecast: 'commit' },
    closedWon: { label: 'Closed won', category: 'won', probability: 1, forecast: 'closed' },
    closedLost: { label: 'Closed lost', category: 'lost', probability: 0, forecast: 'omitted' },
  },
});

/** Ready deal pipelines. */
export const pipelines = /* @__PURE__ */ Object.freeze({ plain: plainPipeline, salesforce: salesforcePipeline, hubspot: hubspotPipeline });
