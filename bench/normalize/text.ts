import { normalizeText } from 'tidycrm/normalize';
import type { UnitBench } from './unit.ts';

interface Damaged {
  readonly original: string;
  readonly decodedAs: string;
  readonly mojibake: string;
  readonly lossy: boolean;
}

export const textBench: UnitBench = async (bench) => {
  const rows = bench.data<readonly Damaged[]>('mojibake');
  const negative = bench.data<readonly string[]>('mojibake_negative');
  if (rows === null || negative === null) return;
  const ftfy = await bench.peer('@photostructure/ftfy');
  const fix: ((text: string) => string) | undefined = ftfy?.fixText ?? ftfy?.default?.fixText;
  for (const encoding of new Set(rows.map((row) => row.decodedAs))) {
    const inputs = rows.filter((row) => row.decodedAs === encoding && !row.lossy);
    bench.measure({
      unit: 'text',
      set: `mojibake ${encoding}`,
      inputs,
      run: (row) => normalizeText(row.mojibake),
      judge: (out, row) => (out.value === row.original ? 'correct' : 'wrong'),
      bar: encoding === 'iso-8859-2' ? 0.4 : 1,
    });
    if (fix !== undefined)
      bench.measure({
        unit: 'text',
        set: `mojibake ${encoding}`,
        tool: '@photostructure/ftfy',
        inputs,
        run: (row) => fix(row.mojibake),
        judge: (out, row) => (out === row.original ? 'correct' : 'wrong'),
      });
  }
  const unchanged = (out: string | null, text: string) => (out === text.normalize('NFC') ? 'correct' : 'wrong');
  bench.measure({ unit: 'text', set: 'must stay', inputs: negative, run: (text) => normalizeText(text).value, judge: unchanged, bar: 1 });
  const real = bench.data<{ readonly persons: readonly string[]; readonly companies: readonly string[] }>('junk_real_negative');
  if (real !== null)
    bench.measure({
      unit: 'text',
      set: 'real names must stay',
      inputs: [...real.persons, ...real.companies],
      run: (text) => normalizeText(text).value,
      judge: (out, text) => unchanged(out, text.replace(/\s+/g, ' ').trim()),
      bar: 0.99,
    });
};
