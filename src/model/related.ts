import type { RecordLike } from '../core/values.ts';

/** The records around: where links lead, and what leads here. A host may answer from its database. */
export interface Related {
  /** The record of a folder with this id; `null` where it is not known. */
  readonly linked: (folder: string, id: string) => RecordLike | null;
  /** Records of a folder whose link `field` leads to the record with this id. */
  readonly incoming: (folder: string, field: string, id: string) => Iterable<RecordLike>;
}

/** Nothing around: every link is of unknown end. */
export const nothingRelated: Related = { linked: () => null, incoming: () => [] };

/**
 * Makes records in memory findable by their ids and by where their links lead, both ways.
 *
 * Use it for filters through links, roll-ups and look-ups when the records are at hand; indexes are made when first asked for.
 *
 * @param records - Records by folder.
 *
 * @example
 * const around = relatedIn({ companies: [{ id: 'c1', name: 'Acme' }] });
 * around.linked('companies', 'c1');
 * //=> { id: 'c1', name: 'Acme' }
 */
export function relatedIn(records: Readonly<Record<string, Iterable<RecordLike>>>): Related {
  const lists = new Map<string, readonly RecordLike[]>();
  const byId = new Map<string, Map<string, RecordLike>>();
  const byLink = new Map<string, Map<string, RecordLike[]>>();
  const listOf = (folder: string): readonly RecordLike[] => {
    let list = lists.get(folder);
    if (list === undefined) {
      list = Object.hasOwn(records, folder) ? [...(records[folder] as Iterable<RecordLike>)] : [];
      lists.set(folder, list);
    }
    return list;
  };
  return {
    linked(folder, id) {
      let index = byId.get(folder);
      if (index === undefined) {
        index = new Map(listOf(folder).map((record) => [String(record['id']), record]));
        byId.set(folder, index);
      }
      return index.get(id) ?? null;
    },
    incoming(folder, field, id) {
      const name = `${folder}.${field}`;
      let index = byLink.get(name);
      if (index === undefined) {
        index = new Map();
        for (const record of listOf(folder)) {
          for (const target of new Set([record[field]].flat())) {
            if (target === null || target === undefined) continue;
            const at = index.get(String(target));
            if (at === undefined) index.set(String(target), [record]);
            else at.push(record);
          }
        }
        byLink.set(name, index);
      }
      return index.get(id) ?? [];
    },
  };
}
