import type { ISODuration } from './values.ts';

/** Writes a length of time as ISO 8601 in days, hours, minutes and seconds: `P12DT3H`. Parts of a second are left out. */
export function isoDuration(ms: number): ISODuration {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const days = Math.floor(seconds / 86_400);
  const parts = [
    [Math.floor((seconds % 86_400) / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const time = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join('');
  if (time === '') return `P${days}D`;
  return `P${days > 0 ? `${days}D` : ''}T${time}`;
}
