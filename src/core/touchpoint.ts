import type { ISODateTime } from './values.ts';

/** What can happen between a firm and a customer: the one vocabulary that statistics, lifecycles, scores and hygiene speak. */
export type TouchpointKind =
  | 'visit'
  | 'call'
  | 'mailIn'
  | 'mailOut'
  | 'mailOpened'
  | 'mailClicked'
  | 'chatIn'
  | 'chatOut'
  | 'meeting'
  | 'form'
  | 'quote'
  | 'order'
  | 'invoice'
  | 'payment'
  | 'ticket'
  | 'note'
  | 'task';

/** One thing that happened, or, with `planned`, that is to happen. */
export interface Touchpoint {
  readonly kind: TouchpointKind;
  /** When it happened, or is due. */
  readonly at: ISODateTime;
  /** The record it belongs to, where a stream holds those of many. */
  readonly recordId?: string;
  /** The user who did it. */
  readonly by?: string;
  /** Which way it went, where the kind does not say. */
  readonly direction?: 'in' | 'out';
  /** Conversation it belongs to. */
  readonly thread?: string;
  /** It lies in the future, or is a task that is still open. */
  readonly planned?: boolean;
  readonly title?: string;
}

const inbound: readonly TouchpointKind[] = ['mailIn', 'chatIn', 'form', 'mailOpened', 'mailClicked', 'visit', 'order', 'payment'];
const outbound: readonly TouchpointKind[] = ['mailOut', 'chatOut', 'quote', 'invoice'];

/** Which way a touchpoint went: from the customer, to the customer, or neither (`null`). */
export function directionOf(touchpoint: Touchpoint): 'in' | 'out' | null {
  if (touchpoint.direction !== undefined) return touchpoint.direction;
  return inbound.includes(touchpoint.kind) ? 'in' : outbound.includes(touchpoint.kind) ? 'out' : null;
}

/** Whether a touchpoint is something somebody did, rather than something planned. */
export const hasHappened = (touchpoint: Touchpoint): boolean => touchpoint.planned !== true;
