/** The language of a BCP 47 tag in small letters. */
export const languageOf = (locale: string): string => (locale.split(/[-_]/)[0] as string).toLowerCase();

/** The region of a BCP 47 tag in capitals; `undefined` where it names none. */
export const regionOf = (locale = ''): string | undefined => /[-_]([A-Z]{2})\b/i.exec(locale)?.[1]?.toUpperCase();
