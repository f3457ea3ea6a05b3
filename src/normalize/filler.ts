const words =
  'n/a na n.a. n.a n/d n.d. n\\a none null nil undefined unknown no test #n/a nan нет н/д не_указан не_указана не_указано нет_почты нет_сайта жок brak nie_ma tidak_ada kein keine keines no_email no_e-mail noemail no_mail no_site no_website no_url';

let fillers: Set<string> | undefined;

/** Whether a field of an address kind holds a word for nothing, or signs only. A short list; `isPlaceholder` knows more. */
export function isFiller(text: string): boolean {
  if (text.length > 24) return false;
  fillers ??= new Set(words.split(' ').map((word) => word.replaceAll('_', ' ')));
  const end = text.charCodeAt(text.length - 1) | 32;
  return (
    fillers.has(text.toLowerCase()) ||
    ((end < 97 || end > 122 || end === 120 || end === 119) && /^(?:[-.?@+_]+|x{2,}|(?:https?:?\/{0,2})?(?:www\.?)?)$/i.test(text))
  );
}
