import type { Derivation } from '../derivation.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;

const ofDate = (name: string, key: (year: string, month: string, day: string) => string): Derivation => ({
  name,
  derive(text) {
    const match = isoDate.exec(text);
    return match === null ? null : key(match[1] as string, match[2] as string, match[3] as string);
  },
});

/** The year of a date. */
export const year: Derivation = /* @__PURE__ */ ofDate('year', (y) => y);

/** Month and day, where the year is in doubt. */
export const monthDay: Derivation = /* @__PURE__ */ ofDate('monthDay', (_, m, d) => `${m}-${d}`);

/** Year and month, where the day is in doubt. */
export const yearMonth: Derivation = /* @__PURE__ */ ofDate('yearMonth', (y, m) => `${y}-${m}`);

/** Year and day, where the month is in doubt. */
export const yearDay: Derivation = /* @__PURE__ */ ofDate('yearDay', (y, _, d) => `${y}/${d}`);

/** The date whichever of month and day was written first: 3 April and 4 March of a year meet. */
export const swappedDate: Derivation = /* @__PURE__ */ ofDate('swappedDate', (y, m, d) => (m < d ? `${y}~${m}~${d}` : `${y}~${d}~${m}`));
