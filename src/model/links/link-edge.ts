import type { ISODate } from '../../core/values.ts';

/**
 * What is known of one link beside its two ends: a row of a table the host keeps next to its records. Plain data.
 *
 * The link itself stays the id in the field; an edge is only kept where there is something to say. One with `until` may outlive its
 * link: worked there from 2019 to 2023.
 */
export interface LinkEdge {
  /** The folder and link field the edge belongs to, and the record that holds the field. */
  readonly folder: string;
  readonly field: string;
  readonly from: string;
  /** The linked record. */
  readonly to: string;
  /** One of the link's labels. */
  readonly label?: string;
  /** First day it held. */
  readonly since?: ISODate;
  /** Last day it held; it holds still unless given. */
  readonly until?: ISODate;
  /** The main one of its record's links in this field. */
  readonly primary?: boolean;
}

/** New values of some fields of one record. */
export interface LinkPatch {
  readonly folder: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Whether two edges speak of the same link. */
export const sameLink = (a: LinkEdge, b: Pick<LinkEdge, 'folder' | 'field' | 'from' | 'to'>): boolean =>
  a.folder === b.folder && a.field === b.field && a.from === b.from && a.to === b.to;

/** Whether an edge has no end yet. */
export const isOpen = (edge: LinkEdge): boolean => edge.until === undefined;

/** Whether two edges hold on some day both. */
export const overlaps = (a: LinkEdge, b: LinkEdge): boolean => (a.since ?? '') <= (b.until ?? '~') && (b.since ?? '') <= (a.until ?? '~');

/**
 * Puts patches into records in memory: for tests, previews and hosts that keep everything at hand.
 *
 * @param records - Records by folder; they are not changed.
 * @returns New lists; records no patch speaks of are the same objects.
 *
 * @example
 * applyPatches({ deals: [{ id: 'd1', company: null }] }, [{ folder: 'deals', id: 'd1', values: { company: 'c1' } }]);
 * //=> { deals: [{ id: 'd1', company: 'c1' }] }
 */
export function applyPatches<T extends Readonly<Record<string, readonly { readonly id: string }[]>>>(
  records: T,
  patches: readonly LinkPatch[],
): { [F in keyof T]: T[F][number][] } {
  const byPlace = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { folder, id, values } of patches) byPlace.set(`${folder}\n${id}`, { ...byPlace.get(`${folder}\n${id}`), ...values });
  return Object.fromEntries(
    Object.entries(records).map(([folder, list]) => [
      folder,
      list.map((record) => {
        const values = byPlace.get(`${folder}\n${record.id}`);
        return values === undefined ? record : { ...record, ...values };
      }),
    ]),
  ) as { [F in keyof T]: T[F][number][] };
}
