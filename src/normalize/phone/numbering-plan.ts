import type { PhoneMetadata, PhoneType } from './phone-options.ts';

/** How the numbers of a country, or of a calling code of no country, are made: a row of the metadata, ready to read with. */
export interface NumberingPlan {
  readonly callingCode: string;
  /** What is dialled before the calling code of another country. */
  readonly abroad: RegExp | null;
  /** What is dialled before a number within the country, and what it becomes; it goes away where nothing is said. */
  readonly trunk: RegExp | null;
  readonly trunkBecomes: string | null;
  /** Every national number of the country, and the counts of digits they have, ascending. */
  readonly national: RegExp;
  readonly lengths: readonly number[];
  /** How the country's numbers begin, where it shares its calling code. */
  readonly leading: RegExp | null;
  /** Kinds of lines in the order they are asked for; `null` where the metadata does not tell them apart. */
  readonly lines: readonly Line[] | null;
  readonly formats: readonly Format[];
}

/** The numbers of one kind of line; without a pattern for mobile lines that share the one of fixed lines. */
interface Line {
  readonly type: PhoneType;
  readonly pattern: RegExp | null;
  readonly lengths: readonly number[];
}

interface Format {
  readonly leading: RegExp | null;
  readonly groups: RegExp;
  /** The groups in the order they are written from abroad, with spaces alone between them. */
  readonly written: readonly number[];
}

type Missing = 0 | undefined;

/** A row of the metadata as libphonenumber-js writes it since 1.2.0. */
type Row = readonly [
  callingCode: string,
  abroad: string,
  national: string,
  lengths: readonly number[],
  formats: readonly (readonly [pattern: string, national: string, leading?: readonly string[], ...unknown: [unknown?, unknown?], abroad?: string])[] | Missing,
  trunk: string | Missing,
  trunkWritten: unknown,
  trunkRead: string | Missing,
  trunkBecomes: string | Missing,
  trunkOptional: unknown,
  leading: string | Missing,
  lines: readonly (readonly [pattern: string, lengths?: readonly number[]] | Missing)[] | Missing,
];

/** In the order of the metadata, and the order in which they are asked for. */
const lineTypes = 'fixed_line mobile toll_free premium_rate personal_number voicemail uan pager voip shared_cost';
const lineOrder = '0132984765';

const plansOf = /* @__PURE__ */ new WeakMap<PhoneMetadata, Map<string, NumberingPlan>>();

/** The plan of a country (`PL`) or of the main country of a calling code (`48`); `undefined` where the metadata has none. */
export function planOf(code: string, metadata: PhoneMetadata): NumberingPlan | undefined {
  let plans = plansOf.get(metadata);
  if (plans === undefined) plansOf.set(metadata, (plans = new Map()));
  let plan = plans.get(code);
  if (plan === undefined) {
    const row = rowOf(code, metadata);
    // Anything may be asked for; what exists is few.
    if (row !== undefined) plans.set(code, (plan = readPlan(row, metadata)));
  }
  return plan;
}

/** The countries of a calling code, the main one first. */
export function countriesOf(callingCode: string, metadata: PhoneMetadata): readonly string[] | undefined {
  const countries = own<readonly string[]>(metadata.country_calling_codes, callingCode);
  return countries?.[0] === '001' ? undefined : countries;
}

const rowOf = (code: string, metadata: PhoneMetadata): Row | undefined =>
  own(metadata.countries, code >= 'A' ? code : (countriesOf(code, metadata)?.[0] ?? '')) ?? own(metadata.nonGeographic ?? {}, code);

const own = <T>(rows: object, name: string): T | undefined => (Object.hasOwn(rows, name) ? (rows as Readonly<Record<string, T>>)[name] : undefined);

function readPlan(row: Row, metadata: PhoneMetadata): NumberingPlan {
  const [callingCode, abroad, national, lengths, ownFormats, trunk, , trunkRead, trunkBecomes, , leading, lines] = row;
  // Countries that share a calling code write their numbers as the main one does.
  const formats = ownFormats || rowOf(callingCode, metadata)?.[4] || [];
  return {
    callingCode,
    abroad: atStart(abroad),
    trunk: atStart(trunkRead || trunk),
    trunkBecomes: trunkBecomes || null,
    national: whole(national),
    lengths,
    leading: atStart(leading),
    lines: lines && lines.length > 0 ? readLines(lines, lengths) : null,
    formats: formats.map(([pattern, written, begins, , , writtenAbroad]) => ({
      leading: atStart(begins?.[begins.length - 1]),
      groups: whole(pattern),
      written: ((writtenAbroad || written).match(/(?<=\$)\d/g) ?? []).map(Number),
    })),
  };
}

function readLines(rows: Exclude<Row[11], Missing>, all: readonly number[]): readonly Line[] {
  const lines: Line[] = [];
  const types = lineTypes.split(' ') as PhoneType[];
  for (const place of lineOrder) {
    const row = rows[Number(place)];
    if (row) lines.push({ type: types[Number(place)] as PhoneType, pattern: row[0] === '' ? null : whole(row[0]), lengths: row[1] || all });
  }
  return lines;
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const atStart = (pattern: string | Missing): RegExp | null => (pattern ? new RegExp(`^(?:${pattern})`) : null);

/** The kind of line a national number is; `undefined` where it is none or the metadata does not tell. */
export function typeOf(national: string, { national: all, lines }: NumberingPlan): PhoneType | undefined {
  if (lines === null || !all.test(national)) return undefined;
  for (const line of lines) {
    if (!isOf(line, national)) continue;
    if (line.type !== 'fixed_line') return line.type;
    const mobile = lines.find(({ type }) => type === 'mobile');
    return mobile === undefined || mobile.pattern === null || isOf(mobile, national) ? 'fixed_line_or_mobile' : 'fixed_line';
  }
  return undefined;
}

const isOf = ({ pattern, lengths }: Line, national: string): boolean => pattern !== null && lengths.includes(national.length) && pattern.test(national);

/** A number in its groups as it is written from abroad: `+48 601 100 200`. */
export function writeNumber(national: string, { callingCode, formats }: NumberingPlan): string {
  for (const { leading, groups, written } of formats) {
    const found = leading === null || leading.test(national) ? groups.exec(national) : null;
    if (found !== null) return `+${callingCode} ${written.map((group) => found[group]).join(' ')}`;
  }
  return `+${callingCode} ${national}`;
}
