import { cutComponent } from '../cluster-edges.ts';
import type { Link } from '../cluster/component.ts';
import type { Store } from '../store/store.ts';
import { createMarks } from '../store/marks.ts';
import type { Entities } from './entities.ts';
import type { Judgements } from './judgements.ts';
import type { Links } from './links.ts';
import type { RecordIds } from './record-ids.ts';
import type { ComponentMemo } from './component-memo.ts';

/** What entities follow from. */
export interface Linked {
  readonly ids: RecordIds;
  readonly links: Links;
  readonly entities: Entities;
  readonly judgements: Judgements;
  readonly store: Store;
  readonly memo: ComponentMemo;
}

/** Rows of a component from which remembering weights pays. */
const large = 16;

/**
 * Makes the function that works the entities around some rows out anew. A component is cut exactly as a batch run cuts it, so
 * that entities depend on the records and not on the order they came in; what is not reachable from the rows is not touched.
 */
export function createRegrouping(): (of: Linked, rows: Iterable<number>) => void {
  const done = createMarks();
  const grouped = createMarks();
  return (of, rows) => {
    const { ids, links, entities } = of;
    done.clear(ids.rows);
    grouped.clear(ids.rows);
    for (const row of rows) {
      if (!ids.has(row) || !done.add(row)) continue;
      // All that is linked to the row, and all that shared an entity with any of it before.
      const around = [row];
      const reach = (other: number): void => {
        if (done.add(other)) around.push(other);
      };
      for (let i = 0; i < around.length; i++) {
        const at = around[i] as number;
        for (let half = links.first(at); half !== 0; half = links.next(half)) reach(links.to(half));
        entities.eachBeside(at, reach);
      }
      const groups: (readonly number[])[] = [];
      for (const start of around) {
        if (!grouped.add(start)) continue;
        const component = [start];
        for (let i = 0; i < component.length; i++) {
          for (let half = links.first(component[i] as number); half !== 0; half = links.next(half))
            if (grouped.add(links.to(half))) component.push(links.to(half));
        }
        if (component.length === 1) groups.push(component);
        else groups.push(...cut(of, component));
      }
      entities.regroup(groups.length === 1 ? groups : byFirstId(groups, ids), ids.idOf);
    }
  };
}

/** Groups in the order of the first id in each, so that ties between them fall the same way in whatever order records came. */
function byFirstId(groups: readonly (readonly number[])[], ids: RecordIds): readonly (readonly number[])[] {
  const first = (group: readonly number[]): string => group.map(ids.idOf).reduce((least, id) => (id < least ? id : least));
  return groups
    .map((group) => [first(group), group] as const)
    .sort((x, y) => (x[0] < y[0] ? -1 : 1))
    .map(([, group]) => group);
}

function cut({ ids, links, judgements, store, memo }: Linked, component: readonly number[]): readonly (readonly number[])[] {
  const list: Link[] = [];
  const idOf: Record<number, string> = {};
  for (const a of component) {
    idOf[a] = ids.idOf(a);
    for (let half = links.first(a); half !== 0; half = links.next(half)) {
      const b = links.to(half);
      if (a < b) list.push({ a, b, weight: links.weight(half) });
    }
  }
  const judged = (test: (x: string, y: string) => boolean) => (a: number, b: number) => test(idOf[a] as string, idOf[b] as string);
  const { groups } = cutComponent(list, {
    ids: idOf,
    store: component.length < large ? store : { ...store, scorer: { ...store.scorer, weigh: memo.weights(store.scorer.weigh) } },
    remembered: memo.piece,
    boundary: null,
    vetoed: judgements.anyCannot() ? judged(judgements.isCannot) : () => false,
    required: judgements.anyMust() ? judged(judgements.isMust) : null,
  });
  const inGroups = new Set(groups.flat());
  return inGroups.size === component.length ? groups : [...groups, ...component.filter((row) => !inGroups.has(row)).map((row) => [row])];
}
