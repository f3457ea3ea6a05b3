const pattern = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,12}(?:\.\d{1,9})?)S)?)?$/;

/** Parts of an ISO 8601 duration. */
export interface DurationParts {
  /** Years and months, in months. */
  readonly months: number;
  /** Weeks and days, in days. */
  readonly days: number;
  readonly milliseconds: number;
}

/** Reads `P1Y6M`, `P14D`, `PT30M`; `null` where the text is no duration. */
export function durationParts(text: unknown): DurationParts | null {
  if (typeof text !== 'string') return null;
  const match = pattern.exec(text);
  if (match === null || text === 'P' || text.endsWith('T')) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days, milliseconds: hours * 3_600_000 + minutes * 60_000 + seconds * 1000 };
}

/** A duration in milliseconds, a month taken as 30.436875 days (the Gregorian mean): for comparing, not for adding to dates. */
export function durationMs(text: unknown): number | null {
  const parts = durationParts(text);
  return parts === null ? null : parts.months * 2_629_746_000 + parts.days * 86_400_000 + parts.milliseconds;
}
