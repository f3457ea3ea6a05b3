import type { Outcome } from '../../core/field-type.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import { cleanText } from '../../text/clean.ts';
import { osaDistance } from '../../text/edit-distance.ts';
import { foldText } from '../../text/fold.ts';
import type { Label } from '../field-types.ts';
import { labelTexts } from '../label.ts';
import { empty, read, refused } from '../outcome.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** What reading an option needs to know of it. */
export interface ReadableOption {
  readonly label?: Label;
  readonly aliases?: readonly string[];
}

/** Options by their keys. */
export type ReadableOptions = Readonly<Record<string, ReadableOption>>;

/** Reads one of a list of options by its key, a label in any language, or an alias; the nearest is suggested, never taken. */
export function readOption(input: unknown, options: ReadableOptions): Outcome<string> {
  if (typeof input === 'string' && Object.hasOwn(options, input)) return read(input, false);
  const text = cleanText(input);
  if (text === null)
    return input === null || input === undefined || typeof input === 'string'
      ? empty()
      : refused(issue('field.wrong_type', { expected: 'One of the options', type: typeof input }));
  const key = spellings(options).get(foldText(text));
  if (key !== undefined) return read(key, key !== input);
  const suggestion = nearest(foldText(text), options);
  return refused(issue('select.unknown_option', { input: text, options: Object.keys(options) }, suggestion === null ? {} : { suggestion }));
}

const spellingsOf = /* @__PURE__ */ new WeakMap<object, ReadonlyMap<string, string>>();

/** Every folded spelling of every option, once per definition. */
function spellings(options: ReadableOptions): ReadonlyMap<string, string> {
  const known = spellingsOf.get(options);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  const add = (text: string, key: string): void => {
    const folded = foldText(text);
    if (folded !== '' && !map.has(folded)) map.set(folded, key);
  };
  for (const key of Object.keys(options)) add(key, key);
  for (const [key, option] of Object.entries(options)) for (const label of labelTexts(option.label)) add(label, key);
  for (const [key, option] of Object.entries(options)) for (const alias of option.aliases ?? []) add(alias, key);
  spellingsOf.set(options, map);
  return map;
}

function nearest(text: string, options: ReadableOptions): string | null {
  if (text.length < 3 || text.length > 60) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(text.length / 4)) + 1;
  for (const [spelling, key] of spellings(options)) {
    const distance = Math.abs(spelling.length - text.length) >= bestDistance ? bestDistance : osaDistance(spelling, text);
    if (distance < bestDistance) [best, bestDistance] = [key, distance];
  }
  return best;
}
