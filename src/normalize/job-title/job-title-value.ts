/** How high a position stands, lowest first; owners, founders, partners and board members stand beside the ladder. */
export type Seniority =
  | 'intern'
  | 'junior'
  | 'ic'
  | 'senior'
  | 'lead'
  | 'manager'
  | 'head'
  | 'director'
  | 'vp'
  | 'c_level'
  | 'owner'
  | 'founder'
  | 'partner'
  | 'board';

/** The field of work of a position. */
export type JobFunction =
  | 'admin'
  | 'data'
  | 'design'
  | 'education'
  | 'engineering'
  | 'executive'
  | 'finance'
  | 'hospitality'
  | 'hr'
  | 'it'
  | 'legal'
  | 'marketing'
  | 'operations'
  | 'procurement'
  | 'product'
  | 'sales'
  | 'support';

/** A job title read. */
export interface JobTitle {
  /** The usual English title where it is known, else the text with abbreviations written out. */
  readonly canonical: string;
  /** `null` where the title does not tell. */
  readonly seniority: Seniority | null;
  /** `null` where the title does not tell. */
  readonly function: JobFunction | null;
}
