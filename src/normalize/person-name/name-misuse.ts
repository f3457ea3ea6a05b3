const placeholder =
  /^(?:n\.?\/?a\.?|not (?:available|applicable|provided|given|known)|none|nil|nobody|no ?name|first ?name(?: last ?name)?|last ?name|full ?name|your name|name|unknown(?: unknown)?|anonym(?:ous|e)?|test(?: test| user)?|test[0-9]+|user|guest|xx+|null|undefined|нет|нет имени|без имени|не указан[оа]?|неизвестн\p{L}*|аноним|имя|тест тест|фио|brak|nieznany|tidak ada|unbekannt|inconnu|desconocido|жок|[\p{P}\p{S}\s]+)$/iu;

const legalFormAtEnd =
  /[\p{L}\d)»"][\s,]+(?:inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|gmbh|plc|llp|pty|pvt|sp\.? ?z ?o\.? ?o|s\.r\.o|spol|s\.r\.l|srl|s\.p\.a|sarl|s\.à ?r\.l|s\.a|oü|a\/s|aps|oyj?|kft|ltda|s\.a\.s|d\.o\.o|ооо|оао|зао|пао|нао|ао|осоо|оаo|тоо|тов|жчк|еоод|оод)\.?$/iu;
const legalFormInFront = /^(?:ооо|оао|зао|пао|нао|ао|осоо|тоо|тов|ип|чп|фоп|жчк|жк|гуп|муп|кфх)[\s"«„]/iu;
const upperForms = /\s(?:AG|AB|AS|BV|NV|SA|KG|SAS|UG|ASA|B\.V|N\.V|S\.A)\.?$|^(?:PT|CV)\.? \p{L}/u;
const tradeWord = /\s(?:company|co\.?, inc|group|holdings?|solutions|technologies|services|university|foundation|associates|enterprises|industries|consulting|(?:&|and) (?:sons?|co|company|partners|associates|brothers|bros)|компания|группа|холдинг|завод)\.?$/iu;

/** What a text is, if it is no person's name: words for the issue `misuse`, or `'placeholder'`; `null` for what may be one. */
export function misuseOf(text: string): string | null {
  if (placeholder.test(text) && text !== 'Null' && text !== 'Test') return 'placeholder';
  if (/[^\s@]@[^\s@.]+\.\p{L}/u.test(text)) return 'an e-mail address';
  if (/^@[\w.]+$/.test(text)) return 'a social handle';
  if (/https?:|www\.|\b[a-z0-9-]{2,63}\.(?:com|net|org|io|ru|kg|kz|ua|pl|de|co|info|biz|uk)(?:$|[\s/])/i.test(text)) return 'a web address';
  if (digitsIn(text) >= 6) return 'a telephone number';
  if (legalFormAtEnd.test(text) || legalFormInFront.test(text) || upperForms.test(text) || tradeWord.test(text)) return 'a company name';
  return null;
}

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) count++;
  return count;
}
