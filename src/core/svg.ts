/** What the pictures of the package are made of: texts that cannot break out of their place or run over it, and the frame. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * A text that is safe inside elements and quoted attributes of HTML and SVG. What neither may hold (control characters, half a
 * surrogate pair) is left out, and so are marks that turn the direction of what stands around the text.
 */
export function escapeMarkup(text: unknown): string {
  return String(text ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (char) => entities[char] as string);
}

// A flag, or a letter with its accents and what is joined to it. Heaps of accents are no letters: beyond some they stand alone and are cut.
const letter = /[\u{1f1e6}-\u{1f1ff}]{2}|\P{M}(?:[\p{M}\u{1f3fb}-\u{1f3ff}]|\u200d\P{M}){0,8}|\p{M}/gu;

/** A text cut to a number of letters as people count them, with an ellipsis. */
export function shortened(text: string, most: number): string {
  let letters = 0;
  let last = 0;
  for (const { 0: one, index } of text.matchAll(letter)) {
    if (++letters > most) return `${text.slice(0, last)}…`;
    if (letters < most) last = index + one.length;
  }
  return text;
}

/** Roughly how wide a text is in the sans-serif faces of today's systems; rather more than less. */
export function textWidth(text: string, look: Pick<TextStyle, 'size' | 'weight'>): number {
  let width = 0;
  for (const { 0: one } of text.matchAll(letter)) width += letterWidth(one);
  return width * emOf(look);
}

/** A text cut to what fits into a room, with an ellipsis. */
export function fitText(text: string, room: number, look: Pick<TextStyle, 'size' | 'weight'>): string {
  // Letters without any width are rare, so the rest of a very long text need not be looked at.
  const beginning = text.slice(0, Math.ceil((room / look.size) * 40) + 40);
  if (beginning.length === text.length && textWidth(text, look) <= room) return text;
  let width = letterWidth('…');
  let kept = '';
  for (const { 0: one } of beginning.matchAll(letter)) {
    width += letterWidth(one);
    if (width * emOf(look) > room) break;
    kept += one;
  }
  return `${kept.trimEnd()}…`;
}

const emOf = ({ size, weight = 400 }: Pick<TextStyle, 'size' | 'weight'>): number => (weight > 400 ? size * 1.15 : size);

function letterWidth(one: string): number {
  const point = one.codePointAt(0) as number;
  // Kana, ideographs, Hangul, full-width forms and pictures fill a square.
  if (point >= 0x1100 && (point <= 0x115f || (point >= 0x2e80 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) || point >= 0xff00)) return 1.05;
  if (/^[\s.,:;'’|!()[\]{}/\\`ijlI]/.test(one)) return 0.33;
  if (/^[ftr-]/.test(one)) return 0.4;
  if (/^[mwMW@%…—]/.test(one)) return 0.95;
  if (/^[\p{Lu}&+=<>~#]/u.test(one)) return 0.7;
  return /^[\p{M}\p{Cf}]/u.test(one) ? 0 : 0.58;
}

/** How a text looks; the page's own colour and an ordinary weight unless given. */
export interface TextStyle {
  readonly size: number;
  readonly anchor?: 'middle' | 'end';
  readonly weight?: number;
  readonly ink?: string;
  readonly opacity?: number;
}

/** A piece of a text with a look of its own. */
export interface TextSpan extends Partial<TextStyle> {
  readonly text: string;
  /** Room before it. */
  readonly dx?: number;
}

/** A line of text in a picture. Every piece keeps its own direction of writing, so that Arabic never turns its neighbours around. */
export function svgText(x: number, y: number, content: string | readonly TextSpan[], style: TextStyle): string {
  const inner = typeof content === 'string' ? directed(content) : content.map((span) => `<tspan${look(span)}>${directed(span.text)}</tspan>`).join('');
  return inner === '' ? '' : `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${look({ ink: 'currentColor', ...style })}>${inner}</text>`;
}

function look({ size, anchor, weight, ink, opacity, dx }: Partial<TextStyle> & { readonly dx?: number }): string {
  const attribute = (name: string, value: string | number | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`);
  return `${attribute('dx', dx)}${attribute('font-size', size)}${attribute('text-anchor', anchor)}${attribute('font-weight', weight)}${attribute('fill', ink)}${attribute('fill-opacity', opacity)}`;
}

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** U+2068 … U+2069: the direction is that of the first letter, and nothing outside is touched by it. */
const directed = (text: string): string => (fromRight.test(text) ? `\u2068${escapeMarkup(text)}\u2069` : escapeMarkup(text));

/** The frame of a picture. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  /** Its heading, and its name for screen readers. */
  readonly title: string;
  /** The line below the heading. */
  readonly subtitle?: string;
  /** All of it in words, for those who do not see it. */
  readonly description?: string;
}

const headingStyle: TextStyle = { size: 17, weight: 600 };

/** What is said beside the picture itself. */
export const mutedStyle: TextStyle = { size: 12, opacity: 0.65 };

/** One self-contained element, without script, styles or outside files: it takes the page's colour and shrinks with its place. */
export function svgPicture(frame: PictureFrame, parts: readonly string[]): string {
  const { width, height, title, subtitle, description } = frame;
  const heading = svgText(16, 26, fitText(title, width - 32, headingStyle), headingStyle);
  const below = subtitle === undefined ? '' : svgText(16, 45, fitText(subtitle, width - 32, mutedStyle), mutedStyle);
  const told = description === undefined ? '' : `<desc>${escapeMarkup(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(title)}" font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif" style="max-width:100%;height:auto"><title>${escapeMarkup(title)}</title>${told}${heading}${below}${parts.join('')}</svg>`;
}
