import { fitText, mutedStyle, shortened, svgPicture, svgText, textWidth, type TextSpan } from '../../core/svg.ts';
import type { Thresholds } from '../model.ts';
import type { Explanation, ExplainStep } from './explain.ts';

/** Options of {@link waterfallSvg}. */
export interface WaterfallOptions {
  /** The picture's heading and its name for screen readers. */
  readonly title?: string;
  /** Width in pixels, 280 to 1600; 720 unless given. Below 560 texts stand above their bars. */
  readonly width?: number;
  /** The model's thresholds, drawn as lines. */
  readonly thresholds?: Thresholds;
  /** What comparisons are called on screen, by name. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Each at least three times as dark as white paper and three times as light as a dark page. */
const colours = { prior: '#7b8794', for: '#2e8b62', against: '#c6544f', total: '#3b78c0' };

const verdicts = { same: 'Same', review: 'To review', different: 'Different' };

/** A bar from one weight to another, with what it stands for. */
interface Row {
  readonly name: string;
  readonly detail: string;
  /** The values compared; one where both sides have the same. */
  readonly values: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly colour: string;
}

/** Where things stand. */
interface Layout {
  readonly width: number;
  readonly narrow: boolean;
  /** Where bars may begin and end. */
  readonly start: number;
  readonly end: number;
  readonly x: (weight: number) => number;
  /** Lines through all bars: nought, and the thresholds by name. */
  readonly marks: readonly { readonly name: string; readonly at: number }[];
}

/**
 * Draws an explanation as inline SVG, from top to bottom: what any two records weigh before they are looked at, what each comparison
 * adds or takes, how much the frequency of a value counts, and what comes out. One self-contained element, without script or outside
 * files; it takes the page's text colour, and its description tells those who do not see it the same.
 *
 * Use it beside the two records in a review screen; for a list of many pairs the sentence of {@link explainPair} is enough.
 * Hint: each unit to the right doubles the odds that both are the same, each to the left halves them.
 *
 * @example
 * const model = defineMatchModel({ block: ['email'], compare: { name: personName(), email: email() } });
 * const why = explainPair({ name: 'Ann Lee', email: 'ann@example.com' }, { name: 'Lee, Ann', email: 'ann@example.com' }, model);
 * waterfallSvg(why, { thresholds: model.thresholds }).startsWith('<svg');
 * //=> true
 */
export function waterfallSvg(explanation: Explanation, options: WaterfallOptions = {}): string {
  const { title = 'Are these two the same?', labels = {} } = options;
  const compared = explanation.steps.filter((step) => step.kind !== 'comparison' || step.label !== undefined);
  const missing = explanation.steps.filter((step) => !compared.includes(step)).map((step) => labelOf(step, labels));
  const rows = rowsOf(explanation, compared, labels);
  const layout = layoutOf(rows, options);
  const { width, narrow, marks } = layout;
  let y = marks.length > 1 ? 80 : 62;
  const drawn = marks.map((mark) => markName(mark, y - 10, width));
  rows.forEach((row, i) => {
    drawn.push(drawRow(row, y, layout));
    y += heightOf(row, layout);
    // What one bar reached is where the next one begins.
    const next = rows[i + 2] === undefined || narrow ? undefined : rows[i + 1];
    if (next !== undefined) drawn.push(line(layout.x(row.to), y - heightOf(row, layout) / 2 + 9, y + heightOf(next, layout) / 2 - 9, 0.4));
  });
  const last = missing.length === 0 ? '' : `No value on one side: ${missing.join(', ')}`;
  const subtitle = narrow ? 'To the right speaks for it, to the left against' : 'Bars to the right speak for it, bars to the left against it';
  const description = shortened([explanation.sentence, ...rows.map(inWords), last].join('; '), 4000);
  const height = Math.ceil(y) + (last === '' ? 10 : 34);
  return svgPicture({ width, height, title, subtitle, description }, [...drawn, svgText(16, y + 16, fitText(last, width - 32, mutedStyle), mutedStyle)]);
}

function rowsOf(explanation: Explanation, steps: readonly ExplainStep[], labels: Readonly<Record<string, string>>): Row[] {
  let sum = 0;
  const rows = steps.map((step): Row => {
    const weight = finite(step.weight);
    const from = sum;
    sum += weight;
    const name = labelOf(step, labels);
    const detail = step.kind === 'prior' ? 'to begin with' : step.kind === 'frequency' ? `is ${step.label ?? ''}` : (step.label ?? '');
    const both = [step.left, step.right].filter((value) => value !== undefined);
    const colour = step.kind === 'prior' ? colours.prior : weight < 0 ? colours.against : colours.for;
    return { name, detail, values: both[0] === both[1] ? both.slice(1) : both, from, to: sum, weight, colour };
  });
  const weight = finite(explanation.weight);
  return [
    ...rows,
    { name: verdicts[explanation.decision], detail: chance(explanation.probability), values: [], from: 0, to: weight, weight, colour: colours.total },
  ];
}

function labelOf(step: ExplainStep, labels: Readonly<Record<string, string>>): string {
  if (step.kind === 'prior') return 'Any two records';
  const name = Object.hasOwn(labels, step.name) ? (labels[step.name] as string) : step.name;
  return step.kind === 'rule' ? `Rule: ${name}` : name;
}

function layoutOf(rows: readonly Row[], options: WaterfallOptions): Layout {
  const width = Math.min(1600, Math.max(280, Math.round(finite(options.width ?? 720))));
  const narrow = width < 560;
  const weights = Object.entries({ '': 0, ...options.thresholds }).filter(([, weight]) => Number.isFinite(weight));
  const ends = [...weights.map(([, weight]) => weight), ...rows.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const start = narrow ? 16 : Math.round(width * 0.44);
  const end = width - (narrow ? 16 : 76);
  const x = (weight: number): number => start + ((weight - least) / (most - least || 1)) * (end - start);
  return { width, narrow, start, end, x, marks: weights.map(([name, weight]) => ({ name, at: x(weight) })) };
}

const linesOf = (row: Row): number => (row.values.length === 0 ? 1 : 2);
const heightOf = (row: Row, { narrow }: Layout): number => 16 * linesOf(row) + (narrow ? 30 : 12);

/** Texts and the bar beside them; where it is narrow, texts above and the bar on a track of its own, so that no line runs through a text. */
function drawRow(row: Row, y: number, layout: Layout): string {
  const { width, narrow, start, end, x, marks } = layout;
  const height = heightOf(row, layout);
  const top = narrow ? y + height - 26 : y + height / 2 - 9;
  const text = narrow ? y + 14 : y + height / 2 + (linesOf(row) === 1 ? 4.5 : -3);
  const [from, to] = narrow ? [top - 2, top + 14] : [y, y + height];
  const track = `<rect x="${start}" y="${top}" width="${end - start}" height="12" rx="3" fill="currentColor" fill-opacity=".08"/>`;
  const left = Math.min(x(row.from), x(row.to));
  const length = Math.max(Math.abs(x(row.to) - x(row.from)), 1.5);
  return [
    heading(row, text, narrow ? width - 84 : start - 36),
    valueLine(row, text + 16.5, narrow ? width - 32 : start - 36),
    svgText(width - 16, narrow ? text : top + 13.5, signed(row.weight), { size: 13, anchor: 'end', ...(row.colour === colours.total ? { weight: 600 } : {}) }),
    narrow ? track : '',
    ...marks.map(({ name, at }) => line(at, from, to, 0.45, name !== '')),
    `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${length.toFixed(1)}" height="${narrow ? 12 : 18}" rx="3" fill="${row.colour}"/>`,
  ].join('');
}

/** The name, and what was found beside it, as far as there is room for both. */
function heading({ name, detail }: Row, y: number, room: number): string {
  const bold = { size: 13, weight: 600 };
  const plain = { size: 13 };
  const shown = fitText(name, detail === '' ? room : Math.max(room * 0.5, room - 8 - textWidth(detail, plain)), bold);
  const rest = room - 8 - textWidth(shown, bold);
  return svgText(
    16,
    y,
    [{ text: shown, weight: 600 }, ...(detail === '' || rest < 24 ? [] : [{ text: fitText(detail, rest, plain), opacity: 0.78, dx: 6 }])],
    plain,
  );
}

/** Each of two values gets half of the room, or more where the other leaves some. */
function valueLine({ values: [left, right] }: Row, y: number, room: number): string {
  if (left === undefined) return '';
  const look = { ...mutedStyle, size: 11.5 };
  const half = (room - 16) / 2;
  const fitted = (text: string, other: string): TextSpan => ({ text: fitText(text, Math.max(half, room - 16 - textWidth(other, look)), look) });
  return svgText(16, y, right === undefined ? fitText(left, room, look) : [fitted(left, right), { text: '/', dx: 5 }, { ...fitted(right, left), dx: 5 }], look);
}

const line = (x: number, from: number, to: number, opacity: number, dashed = false): string =>
  `<path d="M${x.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}" stroke="currentColor" stroke-opacity="${opacity}"${dashed ? ' stroke-dasharray="3 3"' : ''}/>`;

/** The name of a threshold above its line: `review` to the left of it and `same` to the right, where there is room. */
function markName({ name, at }: Layout['marks'][number], y: number, width: number): string {
  const style = { size: 11, opacity: 0.7 };
  const room = textWidth(name, style) + 10;
  const toLeft = name === 'review' ? at - room > 0 : at + room > width;
  return svgText(toLeft ? at - 4 : at + 4, y, name, toLeft ? { ...style, anchor: 'end' } : style);
}

const inWords = ({ name, detail, values, weight }: Row): string =>
  `${[name, detail, values.map((value) => shortened(value, 60)).join(' / ')].filter((part) => part !== '').join(', ')}: ${signed(weight)}`;

const signed = (weight: number): string => `${weight > 0 ? '+' : weight < 0 ? '−' : ''}${Math.abs(weight).toFixed(1)}`;

function chance(probability: number): string {
  const percent = finite(probability) * 100;
  if (percent > 99.99) return 'more than 99.99 % likely';
  return percent < 0.01 ? 'less than 0.01 % likely' : `${percent.toFixed(percent > 99 || percent < 1 ? 2 : 0)} % likely`;
}

/** An explanation may come from stored data: a picture must not break over a figure that is none. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
