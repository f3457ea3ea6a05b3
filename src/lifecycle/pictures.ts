import { dayMs } from '../core/calendar.ts';
import { fitText, svgPicture, svgText } from '../core/svg.ts';
import type { Funnel } from './funnel.ts';
import { rankOf, stageLabel, type Machine } from './machine.ts';
import { allowedNext } from './transition.ts';

/** Options of the pictures. */
export interface DiagramOptions {
  readonly title?: string;
  /** Language of labels and numbers; `en` unless given. */
  readonly locale?: string;
}

const isFunnel = (what: Machine | Funnel<string>): what is Funnel<string> => 'winRate' in what;

/**
 * Writes a machine or a funnel as Mermaid text, for documents that draw it.
 *
 * @example
 * toMermaid(defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } }, moves: 'forward' })).split('\n')[0];
 * //=> 'stateDiagram-v2'
 */
export function toMermaid(what: Machine | Funnel<string>, options: DiagramOptions = {}): string {
  return isFunnel(what) ? funnelMermaid(what) : machineMermaid(what, options);
}

const mermaidId = (index: number): string => `s${index}`;
const mermaidText = (text: string): string => text.replace(/["#;:\n\r<>{}[\]|\\]/g, ' ').trim() || '-';

function machineMermaid(machine: Machine, { locale }: DiagramOptions): string {
  const lines = ['stateDiagram-v2'];
  machine.order.forEach((stage, i) => void lines.push(`  ${mermaidId(i)}: ${mermaidText(stageLabel(machine, stage, locale))}`));
  lines.push(`  [*] --> ${mermaidId(Math.max(0, rankOf(machine, machine.initial ?? null)))}`);
  machine.order.forEach((stage, i) => {
    for (const next of arrowsFrom(machine, stage)) lines.push(`  ${mermaidId(i)} --> ${mermaidId(rankOf(machine, next))}`);
    const category = machine.stages[stage]?.category;
    if (category === 'won' || category === 'lost') lines.push(`  ${mermaidId(i)} --> [*]`);
  });
  return lines.join('\n');
}

function funnelMermaid(funnel: Funnel<string>): string {
  const lines = ['flowchart TD'];
  funnel.stages.forEach((stage, i) => void lines.push(`  ${mermaidId(i)}["${mermaidText(stage.stage)} ${stage.reached}"]`));
  funnel.stages
    .slice(0, -1)
    .forEach((stage, i) => void lines.push(`  ${mermaidId(i)} -->|${stage.toNext === null ? '-' : `${Math.round(stage.toNext * 100)}%`}| ${mermaidId(i + 1)}`));
  return lines.join('\n');
}

/** Moves worth drawing: all that are declared one by one, otherwise the step forward and the ways to lose. */
function arrowsFrom(machine: Machine, stage: string): readonly string[] {
  const allowed = allowedNext(machine, stage);
  if (typeof machine.moves === 'object') return allowed;
  const rank = rankOf(machine, stage);
  const forward = allowed.filter(
    (next) => rankOf(machine, next) > rank && machine.stages[next]?.category !== 'lost' && machine.stages[next]?.category !== 'onHold',
  )[0];
  return allowed.filter((next) => next === forward || machine.stages[next]?.category === 'lost' || machine.reopen?.[stage]?.includes(next) === true);
}

const colours: Readonly<Record<string, string>> = { open: '#2b6f93', won: '#3b8f6d', lost: '#b3414a', onHold: '#b98a3a' };

/**
 * Draws a machine as inline SVG: its stages in order, with probabilities, and the losses below. One self-contained element.
 *
 * @example
 * machineSvg(defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } })).startsWith('<svg');
 * //=> true
 */
export function machineSvg(machine: Machine, options: DiagramOptions = {}): string {
  const title = options.title ?? machine.id;
  const main = machine.order.filter((stage) => ['open', 'won'].includes(machine.stages[stage]?.category as string));
  const aside = machine.order.filter((stage) => !main.includes(stage));
  const [box, gap, left, top] = [128, 26, 20, 56];
  const parts = main.map((stage, i) => stageBox(machine, stage, left + i * (box + gap), top, box, options));
  main.slice(0, -1).forEach((_, i) => void parts.push(arrow(left + i * (box + gap) + box, top + 29, gap)));
  aside.forEach((stage, i) => void parts.push(stageBox(machine, stage, left + i * (box + gap), top + 96, box, options)));
  if (aside.length > 0) parts.push(svgText(left, top + 86, 'from any open stage', { size: 11, opacity: 0.6 }));
  const width = left * 2 + Math.max(main.length, aside.length) * (box + gap) - gap;
  return svgPicture({ width, height: top + (aside.length > 0 ? 176 : 80), title }, parts);
}

function stageBox(machine: Machine, stage: string, x: number, y: number, width: number, options: DiagramOptions): string {
  const { category = 'open', probability } = machine.stages[stage] ?? {};
  const colour = colours[category] as string;
  const bold = { size: 12.5, weight: 600 };
  const name = fitText(stageLabel(machine, stage, options.locale), width - 8, bold);
  const below =
    probability === undefined ? '' : svgText(x + width / 2, y + 45, `${Math.round(probability * 100)} %`, { size: 11, anchor: 'middle', opacity: 0.75 });
  return `<rect x="${x}" y="${y}" width="${width}" height="58" rx="9" fill="${colour}" fill-opacity=".13" stroke="${colour}" stroke-width="1.5"/>${svgText(x + width / 2, y + (below === '' ? 34 : 28), name, { ...bold, anchor: 'middle' })}${below}`;
}

const arrow = (x: number, y: number, length: number): string =>
  `<path d="M${x + 4} ${y}h${length - 11}m-5-4.5l6 4.5-6 4.5" fill="none" stroke="currentColor" stroke-opacity=".5" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`;

/**
 * Draws a funnel as inline SVG: how many reached each stage, the share that went on, the median time. One self-contained element.
 *
 * @example
 * const deal = defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } } });
 * funnelSvg(funnel(deal, [], { mode: 'cohort', from: '2026-11-01', to: '2026-12-01' }, { now: '2026-11-21T00:00:00Z' })).startsWith('<svg');
 * //=> true
 */
export function funnelSvg(funnel: Funnel<string>, options: DiagramOptions = {}): string {
  const title = options.title ?? `Funnel of ${funnel.machine}`;
  const most = Math.max(1, ...funnel.stages.map((stage) => stage.reached));
  const [room, left, top, height, gap] = [420, 178, 66, 40, 30];
  const parts: string[] = [];
  funnel.stages.forEach((stage, i) => {
    const y = top + i * (height + gap);
    const width = Math.max(3, (stage.reached / most) * room);
    const x = left + (room - width) / 2;
    const last = i === funnel.stages.length - 1;
    parts.push(
      `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${height}" rx="6" fill="${last ? colours['won'] : colours['open']}" fill-opacity="${(0.95 - (0.4 * i) / Math.max(1, funnel.stages.length)).toFixed(2)}"/>`,
    );
    const inside = width > 52;
    const reached = { size: 15, weight: 600 };
    parts.push(
      inside
        ? svgText(left + room / 2, y + 25, format(stage.reached, options), { ...reached, anchor: 'middle', ink: '#fff' })
        : svgText(x + width + 8, y + 25, format(stage.reached, options), reached),
    );
    parts.push(
      svgText(left - 14, y + 18, fitText(stage.stage, left - 24, { size: 13, weight: 600 }), { size: 13, anchor: 'end', weight: 600 }),
      svgText(left - 14, y + 34, last ? '' : `${format(stage.open, options)} open${stage.rotten > 0 ? `, ${format(stage.rotten, options)} rotten` : ''}`, {
        size: 11,
        anchor: 'end',
        opacity: 0.65,
      }),
    );
    if (last) return;
    parts.push(
      svgText(
        left + room / 2,
        y + height + 20,
        `${stage.toNext === null ? '–' : `${(stage.toNext * 100).toFixed(0)} %`} go on${stage.medianMs === null ? '' : ` · median ${days(stage.medianMs)}`}`,
        { size: 11.5, anchor: 'middle', opacity: 0.75 },
      ),
    );
  });
  return svgPicture({ width: left + room + 24, height: top + funnel.stages.length * (height + gap), title, subtitle: summary(funnel, options) }, parts);
}

function summary(funnel: Funnel<string>, options: DiagramOptions): string {
  const rate = funnel.winRate === null ? '' : ` · win rate ${(funnel.winRate * 100).toFixed(0)} %`;
  const cycle = funnel.cycleMedianMs === null ? '' : ` · median cycle ${days(funnel.cycleMedianMs)}`;
  return `${format(funnel.records, options)} records · ${format(funnel.won, options)} won, ${format(funnel.lost, options)} lost, ${format(funnel.open, options)} open${rate}${cycle}`;
}

const days = (ms: number): string => (ms < dayMs ? `${Math.round(ms / 3_600_000)} h` : `${Math.round(ms / dayMs)} d`);
const format = (value: number, options: DiagramOptions): string => value.toLocaleString(options.locale ?? 'en');
