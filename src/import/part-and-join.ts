import type { JoinedColumn, SplitColumn } from './derived-columns.ts';
import type { FolderTargets } from './folder-targets.ts';

/** A column that has no field of its own, as far as this matters here. */
export interface HomelessColumn {
  readonly header: string;
  readonly concept: string | null;
}

/** Where such a column goes after all. */
export interface PartedColumn {
  readonly path: string;
  readonly target: SplitColumn | JoinedColumn;
  readonly because: string;
}

/** Meanings that together say what another says alone, in the order they are written. */
const nameParts = ['firstName', 'middleName', 'lastName'] as const;

/**
 * Finds homes for whole names where the folder keeps first and last name in fields of their own, and for first and last names
 * where it keeps whole ones as a text.
 */
export function partAndJoin<C extends HomelessColumn>(columns: readonly C[], targets: FolderTargets, isTaken: (path: string) => boolean): Map<C, PartedColumn> {
  const homes = new Map<C, PartedColumn>();
  const free = (concept: string, header: string): string | null =>
    targets.of(concept, header).find(({ path }) => !path.includes('.') && !isTaken(path))?.path ?? null;
  const whole = columns.find(({ concept }) => concept === 'fullName');
  if (whole !== undefined) {
    const [given, middle, family] = nameParts.map((concept) => free(concept, whole.header));
    if (given != null && family != null && given !== family) {
      const into = { given, ...(middle == null || middle === given ? {} : { middle }), family };
      homes.set(whole, {
        path: given,
        target: { split: 'name', into },
        because: `“${whole.header}” holds whole names, which go to ${given} and ${family} in parts`,
      });
    }
    return homes;
  }
  const parts = nameParts.flatMap((concept) => columns.filter((column) => column.concept === concept).slice(0, 1));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first?.concept !== 'firstName' || last?.concept !== 'lastName') return homes;
  const path = free('fullName', first.header);
  if (path === null || targets.typeOf(path)?.kind !== 'text') return homes;
  parts.forEach((column, i) => {
    homes.set(column, {
      path,
      target: { join: path, place: i + 1 },
      because: `${parts.map(({ header }) => `“${header}”`).join(' and ')} together make ${path}`,
    });
  });
  return homes;
}
