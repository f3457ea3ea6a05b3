import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  address,
  companyName,
  date,
  defineMatchModel,
  email,
  explainPair,
  personName,
  phone,
  waterfallSvg,
  type Explanation,
} from '../../../src/match/index.ts';
import { findChromium, noChromium } from '../../chromium.ts';

const model = defineMatchModel({
  block: ['email'],
  compare: { name: { ...personName(), fields: ['name'] }, email: email(), phone: phone(), birthDate: date(), company: companyName(), address: address() },
  rules: { never: ['taxId'] },
  frequencies: { name: { total: 1000, counts: { 'family:kowalska': 300 } } },
});

const anna = {
  name: { given: 'Anna', family: 'Kowalska' },
  email: 'anna@example.com',
  phone: '+48601234567',
  birthDate: '1985-03-12',
  company: 'Acme sp. z o.o.',
};
const ania = { name: { given: 'Ania', family: 'Kowalska' }, phone: '+48601234567', birthDate: '1985-12-03', company: 'Bolt' };
const hostile = {
  name: 'محمد عبد الرحمن الشريف',
  email: 'm@شركة.example',
  phone: '"><script>alert(1)</script>',
  company: `]]><svg onload=alert(1)> ${'Donaudampfschiffahrtsgesellschaft'.repeat(40)}`,
  address: '東京都千代田区丸の内一丁目九番一号 '.repeat(30),
};
const other = { name: 'Mohammed Sharif', email: 'm@example.com', phone: "&lt;'x'", company: 'W'.repeat(5000), address: '大阪市北区 \u202e\u0000 '.repeat(20) };

const pairs: readonly Explanation[] = [
  explainPair(anna, ania, model),
  explainPair(hostile, other, model),
  explainPair({ ...anna, taxId: '1' }, { ...ania, taxId: '2' }, model),
  explainPair({ email: 'a@example.com' }, { email: 'a@example.com' }, defineMatchModel({ rules: { same: ['email'] } })),
  explainPair({}, {}, model),
];

const pictures = (width: number): readonly string[] => pairs.map((pair) => waterfallSvg(pair, { width, thresholds: model.thresholds }));

/** Width of each bar in the picture, by the figure beside it. */
const barWidths = (picture: string): number[] => [...picture.matchAll(/<rect [^>]*width="([\d.]+)" height="18"/g)].map(([, width]) => Number(width));

describe('waterfallSvg', () => {
  test('draws a bar for the prior, each comparison, each frequency and the result, as long as their weights', () => {
    const [first] = pairs as [Explanation];
    const drawn = first.steps.filter((step) => step.kind !== 'comparison' || step.label !== undefined);
    expect(first.steps.map((step) => step.kind)).toContain('frequency');
    const picture = waterfallSvg(first);
    const weights = [...drawn.map(({ weight }) => Math.abs(weight)), Math.abs(first.weight)];
    const widths = barWidths(picture);
    expect(widths).toHaveLength(weights.length);
    const scale = Math.max(...widths) / Math.max(...weights);
    widths.forEach((width, i) => void expect(width).toBeCloseTo(Math.max((weights[i] as number) * scale, 1.5), 0));
    expect(picture).toContain('No value on one side: email, address');
    expect(picture).toContain('>kowalska</text>');
  });

  test('says the same in words, for those who do not see it', () => {
    const description = /<desc>(.*?)<\/desc>/.exec(waterfallSvg(pairs[0] as Explanation))?.[1] ?? '';
    expect(description).toContain((pairs[0] as Explanation).sentence.slice(0, 40));
    expect(description).toMatch(/Any two records, to begin with: −13\.3;.*phone, same, \+48601234567: \+12\.6;.*Same/);
  });

  test('calls comparisons what the host calls them, and names the thresholds', () => {
    const picture = waterfallSvg(pairs[0] as Explanation, { labels: { birthDate: 'Geburtstag' }, thresholds: model.thresholds, title: 'Doppelt?' });
    expect(picture).toContain('>Geburtstag</tspan>');
    expect(picture).not.toContain('>birthDate</tspan>');
    expect(picture).toMatch(/>review<.*>same</);
    expect(picture).toContain('aria-label="Doppelt?"');
  });

  test('lets no markup out of values, and cuts long ones', () => {
    for (const picture of [...pictures(720), ...pictures(360)]) {
      expect(picture).not.toMatch(/<script|<svg[^>]*onload|\u202e|\u0000/);
      expect(picture.match(/<svg/g)).toHaveLength(1);
      expect(picture.length).toBeLessThan(16_000);
    }
  });

  test('stands figures that are none', () => {
    const broken = { ...(pairs[0] as Explanation), weight: Number.NaN, probability: Number.NaN };
    expect(waterfallSvg(broken, { width: Number.POSITIVE_INFINITY, thresholds: { review: Number.NaN, same: 0 } })).not.toMatch(/NaN|Infinity/);
  });

  const chromium = findChromium();

  test.skipIf(chromium === null)(
    `is well-formed, and no text runs over the edge or another text, wide and narrow${chromium === null ? ` (${noChromium})` : ''}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'tidycrm-waterfall-'));
      try {
        const page = join(folder, 'page.html');
        writeFileSync(page, `<!doctype html><meta charset="utf-8">${[...pictures(720), ...pictures(360)].join('')}<script>${measure}</script>`);
        const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${join(folder, 'chromium')}`, '--dump-dom'];
        const { stdout } = spawnSync(chromium as string, [...flags, `file://${page}`], { encoding: 'utf8', timeout: 90_000, maxBuffer: 1e8 });
        expect(JSON.parse(/<pre id="found">([^<]*)<\/pre>/.exec(stdout)?.[1] ?? 'null')).toEqual({ pictures: pairs.length * 2, wrong: [] });
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    },
    120_000,
  );
});

/** Runs in the browser. */
const measure = `
const wrong = [];
const pictures = [...document.querySelectorAll('svg')];
for (const svg of pictures) {
  const text = new XMLSerializer().serializeToString(svg);
  if (new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')) wrong.push('not well-formed');
  const width = svg.viewBox.baseVal.width, height = svg.viewBox.baseVal.height;
  const boxes = [...svg.querySelectorAll('text')].map((node) => ({ box: node.getBBox(), text: node.textContent }));
  boxes.forEach(({ box, text }, i) => {
    if (box.x < 0 || box.x + box.width > width + 1 || box.y + box.height > height) wrong.push('over the edge: ' + text);
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
      const down = Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
      if (across > 2 && down > 5) wrong.push('over each other: ' + text + ' | ' + other.text);
    }
  });
}
const found = document.body.appendChild(document.createElement('pre'));
found.id = 'found';
found.textContent = JSON.stringify({ pictures: pictures.length, wrong });
`;
