import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { functionWords, knownTitles } from '../../reference/title-words.ts';
import { foldText } from '../../text/fold.ts';
import type { JobFunction, JobTitle, Seniority } from './job-title-value.ts';
import { firstLine, readWordIndex, type WordIndex } from './word-index.ts';

let index: WordIndex | undefined;
let known: ReadonlyMap<string, JobTitle> | undefined;

/** The field of work a plain, folded title tells of; the more special word wins. */
export function functionOf(plain: string, tokens: readonly string[]): JobFunction | null {
  index ??= readWordIndex(functionWords);
  const field = index.labels[firstLine(index, tokens)] as JobFunction | undefined;
  return field === undefined ? null : settled(field, ` ${plain} `);
}

/** Where two fields meet, the one the person works in. */
function settled(field: JobFunction, title: string): JobFunction | null {
  if (title.includes(' owner') && / (?:product|process) owner /.test(title)) return 'product';
  if (title.includes('assist') || title.includes(' office ') || title.includes(' pa ') || title.includes('secretary ') || title.includes(' ea ')) {
    if (/ (?:assistant|secretary|pa|ea) (?:to|of) | (?:executive|personal|administrative) assistant | office manager /.test(title)) return 'admin';
    if (/ assistant professor /.test(title)) return 'education';
    if (field === 'admin' && / assistant (?:manager|director|vice president) /.test(title)) return null;
  }
  if (field === 'data' && /^ (?:senior |junior )?(?:business|бизнес|бизнес-)[ -]?(?:analyst|аналитик)/.test(title)) return 'operations';
  if (field === 'marketing' && / sales (?:and |& )?marketing /.test(title)) return 'sales';
  return field;
}

/** The title where the whole of it is known, in any of its languages. */
export function knownTitle(plain: string): JobTitle | null {
  return (known ??= readKnown()).get(plain) ?? null;
}

function readKnown(): ReadonlyMap<string, JobTitle> {
  const titles = new Map<string, JobTitle>();
  for (const line of readSpellings(knownTitles).trim().split('\n')) {
    const [canonical = '', seniority = '', field = '', spellings = ''] = line.split('|');
    const title: JobTitle = { canonical, seniority: seniority as Seniority, function: field === '' ? null : (field as JobFunction) };
    for (const spelling of spellings.split(',')) titles.set(foldText(spelling), title);
  }
  return titles;
}
