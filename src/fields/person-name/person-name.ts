import type { Context } from '../../core/context.ts';
import type { Outcome } from '../../core/field-type.ts';
import type { Exact } from '../../core/part.ts';
import type { PersonName } from '../../core/values.ts';
import { personName as comparePersonName } from '../../match/compare/person-name/index.ts';
import { normalizePersonName } from '../../normalize/person-name/index.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { phoneticKey } from '../../text/phonetic.ts';
import { words } from '../../text/tokens.ts';
import { transliterate } from '../../text/transliterate.ts';
import { fieldData, fieldType, maskText } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, outcomeOf } from '../outcome.ts';

/** Options of {@link personName}. */
export interface PersonNameFieldOptions extends FieldBase {
  /** Where the given name stands in a whole name; judged name by name unless given. */
  readonly order?: 'auto' | 'given-first' | 'family-first';
}

/** The parts in the order they are written. */
const partNames = ['prefix', 'given', 'middle', 'family', 'suffix', 'nickname'] as const;

/** The implementation behind {@link personName}. */
export const personNameType = /* @__PURE__ */ fieldType<'personName', PersonName, PersonNameFieldOptions>({
  name: 'personName',
  kind: 'struct',
  sensitivity: 'personal',
  dataClass: 'identity',
  normalize: (input, options, context) =>
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'full')
      ? fromParts(input as Readonly<Record<string, unknown>>, options, context)
      : readName(input, options, context),
  order: (a, b, locale) => sortText(a).localeCompare(sortText(b), locale),
  display: fullName,
  mask: (value) => [value.given, value.family].flatMap((part) => (part === undefined ? [] : [maskText(part)])).join(' ') || '•••',
  parts: {
    prefix: (value) => value.prefix ?? null,
    given: (value) => value.given ?? null,
    middle: (value) => value.middle ?? null,
    family: (value) => value.family ?? null,
    suffix: (value) => value.suffix ?? null,
    nickname: (value) => value.nickname ?? null,
    full: fullName,
  },
  fromParts,
  uniqueKey: (value) => keyWords(value).join(' ') || null,
  jsonSchema: (_, io) => {
    const parts = { type: 'object', properties: Object.fromEntries(partNames.map((name) => [name, { type: 'string' }])), additionalProperties: false };
    return io === 'output' ? parts : { anyOf: [{ type: 'string' }, parts] };
  },
  auditRules: ['name-case', 'name-mononym'],
  match: {
    derive: {
      given: (value: PersonName) => keyOf(value.given),
      family: (value: PersonName) => keyOf(value.family),
      givenSound: (value: PersonName) => soundOf(value.given),
      familySound: (value: PersonName) => soundOf(value.family),
      initial: (value: PersonName) => keyOf(value.given)?.slice(0, 1) ?? null,
      familyInitial: (value: PersonName) => keyOf(value.family)?.slice(0, 1) ?? null,
      words: (value: PersonName) => keyWords(value),
      fullName: (value: PersonName) => keyWords(value).join(' ') || null,
    },
    block: [['fullName'], ['familySound', 'initial'], ['givenSound', 'familyInitial']],
    join: ['familySound', 'givenSound'],
    compare: /* @__PURE__ */ comparePersonName(),
  },
});

/**
 * The name of a person in its parts: prefix, given, middle, family, suffix, nickname.
 *
 * Use it for people. Give the whole name as text, or the parts as an object or as columns `name.given`, `name.family`.
 * For organisations use `companyName`.
 *
 * Issue codes: those of `normalizePersonName`.
 *
 * @example
 * personName({ required: true }).type;
 * //=> 'personName'
 */
export function personName<const O extends PersonNameFieldOptions = {}>(options?: O & Exact<O, PersonNameFieldOptions>): FieldOf<'personName', O> {
  return fieldData(personNameType, options);
}

/** The name as it is written, in the order its script asks for. */
function fullName(value: PersonName): string {
  const { given, family } = value;
  if (Object.keys(value).length === 2 && isPlainWord(given) && isPlainWord(family)) return `${given} ${family}`;
  const found = normalizePersonName(value, { case: 'keep' });
  return found.ok ? found.display : Object.values(value).join(' ');
}

/** Two such words need no cleaning, and stand the Western way. */
const isPlainWord = (part: unknown): part is string => typeof part === 'string' && /^[A-Za-z]{1,60}$/.test(part);

function readName(input: unknown, options: PersonNameFieldOptions, context: Context): Outcome<PersonName> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input) && saysNothing(input as Readonly<Record<string, unknown>>)) return empty();
  const order = options.order ?? 'auto';
  const found = normalizePersonName(input, { order, ...(context.style?.nameCase === 'keep' ? { case: 'keep' as const } : {}) });
  return outcomeOf(found, input, (ok) => ok.value);
}

/** Parts that came in columns, all of them blank. */
const saysNothing = (parts: Readonly<Record<string, unknown>>): boolean => {
  const names = Object.keys(parts);
  return (
    names.length > 0 &&
    names.every((name) => parts[name] === null || parts[name] === undefined || (typeof parts[name] === 'string' && cleanText(parts[name]) === null))
  );
};

/** Columns with the parts, or with the whole name where no part has anything. */
function fromParts(parts: Readonly<Record<string, unknown>>, options: PersonNameFieldOptions, context: Context): Outcome<PersonName> {
  const apart = partNames.some((name) => Object.hasOwn(parts, name) && cleanText(parts[name]) !== null);
  return readName(!apart && Object.hasOwn(parts, 'full') ? parts['full'] : parts, options, context);
}

const sortText = (value: PersonName): string => `${value.family ?? ''} ${value.given ?? ''}`;
const keyOf = (part: string | undefined): string | null => (part === undefined ? null : words(foldText(transliterate(part))).join('') || null);
const keyWords = (value: PersonName): string[] =>
  words(foldText(transliterate([value.given, value.family].filter((part) => part !== undefined).join(' ')))).sort();

function soundOf(part: string | undefined): string | null {
  return part === undefined ? null : phoneticKey(part) || keyOf(part);
}
