import { readSpelling } from '../../reference/cyrillic-spelling.ts';
import { foldText } from '../../text/fold.ts';

/** Words that add nothing to a country's name: articles, joining words, “islands” in several languages. */
const emptyWords =
  'd l and und et y e i dan ve en och og a the la le les el los las der die das of de del du des di da do islands islas iles ilhas inseln wyspy kepulauan adalari arquipelago territory territories territorio territorium terytorium territoire ^i ^ta ^Jana ^Jyne ^ostrova ^ostrov ^o ^va ^v ^aralY ^araldarY sar';

let dropped: Set<string> | undefined;

/** Latin letters of the one name that several writings of a country share: folded words in alphabetical order, joining words left out. */
export function countryKey(text: string): string {
  dropped ??= new Set(emptyWords.split(' ').map(readSpelling));
  const folded = foldText(text).replace(/ё/g, 'е');
  const words = (folded.includes("'") ? folded.replace(/\b([dl])'/g, '$1 ').replace(/'/g, '') : folded).split(/[^\p{L}\p{M}\p{N}]+/u);
  const kept: string[] = [];
  let letters = '';
  for (const word of words) {
    if (word.length === 1 && /[a-zа-я]/.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') kept.push(letters);
    letters = '';
    if (word !== '' && !dropped.has(word)) kept.push(word === 'saint' || word === 'sainte' || word === 'sint' || word === 'santa' ? 'st' : word);
  }
  if (letters !== '') kept.push(letters);
  const named = kept.filter((word) => !(word.length === 1 && (dropped as Set<string>).has(word)));
  return named.sort().join(' ');
}
