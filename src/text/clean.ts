/** How many characters of a cell are read; the rest of a longer one is cut off. Units refuse it as `too_long` long before. */
export const longestCell = 10_000;

// Two spaces, or anything but letters of Latin and Cyrillic and the marks of plain text, each a character of its own in NFC.
const needsWork = / {2}|[^\x20-\x7e\xab\xbb\xc0-\u017f\u0400-\u045f\u2013\u2014\u2018-\u201e\u2116]/;

// Zero width and bidi marks, soft hyphen, fillers, interlinear and tag characters, lone surrogates, controls but tab and line ends.
const invisible =
  /[\p{Cc}\p{Cs}\p{DI}\ufff9-\ufffb](?<![\t-\r\x85\u200c\u200d\ufe00-\ufe0f\u{e0000}-\u{e0fff}])|(?<![\p{Extended_Pictographic}#*0-9])[\ufe00-\ufe0f]|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]/gu;

// Joiners spell words in Arabic, Indic and other scripts and build emoji; anywhere else they are dirt.
const joiner =
  /[\u200c\u200d](?:(?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}].)|(?<=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Han}].))/gu;

/**
 * The text of a cell as a person sees it: NFC, without invisible and control characters, with single plain spaces.
 *
 * Use it at the head of every reader of dirty input. To hear what was changed use `normalizeText` of `tidycrm/normalize`.
 * Hint: a finite number is read as its text; anything else that is no text, and a text with nothing in it, gives `null`.
 * Joiners stay where they belong to the spelling (Persian, Indic scripts, emoji). At most {@link longestCell} characters are read.
 *
 * @example
 * cleanText('  Acme\u00A0 Corp\u200B ');
 * //=> 'Acme Corp'
 *
 * @example
 * cleanText({});
 * //=> null
 */
export function cleanText(input: unknown): string | null {
  if (typeof input === 'number') return Number.isFinite(input) ? String(input) : null;
  if (typeof input !== 'string') return null;
  const cut = input.length > longestCell ? input.slice(0, longestCell) : input;
  const plain = cut.trim();
  if (!needsWork.test(plain)) return plain === '' ? null : plain;
  const text = collapse(stripInvisible(cut)).normalize('NFC');
  // NFC makes a few letters longer
  return (
    (text.length > longestCell
      ? text
          .slice(0, longestCell)
          .replace(/\p{Cs}$/u, '')
          .trimEnd()
      : text) || null
  );
}

/** Takes out every character that shows nothing and spells nothing. */
export const stripInvisible = (text: string): string => text.replace(invisible, '').replace(joiner, '');

/** Makes every run of white space one plain space and trims both ends. */
export const collapse = (text: string): string => text.replace(/[\s\u0085\u2800]+/g, ' ').trim();
