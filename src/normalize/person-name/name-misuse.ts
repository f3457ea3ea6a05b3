import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { hasDigit } from '../../text/digit.ts';
import { trimOf } from '../trim.ts';

const placeholders =
  'n/a,na,n.a.,not available,not applicable,not provided,not given,not known,none,nil,nobody,no name,noname,first name,firstname,first name last name,last name,lastname,full name,your name,name,unknown,unknown unknown,anonym,anonymous,anonyme,test,test test,test user,user,guest,null,undefined,' +
  '^net,net imeni,bez imeni,ne ukazan,ne ukazano,ne ukazana,neizvestno,neizvestnYj,neizvesten,anonim,imA,test,test test,fio,^brak,nieznany,tidak ada,unbekannt,inconnu,desconocido,^Jok^';

/** Legal forms and words of trade at the end, without full stops. */
const endings =
  'inc incorporated llc ltd limited corp corporation gmbh plc llp pty pvt oo sro spol srl spa sarl oü a/s aps oy oyj kft ltda doo company group holding holdings solutions technologies services university foundation enterprises industries consulting ' +
  '^ooo oao zao pao nao ao osoo too tov JCk eood ood kompaniA gruppa holding zavod^';
const upperEndings = 'AG AB AS BV NV SA KG SAS UG ASA';
const beginnings = '^ooo oao zao pao nao ao osoo too tov ip Cp fop JCk Jk gup mup kfh^';

let lists:
  | {
      readonly placeholders: ReadonlySet<string>;
      readonly endings: ReadonlySet<string>;
      readonly upper: ReadonlySet<string>;
      readonly beginnings: ReadonlySet<string>;
    }
  | undefined;

const setOf = (table: string, separator: string): ReadonlySet<string> => new Set(readSpellings(table).split(separator));

/** What a text is, if it is no person's name: words for the issue `misuse`, or `'placeholder'`; `null` for what may be one. */
export function misuseOf(text: string): string | null {
  lists ??= { placeholders: setOf(placeholders, ','), endings: setOf(endings, ' '), upper: setOf(upperEndings, ' '), beginnings: setOf(beginnings, ' ') };
  // `Null` and `Test` with their capital are family names
  if (text.length < 24 && text !== 'Null' && text !== 'Test' && lists.placeholders.has(text.toLowerCase())) return 'placeholder';
  if (!/^[A-Za-z ,.'-]+$/.test(text)) {
    if (text.includes('@')) {
      if (/[^\s@]@[^\s@.]+\.\p{L}/u.test(text)) return 'an e-mail address';
      if (/^@[\w.]+$/.test(text)) return 'a social handle';
    }
    if (hasDigit(text) && text.replace(/\D+/g, '').length >= 6) return 'a telephone number';
    if (!/\p{L}/u.test(text)) return 'placeholder';
  } else if ((text.length < 5 || !/[a-wyz]/i.test(text)) && /^(?:x{2,}|test|[-. ,']+)$/i.test(text) && text !== 'Test') return 'placeholder';
  if (text.includes('.') && /https?:|www\.|[a-z0-9]\.(?:com|net|org|io|ru|kg|kz|ua|pl|de|co|info|biz|uk)(?:$|[\s/])/i.test(text)) return 'a web address';
  return isCompany(text, lists.endings, lists.upper, lists.beginnings) ? 'a company name' : null;
}

function isCompany(text: string, ends: ReadonlySet<string>, upper: ReadonlySet<string>, begins: ReadonlySet<string>): boolean {
  const space = text.lastIndexOf(' ');
  if (space < 0) return false;
  const last = trimOf(text.slice(space + 1), '', '.)"»');
  const bare = last.includes('.') ? last.replaceAll('.', '') : last;
  if (ends.has(bare.toLowerCase()) || upper.has(bare)) return true;
  if (
    bare.length < 11 &&
    'socpab'.includes(bare[0]?.toLowerCase() ?? ' ') &&
    /^(?:sons?|co|company|partners|associates|brothers|bros)$/i.test(bare) &&
    /(?:&|\band) \S+$/i.test(text)
  )
    return true;
  const gap = text.indexOf(' ');
  const quote = text.search(/["«„]/);
  const front = text.slice(0, quote >= 0 && quote < gap ? quote : gap);
  const first = front.endsWith('.') ? front.slice(0, -1) : front;
  return begins.has(first.toLowerCase()) || first === 'PT' || (first === 'CV' && text !== text.toUpperCase());
}
