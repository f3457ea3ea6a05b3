import type { Actor, ISODateTime } from './values.ts';

/** What the world looks like to a pure function: the time, the place and who is asking. Nothing is read from the machine. */
export interface Context {
  /** The present instant, in UTC. */
  readonly now: ISODateTime;
  /** IANA name of the zone days are counted in, `Europe/Warsaw`; UTC unless given. */
  readonly timeZone?: string;
  /** BCP 47 tag that decides between readings of numbers and dates, `pl-PL`. */
  readonly locale?: string;
  /** ISO 3166-1 alpha-2 of the country that phones, addresses and tax ids belong to unless they say otherwise. */
  readonly country?: string;
  /** ISO 4217 code of amounts that name no currency. */
  readonly currency?: string;
  /** How values are written where there is a choice. */
  readonly style?: Style;
  /** Who acts. */
  readonly actor?: Actor;
  /** Id of the user `@me` stands for. */
  readonly me?: string;
  /** Ids of the users `@myTeam` stands for. */
  readonly myTeam?: readonly string[];
  /** First day of the week: 0 Sunday, 1 Monday, 6 Saturday; Monday unless given. */
  readonly weekStart?: 0 | 1 | 6;
  /** Month the fiscal year starts in, 1 to 12; January unless given. */
  readonly fiscalYearStart?: number;
  /** Gives the next number of a named sequence, for automatic numbers. */
  readonly sequence?: (name: string) => number;
  /** Makes the id of a new record. */
  readonly newId?: () => string;
}

/** How values are written where there is a choice; a workspace sets it once. */
export interface Style {
  /** The legal form of a company: kept as written, taken off, or written the usual way. */
  readonly legalForm?: 'keep' | 'strip' | 'standardize';
  /** How phones are shown: `+48 22 123 45 67` or `+48221234567`. */
  readonly phone?: 'international' | 'e164';
  /** Whether names in capitals or small letters are put in title case. */
  readonly nameCase?: 'title' | 'keep';
}
