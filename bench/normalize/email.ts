import { normalizeEmail, suggestMailDomain } from 'tidycrm/normalize';
import type { UnitBench } from './unit.ts';

interface Row {
  readonly raw: string;
  readonly normalized: string | null;
  readonly status: string;
  readonly suggestion: string | null;
}

// The real domains come with the library that lists them; they are never part of this package.
export const emailBench: UnitBench = async (bench) => {
  const rows = bench.data<readonly Row[]>('emails');
  const keys = bench.data<readonly { raw: string; key: string }[]>('email_canonical_keys');
  const typos = bench.data<readonly (readonly [string, string])[]>('email_typos');
  if (rows === null || keys === null || typos === null) return;
  const validator = (await bench.peer('validator'))?.default;
  const mailcheck = (await bench.peer('mailcheck'))?.default;
  const real: readonly string[] | undefined = (await bench.peer('free-email-domains'))?.default;

  bench.measure({
    unit: 'email',
    set: 'fields',
    inputs: rows,
    run: ({ raw }) => normalizeEmail(raw),
    judge: (out, row) => {
      if (out.value !== row.normalized) return out.ok ? 'wrong' : 'refused';
      const suggestion = out.issues.find((found) => found.suggestion !== undefined)?.suggestion ?? null;
      return suggestion === row.suggestion ? 'correct' : 'wrong';
    },
    bar: 0.95,
  });
  if (validator !== undefined) {
    bench.measure({
      unit: 'email',
      set: 'fields',
      tool: 'validator',
      inputs: rows,
      run: ({ raw }) => (validator.isEmail(raw) ? validator.normalizeEmail(raw) : null),
      judge: (out, row) => (out === row.normalized ? 'correct' : out === null || out === false ? 'refused' : 'wrong'),
    });
  }
  bench.measure({
    unit: 'email',
    set: 'mailbox keys',
    inputs: keys,
    run: ({ raw }) => normalizeEmail(raw),
    judge: (out, row) => (out.ok && out.key === row.key ? 'correct' : 'wrong'),
    bar: 1,
  });
  if (validator !== undefined) {
    bench.measure({
      unit: 'email',
      set: 'mailbox keys',
      tool: 'validator',
      inputs: keys,
      run: ({ raw }) => validator.normalizeEmail(raw),
      judge: (out, row) => (out === row.key ? 'correct' : 'wrong'),
    });
  }

  const suggest = (domain: string): string | null => suggestMailDomain(domain);
  const check = (domain: string): string | null => mailcheck.run({ email: `a@${domain}` })?.domain ?? null;
  const judgeSlip = (out: string | null, [, meant]: readonly [string, string]) => (out === meant ? 'correct' : out === null ? 'refused' : 'wrong');
  bench.measure({ unit: 'email', set: 'slips', inputs: typos, run: ([slip]) => suggest(slip), judge: judgeSlip, bar: 0.95, wrongBar: 0.01 });
  if (mailcheck !== undefined) bench.measure({ unit: 'email', set: 'slips', tool: 'mailcheck', inputs: typos, run: ([slip]) => check(slip), judge: judgeSlip });
  const companies = ['sap.com', 'ge.com', 'acme.io', 'acme.kg', 'ymail.com', 'hp.com', 'ibm.com', 'ms.com', 'bp.com', '3m.com', 'aon.com', 'x.com'];
  const judgeReal = (out: string | null) => (out === null ? 'correct' : 'wrong');
  bench.measure({ unit: 'email', set: 'company domains', inputs: companies, run: suggest, judge: judgeReal, bar: 1 });
  if (real === undefined) return;
  bench.measure({ unit: 'email', set: 'real mail domains', inputs: real, run: suggest, judge: judgeReal, wrongBar: 0.003 });
  if (mailcheck !== undefined) bench.measure({ unit: 'email', set: 'real mail domains', tool: 'mailcheck', inputs: real, run: check, judge: judgeReal });
};
