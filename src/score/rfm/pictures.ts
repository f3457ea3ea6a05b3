import { fitText, mutedStyle, svgPicture, svgText } from '../../core/svg.ts';
import type { RfmResult } from './rfm.ts';

/** Options of the pictures. */
export interface PictureOptions {
  /** The picture's heading and its name for screen readers. */
  readonly title?: string;
  /** How numbers are written; `en` unless given. */
  readonly locale?: string;
}

/** Colours from the least to the most valuable segment; readable on light and dark ground with white and black text. */
const palette = ['#b3414a', '#c76349', '#d68a4c', '#e0ae54', '#d9c25f', '#b5c065', '#8fb76c', '#63a878', '#3f9686', '#2b7f8f', '#235f86'];

/**
 * Draws customers by recency (rows) and the mean of frequency and money (columns) as inline SVG: a darker cell holds more of
 * them, and each cell names its commonest segment. One self-contained element, without script or outside files.
 *
 * @example
 * rfmHeatMap(rfm([{ customer: 'a', recencyDays: 5, frequency: 9, monetary: 900 }], { asOf: '2026-11-21' })).startsWith('<svg');
 * //=> true
 */
export function rfmHeatMap(result: RfmResult<string>, options: PictureOptions = {}): string {
  const { title = 'Customers by recency, frequency and money' } = options;
  const { bins } = result.thresholds;
  const cells = new Map<string, { customers: number; revenue: number; segments: Map<string, number> }>();
  for (const row of result.rows) {
    if (row.r === null || row.f === null || row.m === null) continue;
    const key = `${row.r}/${Math.floor((row.f + row.m) / 2)}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { customers: 0, revenue: 0, segments: new Map() };
      cells.set(key, cell);
    }
    cell.customers++;
    cell.revenue += row.monetary;
    cell.segments.set(row.segment, (cell.segments.get(row.segment) ?? 0) + 1);
  }
  const most = Math.max(1, ...[...cells.values()].map((cell) => cell.customers));
  const [width, height, left, top] = [112, 66, 92, 58];
  const parts: string[] = [];
  for (let r = bins; r >= 1; r--) {
    const y = top + (bins - r) * height;
    parts.push(svgText(left - 12, y + height / 2 + 4, `R ${r}`, { anchor: 'end', ...mutedStyle }));
    for (let fm = 1; fm <= bins; fm++) {
      const x = left + (fm - 1) * width;
      const cell = cells.get(`${r}/${fm}`);
      const segment = cell === undefined ? '' : ([...cell.segments].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '');
      const strength = cell === undefined ? 0 : 0.12 + 0.8 * Math.sqrt(cell.customers / most);
      parts.push(
        `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${height - 4}" rx="6" fill="#23688b" fill-opacity="${strength.toFixed(3)}" stroke="currentColor" stroke-opacity=".14"/>`,
      );
      if (cell === undefined) continue;
      const ink = strength > 0.68 ? '#fff' : 'currentColor';
      parts.push(svgText(x + width / 2, y + height / 2 - 2, format(cell.customers, options), { anchor: 'middle', size: 17, weight: 600, ink }));
      parts.push(svgText(x + width / 2, y + height / 2 + 17, fitText(segment, width - 8, { size: 11 }), { anchor: 'middle', size: 11, ink }));
    }
  }
  for (let fm = 1; fm <= bins; fm++) parts.push(svgText(left + (fm - 0.5) * width, top + bins * height + 20, `FM ${fm}`, { anchor: 'middle', ...mutedStyle }));
  parts.push(svgText(left + (bins * width) / 2, top + bins * height + 42, 'frequency and money, low → high', { anchor: 'middle', ...mutedStyle }));
  parts.push(
    `<g transform="translate(20 ${top + (bins * height) / 2}) rotate(-90)">${svgText(0, 0, 'recency, long ago → recent', { anchor: 'middle', ...mutedStyle })}</g>`,
  );
  return svgPicture({ width: left + bins * width + 16, height: top + bins * height + 58, title, subtitle: counted(result, options) }, parts);
}

/**
 * Draws the segments as bars of customers and of revenue, the most valuable first, as inline SVG.
 *
 * @example
 * segmentBars(rfm([{ customer: 'a', recencyDays: 5, frequency: 9, monetary: 900 }], { asOf: '2026-11-21' })).includes('Champions');
 * //=> true
 */
export function segmentBars(result: RfmResult<string>, options: PictureOptions = {}): string {
  const { title = 'Segments' } = options;
  const segments = result.segments;
  const revenue = segments.reduce((sum, s) => sum + Math.max(s.revenue, 0), 0);
  const widest = Math.max(0.0001, ...segments.map((s) => Math.max(s.share, revenue === 0 ? 0 : s.revenue / revenue)));
  const [left, row, top, room] = [158, 44, 84, 380];
  const parts: string[] = [
    swatch(left, 62, '#235f86'),
    svgText(left + 16, 71, 'share of customers', mutedStyle),
    swatch(left + 150, 62, '#235f86', 0.45),
    svgText(left + 166, 71, 'share of revenue', mutedStyle),
  ];
  segments.forEach((segment, i) => {
    const y = top + i * row;
    const colour = palette[Math.max(0, palette.length - 1 - Math.round((i * (palette.length - 1)) / Math.max(1, segments.length - 1)))] as string;
    const money = revenue === 0 ? 0 : Math.max(segment.revenue, 0) / revenue;
    parts.push(svgText(left - 12, y + 23, fitText(segment.segment, left - 20, { size: 13 }), { anchor: 'end', size: 13 }));
    parts.push(bar(left, y + 6, (segment.share / widest) * room, colour, 1), bar(left, y + 22, (money / widest) * room, colour, 0.45));
    parts.push(svgText(left + (segment.share / widest) * room + 8, y + 17, `${format(segment.customers, options)} · ${percent(segment.share)}`, { size: 11 }));
    parts.push(svgText(left + (money / widest) * room + 8, y + 33, percent(money), { ...mutedStyle, size: 11 }));
  });
  return svgPicture({ width: left + room + 120, height: top + segments.length * row + 12, title, subtitle: counted(result, options) }, parts);
}

const swatch = (x: number, y: number, colour: string, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="10" height="10" rx="2" fill="${colour}" fill-opacity="${opacity}"/>`;

const bar = (x: number, y: number, width: number, colour: string, opacity: number): string =>
  `<rect x="${x}" y="${y}" width="${Math.max(width, 1).toFixed(1)}" height="14" rx="3" fill="${colour}" fill-opacity="${opacity}"/>`;

const counted = (result: RfmResult<string>, options: PictureOptions): string => `${format(result.rows.length, options)} customers on ${result.asOf}`;
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
const format = (value: number, options: PictureOptions): string => value.toLocaleString(options.locale ?? 'en');
