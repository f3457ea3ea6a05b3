import type { FieldTypeContract } from '../../core/field-type.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link tags}. */
export interface TagsOptions extends FieldBase {
  /** Tags to offer; others are allowed. A tag that differs in case or accents alone is written as here. */
  readonly suggestions?: readonly string[];
  /** Greatest number of tags; 100 unless given. */
  readonly max?: number;
}

/** The implementation behind {@link tags}. */
export const tagsType: FieldTypeContract<'tags', readonly string[], TagsOptions> = /* @__PURE__ */ fieldType<'tags', readonly string[], TagsOptions>({
  name: 'tags',
  kind: 'choice',
  storage: 'json',
  dataClass: 'qualitative',
  takesLists: true,
  normalize(input, { suggestions = [] }) {
    if (input === null || input === undefined) return empty();
    const given = Array.isArray(input) ? input : typeof input === 'string' ? input.split(/[;,|\n]|\s(?=#)/u) : typeof input === 'number' ? [input] : null;
    if (given === null) return refused(issue('field.wrong_type', { expected: 'A list of words', type: typeof input }));
    const known = new Map(suggestions.map((tag) => [foldText(tag), tag]));
    const kept = new Map<string, string>();
    for (const one of given) {
      const text = typeof one === 'string' || typeof one === 'number' ? cleanText(one)?.replace(/^#+\s*/u, '') : undefined;
      if (text === undefined || text === '' || text.length > 200) {
        if (one !== null && one !== undefined && typeof one !== 'string') return refused(issue('field.wrong_type', { expected: 'A word', type: typeof one }));
        continue;
      }
      const key = foldText(text) || text;
      if (!kept.has(key)) kept.set(key, known.get(key) ?? text);
    }
    const value = [...kept.values()];
    return value.length === 0 ? empty() : read(value, !sameValue(value, input));
  },
  validate: (value, { max = 100 }) => (value.length > max ? [issue('tags.too_many', { count: value.length, limit: max })] : []),
  equal: (a, b) => sameValue([...a].map(foldText).sort(), [...b].map(foldText).sort()),
  display: (value) => value.join(', '),
  uniqueKey: (value) => [...value].map(foldText).sort().join(',') || null,
  jsonSchema: ({ max }, io) => {
    const list = { type: 'array', items: { type: 'string' }, uniqueItems: true, ...(max === undefined ? {} : { maxItems: max }) };
    return io === 'output' ? list : { anyOf: [list, { type: 'string' }] };
  },
});

/**
 * Free words people put on a record: each once, whatever the letter case, `#` signs off.
 *
 * Use it where people invent words as they go. For a fixed list use `select` with `multiple: true`.
 *
 * Issue codes: `empty`, `field.wrong_type`, `tags.too_many`.
 *
 * @example
 * tags({ suggestions: ['VIP', 'Newsletter'] }).suggestions;
 * //=> ['VIP', 'Newsletter']
 */
export function tags<const O extends TagsOptions = {}>(options?: O & Exact<O, TagsOptions>): FieldOf<'tags', O> {
  return fieldData(tagsType, options);
}
