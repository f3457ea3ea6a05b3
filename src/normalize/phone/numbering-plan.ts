import type { PhoneMetadata, PhoneType } from './phone-options.ts';

type Missing = 0 | undefined;

/** How the numbers of a country, or of a calling code of no country, are made: a row of the metadata as libphonenumber-js writes it since 1.2.0. */
export type NumberingPlan = readonly [
  callingCode: string,
  /** What is dialled before the calling code of another country. */
  abroad: string,
  /** Every national number of the country, and the counts of digits they have, ascending. */
  national: string,
  lengths: readonly number[],
  formats: readonly (readonly [pattern: string, national: string, leading?: readonly string[], ...unknown: [unknown?, unknown?], abroad?: string])[] | Missing,
  /** What is dialled before a number within the country, how it is read, and what it becomes; it goes away where nothing is said. */
  trunk: string | Missing,
  trunkWritten: unknown,
  trunkRead: string | Missing,
  trunkBecomes: string | Missing,
  trunkOptional: unknown,
  /** How the country's numbers begin, where it shares its calling code. */
  leading: string | Missing,
  /** Kinds of lines, where the metadata tells them apart; without a pattern for mobile lines that share the one of fixed lines. */
  lines: readonly Line[] | Missing,
];

type Line = readonly [pattern: string, lengths?: readonly number[]] | Missing;

/** In the order of the metadata, and the order in which they are asked for. */
const lineTypes = ['fixed_line', 'mobile', 'toll_free', 'premium_rate', 'personal_number', 'voicemail', 'uan', 'pager', 'voip', 'shared_cost'] as const;
const lineOrder = [0, 1, 3, 2, 9, 8, 4, 7, 6, 5] as const;

const wholePatterns = /* @__PURE__ */ new Map<string, RegExp>();
const firstPatterns = /* @__PURE__ */ new Map<string, RegExp>();

/** A pattern of the metadata for a whole number or for its beginning, made once: there are a few thousand at most. */
function compiled(pattern: string, end: '$' | '', known: Map<string, RegExp>): RegExp {
  let made = known.get(pattern);
  if (made === undefined) known.set(pattern, (made = new RegExp(`^(?:${pattern})${end}`)));
  return made;
}

export const isWhole = (number: string, pattern: string): boolean => compiled(pattern, '$', wholePatterns).test(number);

export const beginning = (number: string, pattern: string | Missing): RegExpExecArray | null =>
  pattern ? compiled(pattern, '', firstPatterns).exec(number) : null;

const plansOf = /* @__PURE__ */ new WeakMap<PhoneMetadata, Map<string, NumberingPlan | null>>();

/** The plan of a country (`PL`) or of the main country of a calling code (`48`); `null` where the metadata has none. */
export function planOf(code: string, metadata: PhoneMetadata): NumberingPlan | null {
  let plans = plansOf.get(metadata);
  if (plans === undefined) plansOf.set(metadata, (plans = new Map()));
  let plan = plans.get(code);
  if (plan === undefined) {
    plan = row(metadata.countries, code >= 'A' ? code : (countriesOf(code, metadata)[0] ?? '')) ?? row(metadata.nonGeographic ?? {}, code) ?? null;
    // anything may be asked for, what exists is few
    if (code.length < 4) plans.set(code, plan);
  }
  return plan;
}

/** The countries of a calling code, the main one first; `001`, which is none, for the numbers of no country. */
export const countriesOf = (callingCode: string, metadata: PhoneMetadata): readonly string[] => row(metadata.country_calling_codes, callingCode) ?? [];

/** Names are digits and capitals, so that no property every object has is among them. */
const row = <T>(rows: object, name: string): T | undefined => (rows as Readonly<Record<string, T>>)[name];

/** The kind of line a national number is; `undefined` where it is none or the metadata does not tell. */
export function typeOf(national: string, [, , pattern, lengths, , , , , , , , lines]: NumberingPlan): PhoneType | undefined {
  if (!lines || lines.length === 0 || !isWhole(national, pattern)) return undefined;
  const isOf = (line: Line): boolean => line !== undefined && line !== 0 && (line[1] || lengths).includes(national.length) && isWhole(national, line[0]);
  for (const place of lineOrder) {
    if (!isOf(lines[place])) continue;
    if (place > 0) return lineTypes[place];
    return !lines[1] || lines[1][0] === '' || isOf(lines[1]) ? 'fixed_line_or_mobile' : 'fixed_line';
  }
  return undefined;
}

/** A number in its groups as it is written from abroad, with spaces alone: `+48 601 100 200`. */
export function writeNumber(national: string, [callingCode, , , , formats]: NumberingPlan, metadata: PhoneMetadata): string {
  let text = `+${callingCode}`;
  // Countries that share a calling code write their numbers as the main one does.
  for (const [pattern, written, leading, , , abroad] of formats || planOf(callingCode, metadata)?.[4] || []) {
    const groups = !leading?.length || beginning(national, leading[leading.length - 1]) ? compiled(pattern, '$', wholePatterns).exec(national) : null;
    if (groups === null) continue;
    const template = abroad || written;
    for (let at = template.indexOf('$'); at >= 0; at = template.indexOf('$', at + 1)) text += ` ${groups[Number(template[at + 1])]}`;
    return text;
  }
  return `${text} ${national}`;
}
