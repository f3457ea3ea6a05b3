const filler =
  /^(?:[-.?@+_]+|x{2,}|(?:https?:?\/{0,2})?(?:www\.?)?|n\/?a|n\.a\.?|n\/d|n\.d\.|n\\a|none|null|nil|undefined|unknown|test|#n\/a|nan|нет(?: почты| сайта)?|н\/д|не указан[ао]?|жок|brak|nie ma|tidak ada|kein(?:es?)?|no(?: (?:e-?)?mail|email| (?:web)?site| url)?)$/;

/** Whether a field of an address kind holds a word for nothing, or signs only. A short list; `isPlaceholder` knows more. */
export const isFiller = (text: string): boolean => text.length <= 24 && filler.test(text.toLowerCase());
