import type { JobFunction, Seniority } from './job-title-value.ts';

/** Whose word wins where several positions stand in one title. */
export const ranks: readonly Seniority[] = [
  'founder',
  'owner',
  'partner',
  'c_level',
  'board',
  'vp',
  'director',
  'head',
  'manager',
  'lead',
  'senior',
  'ic',
  'junior',
  'intern',
];

/** Whether one seniority stands above another; any stands above none. */
export const outranks = (a: Seniority, b: Seniority | null): boolean => b === null || ranks.indexOf(a) < ranks.indexOf(b);

/** How high a title stands by the label of its rank and its words; `null` where it does not tell. */
export function seniorityOf(label: string | undefined, tokens: readonly string[], field: JobFunction | null): Seniority | null {
  if (label === 'none') return null;
  if (label === 'own') return ownRank(tokens);
  if (label !== undefined) return label as Seniority;
  if (field === null) return null;
  // a chef or a dean has a rank, but none of this ladder
  return (field === 'hospitality' || field === 'education') && tokens.some((token) => /^(?:chef|vice|principal|dean|декан|ректор|kepala)/.test(token))
    ? null
    : 'ic';
}

const senior = /^(?:senior|sr$|snr$|старш|ведущ|провідн|starsz|leitend|confirme|улук$|ага$)/;
const junior = /^(?:junior|jr$|jnr$|младш|молодш|mlodsz|кичүү|кіші|graduate|entry$|начинающ)/;

/** `Senior Product Owner` is a senior in the trade. */
function ownRank(tokens: readonly string[]): Seniority {
  if (tokens.some((token) => senior.test(token))) return 'senior';
  return tokens.some((token) => junior.test(token)) ? 'junior' : 'ic';
}
