import { readSpellings } from '../../reference/cyrillic-spelling.ts';
import { knownTitles } from '../../reference/title-words.ts';
import { foldText } from '../../text/fold.ts';
import type { JobFunction, JobTitle, Seniority } from './job-title-value.ts';

let known: ReadonlyMap<string, JobTitle> | undefined;

/** The title where the whole of it is known, in any of its languages. */
export function knownTitle(plain: string): JobTitle | null {
  return (known ??= readKnown()).get(plain) ?? null;
}

function readKnown(): ReadonlyMap<string, JobTitle> {
  const titles = new Map<string, JobTitle>();
  for (const line of readSpellings(knownTitles).trim().split('\n')) {
    const [name = '', seniority = '', field = '', others = ''] = line.split('|');
    const canonical = name.startsWith('-') ? name.slice(1) : name;
    const title: JobTitle = { canonical, seniority: seniority as Seniority, function: field === '' ? null : (field as JobFunction) };
    for (const spelling of (others || canonical).split(',')) titles.set(foldText(spelling), title);
    if (name === canonical) titles.set(foldText(canonical), title);
  }
  return titles;
}
