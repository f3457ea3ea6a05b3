import { escapeMarkup } from '../../core/svg.ts';

/** A share as people read it: `97 %`, `99.6 %`; a dash where nothing was measured. Only what is whole says 100, only nothing 0. */
export function percent(share: number | null): string {
  if (share === null) return '–';
  const value = share * 100;
  if (value > 0 && value < 0.1) return '< 0.1 %';
  if (value < 100 && value > 99.9) return '> 99.9 %';
  const rounded = value <= 0 || (value < 99 && value >= 1) || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${rounded} %`;
}

/** A whole number with thin spaces between thousands. */
export const count = (n: number): string => Math.round(n).toLocaleString('en-US').replaceAll(',', '\u202f');

/** A word for a grade, with the class that colours it. */
export function band(share: number | null): { readonly word: string; readonly tone: 'good' | 'fair' | 'poor' | 'none' } {
  if (share === null) return { word: 'not measured', tone: 'none' };
  if (share >= 0.9) return { word: 'good', tone: 'good' };
  return share >= 0.7 ? { word: 'fair', tone: 'fair' } : { word: 'needs work', tone: 'poor' };
}

/** A ring filled to a share, with the figure in its middle. */
export function ring(share: number | null, label: string, size = 168): string {
  const radius = 62;
  const around = 2 * Math.PI * radius;
  const { tone } = band(share);
  const filled = (share ?? 0) * around;
  return `<svg class="ring" viewBox="0 0 160 160" width="${size}" height="${size}" role="img" aria-label="${escapeMarkup(`${label}: ${percent(share)}`)}">
<circle class="track" cx="80" cy="80" r="${radius}"/>
<circle class="arc ${tone}" cx="80" cy="80" r="${radius}" stroke-dasharray="${filled.toFixed(1)} ${around.toFixed(1)}" transform="rotate(-90 80 80)"/>
<text class="figure" x="80" y="82" text-anchor="middle">${escapeMarkup(percent(share).replace(' %', ''))}<tspan class="unit" dx="2">${share === null ? '' : '%'}</tspan></text>
<text class="caption" x="80" y="106" text-anchor="middle">${escapeMarkup(label)}</text></svg>`;
}

/** A bar of parts that add up to at most 1. */
export function stackedBar(parts: readonly { readonly share: number; readonly tone: string; readonly title: string }[], label: string): string {
  let x = 0;
  const pieces = parts
    .filter(({ share }) => share > 0)
    .map(({ share, tone, title }) => {
      const width = Math.max(share * 1000, 2);
      const piece = `<rect class="${tone}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="12"><title>${escapeMarkup(title)}</title></rect>`;
      x += share * 1000;
      return piece;
    });
  return `<svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="${escapeMarkup(label)}"><rect class="track" x="0" y="0" width="1000" height="12"/>${pieces.join('')}</svg>`;
}

/** Columns with their counts above and labels below. */
export function columnChart(columns: readonly { readonly label: string; readonly value: number }[], label: string): string {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  // Figures of four digits stand side by side.
  const step = columns.length > 5 ? 50 : 64;
  const bar = step * 0.62;
  const width = columns.length * step;
  const bars = columns.map(({ label: name, value }, i) => {
    const height = value === 0 ? 0 : Math.max(3, (value / most) * 96);
    const middle = i * step + step / 2;
    return `<rect class="accent" x="${(middle - bar / 2).toFixed(1)}" y="${(122 - height).toFixed(1)}" width="${bar.toFixed(1)}" height="${height.toFixed(1)}" rx="3"/><text class="value" x="${middle}" y="${(116 - height).toFixed(1)}" text-anchor="middle">${value < 10_000 ? count(value) : `${count(value / 1000)}k`}</text><text class="name" x="${middle}" y="140" text-anchor="middle">${escapeMarkup(name)}</text>`;
  });
  return `<svg class="columns" viewBox="0 0 ${width} 148" width="${width}" height="148" role="img" aria-label="${escapeMarkup(label)}"><line class="axis" x1="0" x2="${width}" y1="122.5" y2="122.5"/>${bars.join('')}</svg>`;
}

/** Evidence for and against: a bar to the right speaks for the same, to the left for different. */
export function weightBar(weight: number, scale: number): string {
  const half = 100;
  const width = Math.min(half, (Math.abs(weight) / scale) * half);
  const x = weight >= 0 ? half : half - width;
  return `<svg class="weight" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="3.5" width="200" height="3" rx="1.5"/><rect class="${weight >= 0 ? 'for' : 'against'}" x="${x.toFixed(1)}" y="0" width="${Math.max(width, 1).toFixed(1)}" height="10" rx="2"/><line class="axis" x1="100" x2="100" y1="0" y2="10"/></svg>`;
}
