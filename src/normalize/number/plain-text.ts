/**
 * A text that is only read and never kept, made plain: compatibility forms unified, invisible characters out, single spaces.
 * `null` where nothing is left. Shorter than `cleanText`, which must preserve what people wrote.
 */
export function plainText(input: string | number, limit: number): string | null {
  const text = String(input)
    .slice(0, limit * 10)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\p{Cs}]+/gu, (run) => (/[\t-\r]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
