import { instantMs, isoInstant } from '../core/calendar.ts';
import { normalizeDate } from '../normalize/date/index.ts';

/** The instant a cell names: a date and time, or a day in any writing, which begins at midnight of UTC. `null` where it names none. */
export function instantOf(cell: unknown): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : isoInstant(cell.getTime());
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const ms = /^\d{4}-\d{2}-\d{2}T/.test(text) ? instantMs(text) : null;
  if (ms !== null) return isoInstant(ms);
  const day = normalizeDate(text);
  return day.ok ? `${day.value}T00:00:00.000Z` : null;
}
