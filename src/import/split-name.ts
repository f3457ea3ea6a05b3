import { nameParticles, nameSuffixes, nameTitles } from '../reference/name-side-words.ts';
import { cleanText } from '../text/clean.ts';
import { foldText } from '../text/fold.ts';

let words: { readonly titles: ReadonlySet<string>; readonly suffixes: ReadonlySet<string>; readonly particles: ReadonlySet<string> } | undefined;

/**
 * The parts of a whole name, for folders that keep them in texts of their own. It knows titles, suffixes, particles and a comma
 * behind the family name, and takes the last word for the family name otherwise; `normalizePersonName` knows far more, and
 * may be given instead.
 */
export function splitName(text: string): Readonly<Record<string, string>> | null {
  const { titles, suffixes, particles } = (words ??= {
    titles: new Set(nameTitles.split(' ')),
    suffixes: new Set(nameSuffixes.split(' ')),
    particles: new Set(nameParticles.split(' ')),
  });
  const clean = cleanText(text);
  if (clean === null || clean.length > 200 || /[\d@]/.test(clean)) return null;
  const plain = (word: string): string => foldText(word).replace(/[.,]/g, '');
  const prefix: string[] = [];
  const suffix: string[] = [];
  const [before, ...behind] = clean.split(',').map((piece) => piece.split(' ').filter((word) => word !== ''));
  let main = before ?? [];
  let ahead: string[] = [];
  for (const piece of behind) {
    if (piece.every((word) => suffixes.has(plain(word)))) suffix.push(...piece);
    else ahead = [...ahead, ...piece];
  }
  const turned = ahead.length > 0;
  const first = turned ? ahead : main;
  while (first.length > 1 && titles.has(plain(first[0] as string))) prefix.push(first.shift() as string);
  while (main.length > 1 && suffixes.has(plain(main.at(-1) as string))) suffix.unshift(main.pop() as string);
  let given: string[];
  if (turned) given = ahead;
  else {
    let start = main.length - 1;
    while (start > 1 && particles.has(plain(main[start - 1] as string))) start--;
    given = main.slice(0, Math.max(1, start));
    main = main.slice(Math.max(1, start));
  }
  const [one, ...middle] = given;
  const parts = { prefix: prefix.join(' '), given: one ?? '', middle: middle.join(' '), family: main.join(' '), suffix: suffix.join(' ') };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''));
}
