/** A clock reading: what a wall clock and a calendar on the wall show. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/** What clocks in a zone show at an instant. Throws a `RangeError` for a zone the platform does not know. */
export function wallTimeAt(ms: number, timeZone: string): WallTime {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const shown: Record<string, string> = {};
  for (const piece of format.formatToParts(ms)) shown[piece.type] = piece.value;
  const year = Number(shown['year']);
  return {
    year: shown['era'] === 'BC' ? 1 - year : year,
    month: Number(shown['month']),
    day: Number(shown['day']),
    hour: Number(shown['hour']),
    minute: Number(shown['minute']),
    second: Number(shown['second']),
    millisecond: ((ms % 1000) + 1000) % 1000,
  };
}

/** The instant at which clocks in a zone show a time: once, not at all (clocks were put forward) or twice (put back). */
export function instantOf(wall: WallTime, timeZone: string): { readonly ms: number; readonly how: 'once' | 'skipped' | 'repeated' } {
  const asUtc = utcMs(wall);
  const offsets = new Set([offsetAt(asUtc - 86_400_000, timeZone), offsetAt(asUtc + 86_400_000, timeZone)]);
  const fits = [...offsets].map((offset) => asUtc - offset).filter((ms) => offsetAt(ms, timeZone) === asUtc - ms);
  if (fits.length === 0) return { ms: asUtc - Math.min(...offsets), how: 'skipped' };
  return { ms: Math.min(...fits), how: fits.length > 1 ? 'repeated' : 'once' };
}

/** How far clocks in a zone are ahead of UTC at an instant, in milliseconds. */
export const offsetAt = (ms: number, timeZone: string): number => utcMs(wallTimeAt(ms, timeZone)) - ms;

/** Whether the platform knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    wallTimeAt(0, name);
    return true;
  } catch {
    return false;
  }
}

function utcMs(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}
