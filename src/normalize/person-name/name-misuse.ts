import { trimOf } from '../trim.ts';

const placeholders =
  'n/a,na,n.a.,not available,not applicable,not provided,not given,not known,none,nil,nobody,no name,noname,first name,firstname,first name last name,last name,lastname,full name,your name,name,unknown,unknown unknown,anonym,anonymous,anonyme,test,test test,test user,user,guest,null,undefined,' +
  'нет,нет имени,без имени,не указан,не указано,не указана,неизвестно,неизвестный,неизвестен,аноним,имя,тест,тест тест,фио,brak,nieznany,tidak ada,unbekannt,inconnu,desconocido,жок';

/** Legal forms and words of trade at the end, without full stops. */
const endings =
  'inc incorporated llc ltd limited corp corporation gmbh plc llp pty pvt oo sro spol srl spa sarl oü a/s aps oy oyj kft ltda doo company group holding holdings solutions technologies services university foundation enterprises industries consulting ' +
  'ооо оао зао пао нао ао осоо тоо тов жчк еоод оод компания группа холдинг завод';
const upperEndings = 'AG AB AS BV NV SA KG SAS UG ASA';
const beginnings = 'ооо оао зао пао нао ао осоо тоо тов ип чп фоп жчк жк гуп муп кфх';

let lists: { readonly placeholders: ReadonlySet<string>; readonly endings: ReadonlySet<string>; readonly upper: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> } | undefined;

/** What a text is, if it is no person's name: words for the issue `misuse`, or `'placeholder'`; `null` for what may be one. */
export function misuseOf(text: string): string | null {
  lists ??= { placeholders: new Set(placeholders.split(',')), endings: new Set(endings.split(' ')), upper: new Set(upperEndings.split(' ')), beginnings: new Set(beginnings.split(' ')) };
  // `Null` and `Test` with their capital are family names
  if (text.length < 24 && text !== 'Null' && text !== 'Test' && lists.placeholders.has(text.toLowerCase())) return 'placeholder';
  if (!/^[A-Za-z ,.'-]+$/.test(text)) {
    if (text.includes('@')) {
      if (/[^\s@]@[^\s@.]+\.\p{L}/u.test(text)) return 'an e-mail address';
      if (/^@[\w.]+$/.test(text)) return 'a social handle';
    }
    if (/\d/.test(text) && text.replace(/\D+/g, '').length >= 6) return 'a telephone number';
    if (!/\p{L}/u.test(text)) return 'placeholder';
  } else if (/^(?:x{2,}|test|[-. ,']+)$/i.test(text) && text !== 'Test') return 'placeholder';
  if (text.includes('.') && /https?:|www\.|[a-z0-9]\.(?:com|net|org|io|ru|kg|kz|ua|pl|de|co|info|biz|uk)(?:$|[\s/])/i.test(text)) return 'a web address';
  return isCompany(text, lists.endings, lists.upper, lists.beginnings) ? 'a company name' : null;
}

function isCompany(text: string, ends: ReadonlySet<string>, upper: ReadonlySet<string>, begins: ReadonlySet<string>): boolean {
  const space = text.lastIndexOf(' ');
  if (space < 0) return false;
  const last = trimOf(text.slice(space + 1), '', '.)"»');
  const bare = last.includes('.') ? last.replaceAll('.', '') : last;
  if (ends.has(bare.toLowerCase()) || upper.has(bare)) return true;
  if (/&|and/i.test(text) && /^(?:sons?|co|company|partners|associates|brothers|bros)$/i.test(bare) && /(?:&|\band) \S+$/i.test(text)) return true;
  const front = text.slice(0, text.search(/[\s"«„]/));
  const first = front.endsWith('.') ? front.slice(0, -1) : front;
  return begins.has(first.toLowerCase()) || first === 'PT' || (first === 'CV' && text !== text.toUpperCase());
}
