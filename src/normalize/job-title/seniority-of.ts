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

/** How high a title stands by what its words say of rank and grade; `null` where it does not tell. */
export function seniorityOf(rank: string | undefined, grade: string | undefined, field: JobFunction | null): Seniority | null {
  if (rank !== undefined && rank !== 'own') return rank === 'none' ? null : (rank as Seniority);
  // `Senior Product Owner` is a senior in the trade
  if (grade !== undefined) return grade as Seniority;
  return rank === undefined && field === null ? null : 'ic';
}
