import type { Outcome } from '../../core/field-type.ts';
import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { jaroWinkler } from '../../match/compare/jaro-winkler/index.ts';
import { detectMisuse } from '../../normalize/misuse/index.ts';
import { normalizeText } from '../../normalize/text/index.ts';
import { foldText } from '../../text/fold.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { fieldData, fieldType } from '../field-type.ts';
import { outcomeOf } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link text} and `longText`. */
export interface TextOptions extends FieldBase {
  /** Least number of characters. */
  readonly min?: number;
  /** Greatest number of characters. */
  readonly max?: number;
  /** A regular expression the whole text must fit, as text: `'[A-Z]{2}\\d{6}'`. It belongs to whoever defines the workspace; never take it from visitors. */
  readonly pattern?: string;
  /** What the text should be, so that something else in its place is told: a telephone among job titles, a link for a city. */
  readonly expects?: 'title' | 'city' | 'region' | 'person' | 'company';
  /** Letters are made capital or small. */
  readonly case?: 'upper' | 'lower';
}

/** The implementation behind {@link text}. */
export const textType = /* @__PURE__ */ fieldType<'text', string, TextOptions>({
  name: 'text',
  kind: 'text',
  normalize: (input, options) =>
    inCase(
      outcomeOf(normalizeText(input), input, (found) => found.value),
      options,
    ),
  validate: validateText,
  checkOptions: checkTextOptions,
  jsonSchema: textSchema,
  match: {
    derive: { folded: (value: string) => foldText(value) },
    block: [],
    compare: /* @__PURE__ */ jaroWinkler(),
  },
});

/**
 * One line of text, cleaned of stray spaces and invisible characters.
 *
 * Use it for titles, cities, notes of a line. For paragraphs use `longText`; for names of people and companies their own types.
 *
 * Issue codes: those of `normalizeText`, `field.too_short`, `field.too_long`, `field.pattern`, `misuse` (warning, with `expects`).
 *
 * @example
 * text({ required: true, max: 80 }).type;
 * //=> 'text'
 */
export function text<const O extends TextOptions = {}>(options?: O & Exact<O, TextOptions>): FieldOf<'text', O> {
  return fieldData(textType, options);
}

/** Checks length and form of a clean text. */
export function validateText(value: string, options: TextOptions): readonly Issue[] {
  const length = [...value].length;
  const issues: Issue[] = [];
  if (options.min !== undefined && length < options.min) issues.push(issue('field.too_short', { min: options.min, length }));
  if (options.max !== undefined && length > options.max) issues.push(issue('field.too_long', { max: options.max, length }));
  if (options.pattern !== undefined && !new RegExp(`^(?:${options.pattern})$`, 'u').test(value))
    issues.push(issue('field.pattern', { input: value, pattern: options.pattern }));
  if (options.expects !== undefined) for (const found of detectMisuse(value, { kind: options.expects }).reasons) issues.push({ ...found, severity: 'warning' });
  return issues;
}

/** JSON Schema of a text with its limits. */
export function textSchema(options: TextOptions): { readonly [key: string]: string | number } {
  return {
    type: 'string',
    ...(options.min === undefined ? {} : { minLength: options.min }),
    ...(options.max === undefined ? {} : { maxLength: options.max }),
    ...(options.pattern === undefined ? {} : { pattern: `^(?:${options.pattern})$` }),
  };
}

/** Applies the field's letter case to what was read. */
export function inCase(outcome: Outcome<string>, options: TextOptions): Outcome<string> {
  if (!outcome.ok || options.case === undefined) return outcome;
  const value = options.case === 'upper' ? outcome.value.toUpperCase() : outcome.value.toLowerCase();
  return { ...outcome, value, changed: outcome.changed || value !== outcome.value };
}

/** What is wrong with the options of a text. */
export function checkTextOptions({ min, max, pattern }: TextOptions): readonly string[] {
  const problems: string[] = [];
  if (min !== undefined && max !== undefined && min > max) problems.push(`\`min\` is ${min} and \`max\` ${max}; no text is both`);
  try {
    if (pattern !== undefined) new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    problems.push(`\`pattern\` is no regular expression: ${pattern}`);
  }
  return problems;
}
