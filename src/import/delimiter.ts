/** Characters that separate cells in the files people send. */
export const knownDelimiters = [',', ';', '\t', '|'] as const;

/** The line Excel puts first to name the delimiter, `sep=;`. */
const separatorLine = /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i;

/** A delimiter and the length of a leading `sep=` line, which is no data. */
export interface DelimiterGuess {
  readonly delimiter: string;
  readonly skip: number;
}

/** How many lines of the beginning are looked at. */
const linesLookedAt = 100;

/**
 * Finds the character that splits the lines of a text most evenly, counting outside quotation marks only.
 * A character that the first lines agree on wins over one that merely occurs more often.
 */
export function guessDelimiter(text: string): DelimiterGuess {
  const named = separatorLine.exec(text);
  if (named !== null) return { delimiter: named[1] as string, skip: named[0].length };
  const head = text.length > 200_000 ? text.slice(0, 200_000) : text;
  const quoted = evenness(head, true);
  return { delimiter: quoted ?? evenness(head, false) ?? ',', skip: 0 };
}

function evenness(text: string, honourQuotes: boolean): string | null {
  const lines = countPerLine(text, honourQuotes);
  if (lines === null) return null;
  let best: string | null = null;
  let bestScore = 0;
  knownDelimiters.forEach((delimiter, index) => {
    const counts = lines.map((line) => line[index] as number);
    const frequency = new Map<number, number>();
    for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    let mode = 0;
    let times = 0;
    for (const [count, n] of frequency) if (n > times || (n === times && count > mode)) [mode, times] = [count, n];
    if (mode === 0) return;
    const present = counts.filter((count) => count > 0).length / counts.length;
    const firstAgrees = counts[0] === mode || (counts[0] ?? 0) > 0 ? 1 : 0.6;
    const score = (times / counts.length + present) * firstAgrees * (1 + Math.min(mode, 30) / 100);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  });
  return best;
}

/** Counts each delimiter on each line that is not blank; `null` when a quotation mark stays open. */
function countPerLine(text: string, honourQuotes: boolean): readonly number[][] | null {
  const lines: number[][] = [];
  let current = knownDelimiters.map(() => 0);
  let blank = true;
  let open = false;
  for (let i = 0; i < text.length && lines.length < linesLookedAt; i++) {
    const char = text[i] as string;
    if (char === '"' && honourQuotes) {
      open = !open;
      blank = false;
    } else if (!open && (char === '\n' || char === '\r')) {
      if (!blank) lines.push(current);
      current = knownDelimiters.map(() => 0);
      blank = true;
    } else {
      if (char !== ' ') blank = false;
      if (!open) {
        const index = (knownDelimiters as readonly string[]).indexOf(char);
        if (index >= 0) current[index] = (current[index] as number) + 1;
      }
    }
  }
  if (open && lines.length < linesLookedAt) return null;
  if (!blank) lines.push(current);
  return lines.length === 0 ? null : lines;
}
