import { defineMachine } from '../lifecycle/machine.ts';

/**
 * The phases of a relationship, from subscriber to evangelist, moving forward by themselves.
 *
 * Source: the lifecycle stages HubSpot and others share, documentation read 2026-11.
 */
export const relationshipPhases = /* @__PURE__ */ defineMachine({
  id: 'phases',
  label: { en: 'Lifecycle phase', pl: 'Faza cyklu życia', ru: 'Фаза жизненного цикла' },
  moves: 'forward',
  stages: {
    subscriber: { label: 'Subscriber', category: 'open' },
    lead: { label: 'Lead', category: 'open' },
    mql: { label: 'Marketing qualified lead', category: 'open' },
    sql: { label: 'Sales qualified lead', category: 'open' },
    opportunity: { label: 'Opportunity', category: 'open' },
    customer: { label: 'Customer', category: 'open' },
    evangelist: { label: 'Evangelist', category: 'open' },
    other: { label: 'Other', category: 'onHold' },
  },
  auto: [
    { to: 'customer', when: { wonDeals: { gte: 1 } }, because: 'a deal was won' },
    { to: 'opportunity', when: { openDeals: { gte: 1 } }, because: 'a deal is open' },
    { to: 'sql', when: { meeting: { gte: 1 } }, because: 'there was a meeting' },
    { to: 'mql', when: { and: [{ form: { gte: 1 } }, { mailOpened: { gte: 3 } }] }, because: 'a form was sent and three mails were opened' },
    { to: 'lead', when: { form: { gte: 1 } }, because: 'a form was sent' },
    { to: 'subscriber', when: { newsletter: true }, because: 'the newsletter was subscribed to' },
  ],
});

/** The same phases with what comes after: a customer silent for eighteen months is at risk, and one who left is not called a customer. */
export const churnPhases = /* @__PURE__ */ defineMachine({
  id: 'churnPhases',
  label: { en: 'Lifecycle phase', pl: 'Faza cyklu życia', ru: 'Фаза жизненного цикла' },
  moves: {
    lead: ['qualified', 'customer', 'other'],
    qualified: ['customer', 'lead', 'other'],
    customer: ['atRisk', 'former'],
    atRisk: ['customer', 'former'],
    other: ['lead'],
  },
  reopen: { former: ['customer'] },
  stages: {
    lead: { label: 'Lead', category: 'open' },
    qualified: { label: 'Qualified', category: 'open' },
    customer: { label: 'Customer', category: 'open' },
    atRisk: { label: 'At risk', category: 'open' },
    former: { label: 'Former customer', category: 'lost' },
    other: { label: 'Other', category: 'onHold' },
  },
  facts: { lastActivity: 'instant', contractEnd: 'date', wonDeals: 'number', form: 'number', meeting: 'number' },
  auto: [
    { to: 'former', from: ['customer', 'atRisk'], when: { contractEnd: { before: 'today' } }, because: 'the contract has ended' },
    { to: 'atRisk', from: ['customer', 'atRisk'], when: { lastActivity: { olderThan: 'P18M' } }, because: 'silent for eighteen months' },
    { to: 'customer', from: ['atRisk'], when: { lastActivity: { within: { last: 30, unit: 'day' } } }, back: true, because: 'back in touch' },
    { to: 'customer', from: ['lead', 'qualified', 'customer'], when: { wonDeals: { gte: 1 } }, because: 'a deal was won' },
    { to: 'qualified', from: ['lead', 'qualified'], when: { meeting: { gte: 1 } }, because: 'there was a meeting' },
  ],
});

/**
 * What is being done with a lead now.
 *
 * Source: the lead statuses HubSpot and others share, documentation read 2026-11.
 */
export const leadStatuses = /* @__PURE__ */ defineMachine({
  id: 'leadStatus',
  label: { en: 'Lead status', pl: 'Status leada', ru: 'Статус лида' },
  moves: 'any',
  stages: {
    new: { label: 'New', category: 'open' },
    open: { label: 'Open', category: 'open' },
    attempted: { label: 'Attempted to contact', category: 'open' },
    connected: { label: 'Connected', category: 'open' },
    inProgress: { label: 'In progress', category: 'open' },
    openDeal: { label: 'Open deal', category: 'won' },
    badTiming: { label: 'Bad timing', category: 'onHold' },
    unqualified: { label: 'Unqualified', category: 'lost' },
  },
  reopen: { unqualified: ['open'], openDeal: ['inProgress'] },
});

/** Where a buyer stands in the own mind. */
export const buyersJourney = /* @__PURE__ */ defineMachine({
  id: 'buyersJourney',
  moves: 'forward',
  stages: {
    awareness: { label: 'Awareness', category: 'open' },
    consideration: { label: 'Consideration', category: 'open' },
    decision: { label: 'Decision', category: 'open' },
  },
});

/** An order from draft to done. */
export const orderStatuses = /* @__PURE__ */ defineMachine({
  id: 'orderStatus',
  moves: { draft: ['confirmed', 'cancelled'], confirmed: ['shipped', 'cancelled'], shipped: ['delivered', 'returned'] },
  reopen: { delivered: ['returned'] },
  stages: {
    draft: { label: 'Draft', category: 'open' },
    confirmed: { label: 'Confirmed', category: 'open' },
    shipped: { label: 'Shipped', category: 'open' },
    delivered: { label: 'Delivered', category: 'won' },
    returned: { label: 'Returned', category: 'lost' },
    cancelled: { label: 'Cancelled', category: 'lost' },
  },
});

/** A ticket from new to closed; a closed one may be opened again. */
export const ticketStatuses = /* @__PURE__ */ defineMachine({
  id: 'ticketStatus',
  moves: { new: ['open', 'waiting', 'closed'], open: ['waiting', 'closed'], waiting: ['open', 'closed'] },
  reopen: { closed: ['open'] },
  stages: {
    new: { label: 'New', category: 'open', rotAfter: 'P1D' },
    open: { label: 'Open', category: 'open', rotAfter: 'P3D' },
    waiting: { label: 'Waiting for the customer', category: 'onHold' },
    closed: { label: 'Closed', category: 'won' },
  },
});

/** Ready machines for relationships, leads, orders and tickets. */
export const lifecycles = /* @__PURE__ */ Object.freeze({
  phases: relationshipPhases,
  churnPhases,
  leadStatus: leadStatuses,
  buyersJourney,
  order: orderStatuses,
  ticket: ticketStatuses,
});
