/** The locale where the platform takes it for one, else English: a tag out of data must not break what is shown. */
export function safeLocale(locale: string | undefined): string {
  if (locale === undefined) return 'en';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
