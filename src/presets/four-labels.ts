/** A label in the four languages presets speak. */
export const inFour = <const E extends string>(
  en: E,
  pl: string,
  ru: string,
  de: string,
): { readonly en: E; readonly pl: string; readonly ru: string; readonly de: string } => ({ en, pl, ru, de });
