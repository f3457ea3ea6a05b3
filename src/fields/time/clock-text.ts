/** A time of day as `HH:MM`, or `HH:MM:SS` where seconds are given: `9:05`, `2.30 pm`, `14h30`, `9am`; `null` where the text is none. */
export function clockText(text: string): string | null {
  const found = /^(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2}))?(?:[:.](\d{2}))?\s?(?:([ap])\.?m\.?|uhr|h)?$/iu.exec(text);
  if (found === null) return null;
  const half = found[4]?.toLowerCase();
  const bareNumber = found[2] === undefined && half === undefined && !/(?:uhr|h)$/iu.test(text);
  const given = Number(found[1]);
  if (bareNumber || (half !== undefined && (given < 1 || given > 12))) return null;
  const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  const minute = found[2] ?? '00';
  const second = found[3];
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}
