import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import type { ISODuration } from '../../core/values.ts';
import { durationMs, durationParts } from '../../filter/duration.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link duration}. */
export interface DurationOptions extends FieldBase {
  /** Least length. */
  readonly min?: ISODuration;
  /** Greatest length. */
  readonly max?: ISODuration;
  /** What a bare number counts; it is refused unless given. */
  readonly bare?: 'minutes' | 'hours' | 'days';
}

/** The implementation behind {@link duration}. */
export const durationType = /* @__PURE__ */ fieldType<'duration', ISODuration, DurationOptions>({
  name: 'duration',
  kind: 'duration',
  normalize(input, { bare }) {
    const text = cleanText(input);
    if (text === null)
      return input === null || input === undefined || typeof input === 'string'
        ? empty()
        : refused(issue('field.wrong_type', { expected: 'A length of time', type: typeof input }));
    const value = text.length > 100 ? null : (isoDuration(text) ?? wordyDuration(text, bare));
    return value === null ? refused(issue('duration.syntax', { input: text })) : read(value, value !== input);
  },
  validate(value, { min, max }) {
    const issues: Issue[] = [];
    const length = durationMs(value) ?? 0;
    if (min !== undefined && length < (durationMs(min) ?? 0)) issues.push(issue('field.too_small', { min, value }));
    if (max !== undefined && length > (durationMs(max) ?? Number.POSITIVE_INFINITY)) issues.push(issue('field.too_large', { max, value }));
    return issues;
  },
  checkOptions: ({ min, max }) =>
    [min, max].flatMap((limit) => (limit === undefined || durationParts(limit) !== null ? [] : [`'${limit}' is no ISO 8601 duration such as 'P14D'`])),
  order: (a, b) => (durationMs(a) ?? 0) - (durationMs(b) ?? 0),
  display: (value) => value,
  mask: () => '•••',
  jsonSchema: () => ({ type: 'string', format: 'duration' }),
});

/**
 * A length of time as ISO 8601 writes it: `P14D`, `PT1H30M`. Reads `2h 30m`, `14 days`, `1:30`, `1,5 godz`.
 *
 * Use it for how long a call, a trial or a warranty lasts. For a time of day use `time`, for two days a `date` each.
 *
 * Issue codes: `empty`, `duration.syntax`, `field.too_small`, `field.too_large`, `field.wrong_type`.
 *
 * @example
 * duration({ bare: 'minutes', max: 'PT8H' }).bare;
 * //=> 'minutes'
 */
export function duration<const O extends DurationOptions = {}>(options?: O & Exact<O, DurationOptions>): FieldOf<'duration', O> {
  return fieldData(durationType, options);
}

/** A duration in ISO 8601, without parts that are zero. */
function isoDuration(text: string): ISODuration | null {
  const upper = text.toUpperCase();
  if (!upper.startsWith('P') || durationParts(upper) === null) return null;
  const plain = upper
    .replace(/(?<=[A-Z])0+(?:\.0+)?[YMWDHS]/gu, '')
    .replace(/(?<=[A-Z])0+(?=\d)/gu, '')
    .replace(/T$/u, '');
  return (plain === 'P' || durationParts(plain) === null ? 'PT0S' : plain) as ISODuration;
}

const unitWords: readonly (readonly [unit: string, words: RegExp])[] = [
  ['Y', /^(?:y|yrs?|years?|lat|rok|roku|lata|г|год|года|лет|j|jahre?)$/iu],
  ['Mo', /^(?:mo|mos|mths?|months?|mies|miesiąc|miesiące|miesięcy|мес|месяц|месяца|месяцев|monate?|mon)$/iu],
  ['W', /^(?:w|wks?|weeks?|tyg|tydzień|tygodnie|tygodni|нед|неделя|недели|недель|wochen?)$/iu],
  ['D', /^(?:d|days?|dni|dzień|дн|день|дня|дней|tage?)$/iu],
  ['H', /^(?:h|hrs?|hours?|g|godz|godzina|godziny|godzin|ч|час|часа|часов|std|stunden?)$/iu],
  ['M', /^(?:m|mins?|minutes?|minuta|minuty|minut|мин|минута|минуты|минут|minuten?)$/iu],
  ['S', /^(?:s|secs?|seconds?|sek|sekund|sekundy|сек|секунд|секунды|sekunden?)$/iu],
];

/** Words that may stand between the parts of a duration. */
const joiners: readonly string[] = ['and', 'und', 'oraz'];

function wordyDuration(text: string, bare: DurationOptions['bare']): ISODuration | null {
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/u.exec(text);
  if (clock !== null) return fromSeconds(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0));
  if (/^\d{1,7}(?:[.,]\d{1,3})?$/u.test(text)) {
    const count = Number(text.replace(',', '.'));
    return bare === undefined
      ? null
      : bare === 'days' && Number.isInteger(count)
        ? (`P${count}D` as ISODuration)
        : fromSeconds(count * (bare === 'minutes' ? 60 : bare === 'hours' ? 3600 : 86_400));
  }
  const pieces = text.match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? [];
  const words = pieces.filter((piece) => !joiners.includes(piece.toLowerCase()));
  if (words.length === 0 || words.length % 2 === 1 || /[^\d\p{L}\s.,]/u.test(text)) return null;
  const counts = new Map<string, number>();
  for (let i = 0; i < words.length; i += 2) {
    const amount = Number((words[i] ?? '').replace(',', '.'));
    const unit = unitWords.find(([, spellings]) => spellings.test(words[i + 1] ?? ''))?.[0];
    if (unit === undefined || counts.has(unit) || !(amount < 1e7)) return null;
    counts.set(unit, amount);
  }
  return written(counts);
}

function written(counts: ReadonlyMap<string, number>): ISODuration | null {
  const whole = ['Y', 'Mo', 'W', 'D'].map((unit) => [unit, counts.get(unit) ?? 0] as const);
  const seconds = (counts.get('H') ?? 0) * 3600 + (counts.get('M') ?? 0) * 60 + (counts.get('S') ?? 0);
  if (whole.some(([, count]) => !Number.isInteger(count)))
    return counts.size === 1 && counts.has('D')
      ? fromSeconds((counts.get('D') ?? 0) * 86_400)
      : counts.size === 1 && counts.has('Y') && Number.isInteger((counts.get('Y') ?? 0) * 12)
        ? (`P${(counts.get('Y') ?? 0) * 12}M` as ISODuration)
        : null;
  const days = whole.flatMap(([unit, count]) => (count === 0 ? [] : [`${count}${unit === 'Mo' ? 'M' : unit}`])).join('');
  const clock = seconds === 0 ? '' : fromSeconds(seconds).slice(1);
  return days === '' && clock === '' ? 'PT0S' : (`P${days}${clock}` as ISODuration);
}

function fromSeconds(total: number): ISODuration {
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = Math.round((total % 60) * 1000) / 1000;
  const text = `${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${seconds === 0 ? '' : `${seconds}S`}`;
  return text === '' ? 'PT0S' : (`PT${text}` as ISODuration);
}
