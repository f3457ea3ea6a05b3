/** Whether a cell for a place, language or currency holds signs only or a word for nothing. */
export const isNoPlace = (text: string): boolean => /^(?:[-–—._?*/\\0 ]+|n\W?a\.?|none|null|unknown|tbd|нет|н\/д|brak|x{2,})$/i.test(text);
