import { titleAbbreviations } from '../../reference/title-words.ts';
import type { JobFunction, JobTitle } from './job-title-value.ts';

const functionNames: Readonly<Record<JobFunction, string>> = {
  admin: 'Administration',
  data: 'Data',
  design: 'Design',
  education: 'Education',
  engineering: 'Engineering',
  executive: '',
  finance: 'Finance',
  hospitality: 'Hospitality',
  hr: 'HR',
  it: 'IT',
  legal: 'Legal',
  marketing: 'Marketing',
  operations: 'Operations',
  procurement: 'Procurement',
  product: 'Product',
  sales: 'Sales',
  support: 'Customer Support',
};

let abbreviations: ReadonlyMap<string, string> | undefined;

/** Words a title of rank and field alone may hold, in the languages read. */
const rankAndField =
  /^(?:director|dyrektor\p{L}*|direktor\p{L}*|direktur|directeur|directrice|directora?|diretor\p{L}*|direttor\p{L}*|директор\p{L}*|vice president|vp|head|leiter\p{L}*|manager|менеджер|kierownik|manajer|gerente|responsable|начальник|руководитель|kepala|jefe) (?:(?:of|ds|do spraw|de|du|des|del|dla|по|отдела|divisi|bagian|bidang|departemen|dzialu|la|los|las) )*\p{L}+$|^\p{L}+ (?:director|manager|vice president|vp|head|директору)$/u;

/**
 * The usual English words of a title: abbreviations written out and capitals set; a foreign title of rank and field alone
 * translated; any other left as it is.
 */
export function canonicalTitle(text: string, plain: string, { seniority, function: field }: JobTitle, several: boolean): string {
  if (several) return text;
  const expanded = expand(plain);
  // `Marketing Director` as it should be
  if (expanded === plain && /^(?:[A-Z][a-z]+ )*[A-Z][a-z]+$/.test(text) && englishRole.test(plain)) return text;
  const ofForm = /^(?:director|head|vice president|manager) of /.test(expanded);
  if (!ofForm && field !== null && functionNames[field] !== '' && rankAndField.test(expanded)) {
    const name = functionNames[field];
    const oneWord =
      expanded.split(' ').includes(name.toLowerCase()) ||
      /[^a-z ]/.test(expanded) ||
      !/^(?:[a-z]+ (?:director|manager|head)|(?:director|manager|head|vice president) of [a-z]+)$/.test(expanded);
    if (oneWord && seniority === 'director') return `${name} Director`;
    if (oneWord && seniority === 'vp') return `Vice President of ${name}`;
    if (oneWord && seniority === 'manager') return `${name} Manager`;
    if (oneWord && seniority === 'head') return `Head of ${name}`;
  }
  if (!/^[a-z0-9 '&/-]+$/.test(plain) || !isPlainText(text)) return text;
  const shouted = text === text.toUpperCase() || text === text.toLowerCase();
  return shouted || expanded !== plain || englishRole.test(expanded) ? titleCase(expanded, text, shouted) : text;
}

const isPlainText = (text: string): boolean => /^[A-Za-z0-9 .,'&/-]+$/.test(text);

function expand(plain: string): string {
  abbreviations ??= new Map(titleAbbreviations.split(' ').map((pair) => pair.split('=') as [string, string]));
  let known = false;
  const words = plain.split(' ');
  for (const [at, word] of words.entries()) {
    const full = abbreviations.get(word);
    if (full === undefined) continue;
    known = true;
    words[at] = full.replaceAll('_', ' ');
  }
  return known ? words.join(' ') : plain;
}

const englishRole =
  /\b(?:manager|director|head|president|officer|engineer|developer|assistant|specialist|analyst|executive|consultant|coordinator|lead|leader|designer|accountant|administrator|representative|supervisor|owner|partner|architect|scientist|associate|advisor|secretary|clerk|teacher|recruiter)\b/;

/** Keeps what stands in the text as it was typed with care, and sets capitals on the rest. */
function titleCase(expanded: string, text: string, shouted: boolean): string {
  const typed = (text.includes(',') ? text.split(/[\s,]+/) : text.split(' ')).map((word) => (word.endsWith('.') ? word.slice(0, -1) : word));
  const lower = typed.map((word) => word.toLowerCase());
  return expanded
    .split(' ')
    .map((word, at) => {
      const own = typed[lower.lastIndexOf(word)];
      if (own !== undefined && !shouted && own !== own.toLowerCase()) return own;
      if (
        word.length < 5 &&
        /^(?:hr|it|ceo|cfo|cto|coo|cmo|cio|vp|qa|ux|ui|pr|seo|smm|crm|b2b|b2c|ml|ai|bi|sap|erp|rf|hvac|usa|uk|emea|apac|cis|iii?|iv)$/.test(word)
      )
        return word.toUpperCase();
      if (at > 0 && word.length < 5 && /^(?:of|and|the|to|for|in|at|on|with|a|an|de|du|des|la)$/.test(word)) return word;
      if (/^[a-z]+$/.test(word)) return (word[0] as string).toUpperCase() + word.slice(1);
      return word.replace(/(^|[-/&'])([a-z])/g, (_, before: string, letter: string) => before + (before === "'" ? letter : letter.toUpperCase()));
    })
    .join(' ');
}
