/** What the cells of a column look like. */
export type ContentKind = 'empty' | 'email' | 'phone' | 'url' | 'date' | 'year' | 'integer' | 'decimal' | 'checkbox' | 'code' | 'longText' | 'text';

/** What a sample of a column shows. */
export interface ColumnContent {
  readonly kind: ContentKind;
  /** Cells looked at. */
  readonly cells: number;
  /** Cells with something in them; marks for missing values such as `NA` do not count. */
  readonly filled: number;
  readonly distinct: number;
  /** Share of the filled cells that are of {@link ColumnContent.kind}. */
  readonly share: number;
  readonly meanLength: number;
  /** Share of filled cells with a digit. */
  readonly withDigits: number;
  /** Mean number of words. */
  readonly meanWords: number;
  /** Whether some value occurs more than once. */
  readonly repeats: boolean;
  /** The most frequent values, most frequent first; at most 40. */
  readonly frequent: readonly string[];
}

/** Texts that stand for a missing value in files other programs wrote. */
const missingMark = /^(?:NA|[nN]\/[aA]|#N\/A|NaN|NULL|null|None|none|-+|—|\.|\?+|\\[nN]|[nN]\.[aA]\.|undefined|\([nN]ull\)|\(blank\))$/u;

/** Whether a cell says that there is no value: nothing, a dash, `NA`, `NULL`. */
export const isMissing = (cell: string): boolean => {
  const length = cell.length;
  return length === 0 || (length < 12 && missingMark.test(cell.trim())) || (length < 200 && cell.trim() === '');
};

const patterns: readonly (readonly [ContentKind, RegExp])[] = [
  ['email', /^<?[^\s@<>,;]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+>?(?:$|\s?[,;])/u],
  ['url', /^(?:https?:\/\/|www\.)\S{3,}$/iu],
  ['url', /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)?\.(?:com|org|net|io|de|pl|ru|fr|es|co|eu|uk|edu|gov|info|biz|kg|ua|tr|id)(?:\/\S*)?$/iu],
  [
    'date',
    /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}[ -]\p{L}{3,9}\.?,?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[ T]\d{1,2}:\d{2}\S*)?$/u,
  ],
  ['year', /^(?:18|19|20)\d{2}$/],
  ['checkbox', /^(?:true|false|yes|no|y|n|да|нет|tak|nie|ja|nein|oui|non|sí|si|ya|tidak|evet|hayır|ооба|жок)$/iu],
  ['integer', /^[+-]?\d{1,15}$/],
  ['decimal', /^[+-]?(?:\d{1,3}(?:[ ,.\u00a0']\d{3})+|\d+)(?:[.,]\d+)?\s?[%€$£₽]?$/u],
  ['phone', /^(?:tel\.?:?\s?)?[+(]?\d[\d\s().\-/]{5,20}\d(?:\s?(?:x|ext|доб|wew)\.?\s?\d{1,6})?$/iu],
  ['code', /^(?=\S*\d)[\p{L}\p{N}][\p{L}\p{N}._\-/#]{2,40}$/u],
];

/** How many cells of a column are looked at. */
const mostCells = 2000;

/** Looks at the cells of one column. */
export function lookAtColumn(values: readonly string[]): ColumnContent {
  const sample = spread(values, mostCells);
  const counts = new Map<string, number>();
  const kinds = new Map<ContentKind, number>();
  let filled = 0;
  let characters = 0;
  let words = 0;
  let digits = 0;
  for (const cell of sample) {
    if (typeof cell !== 'string' || isMissing(cell)) continue;
    const text = cell.slice(0, 400).trim();
    filled++;
    characters += cell.length;
    words += text.split(/\s+/u).length;
    if (/\d/.test(text)) digits++;
    const folded = text.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    for (const [kind, pattern] of patterns) {
      if (text.length <= 200 && pattern.test(text)) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === 'year') kinds.set('integer', (kinds.get('integer') ?? 0) + 1);
        break;
      }
    }
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const meanLength = filled === 0 ? 0 : characters / filled;
  const [kind, share] = kindOf(kinds, filled, meanLength);
  return {
    kind,
    cells: sample.length,
    filled,
    distinct: counts.size,
    share,
    meanLength,
    withDigits: filled === 0 ? 0 : digits / filled,
    meanWords: filled === 0 ? 0 : words / filled,
    repeats: (frequent[0]?.[1] ?? 0) > 1,
    frequent: frequent.slice(0, 40).map(([text]) => text),
  };
}

function kindOf(kinds: ReadonlyMap<ContentKind, number>, filled: number, meanLength: number): readonly [ContentKind, number] {
  if (filled === 0) return ['empty', 1];
  const share = (kind: ContentKind): number => (kinds.get(kind) ?? 0) / filled;
  for (const kind of ['email', 'url', 'date', 'checkbox'] as const) if (share(kind) >= 0.7) return [kind, share(kind)];
  if (share('year') >= 0.95) return ['year', share('year')];
  if (share('integer') >= 0.95) return ['integer', share('integer')];
  if (share('integer') + share('decimal') >= 0.95) return ['decimal', share('integer') + share('decimal')];
  if (share('phone') + (meanLength >= 7 ? share('integer') : 0) >= 0.7 && share('phone') > 0.2) return ['phone', share('phone') + share('integer')];
  if (share('code') + share('integer') >= 0.9) return ['code', share('code') + share('integer')];
  return meanLength > 80 ? ['longText', 1] : ['text', 1];
}

/** At most `most` items, evenly over the whole list: files are often sorted. */
function spread(values: readonly string[], most: number): readonly string[] {
  if (values.length <= most) return values;
  const step = values.length / most;
  return Array.from({ length: most }, (_, i) => values[Math.floor(i * step)] as string);
}
