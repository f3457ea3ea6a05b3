import { foldText } from './fold.ts';

// Sources: BGN/PCGN and ICAO 9303 as people use them without apostrophes (Cyrillic), ELOT 743 (Greek), the national
// systems of Georgia (2002) and Armenia (simplified), ALA-LC consonants (Arabic, Persian, Hebrew; vowels are not written).
const letters =
  'аaбbвvгgдdеeёeжzhзzиiйyкkлlмmнnоoпpрrсsтtуuфfхkhцtsчchшshщshchъьыyэeюyuяyaіiїyiєyeґgўuөoүuңngәaғgқkұuһhҷjҳhӣiӯuҗjђdjјjљljњnjћcџdzѓgjќkjѕdzѣeѳfѵi' +
  'αaβvγgδdεeζzηiθthιiκkλlμmνnξxοoπpρrσsςsτtυyφfχchψpsωo' +
  'აaბbგgდdეeვvზzთtიiკkლlმmნnოoპpჟzhრrსsტtუuფpქkღghყqშshჩchცtsძdzწtsჭchხkhჯjჰh' +
  'աaբbգgդdեeզzէeըyթtժzhիiլlխkhծtsկkհhձdzղghճchմmյyնnշshոoչchպpջjռrսsվvտtրrցtsւvփpքkևevօoֆf' +
  'اaبbتtثthجjحhخkhدdذdhرrزzسsشshصsضdطtظzعaغghفfقqكkلlمmنnهhوwيyةaىaأaإiآaءؤuئiپpچchژzhگgکkیy' +
  'אaבbגgדdהhוvזzחhטtיyכkךkלlמmםmנnןnסsעaפpףpצtsץtsקkרrשshתt';

const ukrainian = 'гhиyїi';
const serbian = 'жzхhцcчcшs';

let base: Map<string, string> | undefined;
let ukrainianMap: Map<string, string> | undefined;
let serbianMap: Map<string, string> | undefined;

const ascii = /^[\x00-\x7f]*$/;
const words = /[\p{L}\p{M}]+/gu;
const foreign = /[\u0370-\u06ff\u10a0-\u10ff\u1c90-\u1cbf\ufb13-\ufefc\u1f00-\u1fff]/;

/**
 * Writes Cyrillic, Greek, Georgian, Armenian, Arabic and Hebrew letters in ASCII Latin ones and takes the marks off Latin letters.
 *
 * Use it to compare names across scripts and to build keys and file names. For a comparison within one script use
 * {@link foldText}. Hint: it is one reading of several and cannot be reversed; ё is read as е because people write it so, and
 * `ий`, `ый` at the end of a word become `y`. Ukrainian and Serbian words
 * are known by their own letters, word by word, so that a word reads the same wherever it stands. Chinese, Japanese,
 * Korean and Indic scripts stay as they are.
 *
 * @example
 * transliterate('Дмитрий Щукин');
 * //=> 'Dmitry Shchukin'
 *
 * @example
 * transliterate('Łukasz Ångström');
 * //=> 'Lukasz Angstrom'
 */
export function transliterate(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFC').replace(words, word);
}

function word(text: string): string {
  if (ascii.test(text)) return text;
  if (!foreign.test(text)) return latinWord(text);
  const bare = text.normalize('NFKC').toLowerCase();
  const local = localLetters(bare);
  base ??= readLetters(letters);
  const wholeUpper = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  const source = [
    ...bareGreek(bare)
      .replace(/[иы]й$/u, 'ы')
      .replace(/ու/g, 'у'),
  ];
  let out = '';
  for (const char of source) out += local?.get(char) ?? base.get(char) ?? foldText(char);
  if (wholeUpper) return out.toUpperCase();
  const first = text[0] as string;
  return first !== first.toLowerCase() && first.toUpperCase() === first ? out.slice(0, 1).toUpperCase() + out.slice(1) : out;
}

function localLetters(text: string): Map<string, string> | undefined {
  if (/[іїєґ]/.test(text) && !/[әғқңөұүһѣ]/.test(text)) return (ukrainianMap ??= readLetters(ukrainian));
  return /[ђјљњћџ]/.test(text) ? (serbianMap ??= readLetters(serbian)) : undefined;
}

// Accents off, and the pairs of letters that are one sound.
function bareGreek(text: string): string {
  if (!/[\u0370-\u03ff\u1f00-\u1fff]/.test(text)) return text;
  return foldText(text)
    .replaceAll('ου', 'oυ')
    .replace(/([αε])υ(?=[αεηιουωβγδζλμνρ])/g, '$1β')
    .replace(/([αε])υ/g, '$1φ')
    .replace(/oυ/g, 'у')
    .replace(/^μπ/, 'b')
    .replaceAll('γγ', 'νγ');
}

function latinWord(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC')) {
    const folded = foldText(char);
    out +=
      char === char.toLowerCase()
        ? folded
        : char.length > 0 && text.length > 1 && text === text.toUpperCase()
          ? folded.toUpperCase()
          : folded.slice(0, 1).toUpperCase() + folded.slice(1);
  }
  return out;
}

function readLetters(table: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, letter, latin] of table.matchAll(/([^a-z])([a-z]*)/gu)) map.set(letter as string, latin as string);
  return map;
}
