// A shop's customers scored: prints the segments and writes out/rfm.html with the heat map. Run: `node scripts/run.mjs examples/shop-rfm.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { migrationMatrix, rfm, rfmHeatMap, segmentBars, type Purchase } from 'tidycrm/score';
import { seededRandom } from '../src/core/random.ts';

const random = seededRandom(2026);

/** Two years of a small shop: regulars, occasional buyers, and many who came once. */
const purchases: Purchase[] = [];
for (let customer = 1; customer <= 2400; customer++) {
  const habit = random.next();
  const orders = habit > 0.92 ? 8 + random.integer(25) : habit > 0.6 ? 2 + random.integer(5) : 1;
  const lastDay = habit > 0.92 && random.chance(0.8) ? random.integer(60) : random.integer(730);
  for (let i = 0; i < orders; i++) {
    const daysAgo = Math.min(730, lastDay + Math.floor((i * (730 - lastDay)) / orders));
    const at = new Date(Date.UTC(2026, 10, 21) - daysAgo * 86_400_000).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    purchases.push({
      customer: `C${customer}`,
      order: `${customer}-${i}`,
      at,
      amount: { amount: (15 + 120 * random.next() ** 3).toFixed(2), currency: 'EUR' },
    });
  }
}
purchases.push({ customer: 'C1', order: '1-0', at: '2026-11-20', amount: { amount: '15.00', currency: 'EUR' }, kind: 'refund' });

const now = rfm(purchases, { asOf: '2026-11-21', timeZone: 'Europe/Warsaw' });
const summer = rfm(
  purchases.filter((p) => p.at <= '2026-08-21'),
  { asOf: '2026-08-21', timeZone: 'Europe/Warsaw' },
);

console.log(`${now.rows.length} customers, ${purchases.length} purchases, as of ${now.asOf}\n`);
console.log('segment              customers   share     revenue   an order   median recency');
for (const s of now.segments) {
  const cells = [
    s.segment.padEnd(20),
    String(s.customers).padStart(9),
    `${(s.share * 100).toFixed(1)} %`.padStart(8),
    s.revenue.toFixed(0).padStart(11),
    (s.aov?.toFixed(2) ?? '–').padStart(10),
    `${s.medianRecency ?? '–'} d`.padStart(14),
  ];
  console.log(cells.join(' '));
}
for (const warning of now.diagnostics.warnings) console.log(`\n${warning.severity}: ${warning.message}`);
const { up, down, same } = migrationMatrix(summer, now);
console.log(`\nSince August ${up} customers moved up, ${down} moved down, ${same} stayed.`);

mkdirSync('out', { recursive: true });
writeFileSync(
  'out/rfm.html',
  `<!doctype html><meta charset="utf-8"><title>RFM</title><style>body{font-family:system-ui;margin:24px;color-scheme:light dark;background:Canvas;color:CanvasText}</style>${rfmHeatMap(now)}${segmentBars(now)}`,
);
console.log('\nThe heat map is in out/rfm.html.');
