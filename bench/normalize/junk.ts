import { detectJunk } from 'tidycrm/normalize';
import type { UnitBench } from './unit.ts';

interface Real {
  readonly persons: readonly string[];
  readonly companies: readonly string[];
  readonly given: readonly string[];
  readonly tricky: readonly string[];
}

// No npm library detects junk of this kind; gibberish detectors call names gibberish.
export const junkBench: UnitBench = (bench) => {
  const junk = bench.data<readonly string[]>('junk_positive');
  const real = bench.data<Real>('junk_real_negative');
  if (junk === null || real === null) return;
  bench.measure({
    unit: 'junk',
    set: 'junk',
    inputs: junk,
    run: (text) => detectJunk(text, { kind: 'person' }),
    judge: (out) => (out.junk ? 'correct' : 'refused'),
    bar: 0.945,
  });
  const clean = (out: { readonly junk: boolean }) => (out.junk ? 'wrong' : 'correct');
  bench.measure({
    unit: 'junk',
    set: 'real persons',
    inputs: [...real.persons, ...real.given],
    run: (text) => detectJunk(text, { kind: 'person' }),
    judge: clean,
    wrongBar: 0,
  });
  bench.measure({
    unit: 'junk',
    set: 'real companies',
    inputs: real.companies,
    run: (text) => detectJunk(text, { kind: 'company' }),
    judge: clean,
    wrongBar: 0.001,
  });
  bench.measure({ unit: 'junk', set: 'tricky', inputs: real.tricky, run: (text) => detectJunk(text, { kind: 'company' }), judge: clean });
};
