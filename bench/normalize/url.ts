import { classifyLeadSource, normalizeSocial, normalizeUrl } from 'tidycrm/normalize';
import type { UnitBench } from './unit.ts';

interface SocialRow {
  readonly raw: string;
  readonly network: string | null;
  readonly handle: string | null;
}

export const socialBench: UnitBench = async (bench) => {
  const rows = bench.data<readonly SocialRow[]>('social');
  if (rows === null) return;
  bench.measure({
    unit: 'social',
    set: 'links and handles',
    inputs: rows,
    run: ({ raw }) => normalizeSocial(raw),
    judge: (out, row) =>
      !out.ok ? (row.network === null ? 'correct' : 'refused') : out.value.network === row.network && out.value.handle === row.handle ? 'correct' : 'wrong',
    bar: 0.9,
  });
  const links = await bench.peer('social-links');
  const SocialLinks = links?.SocialLinks ?? links?.default?.SocialLinks ?? links?.default;
  if (typeof SocialLinks !== 'function') return;
  const peer = new SocialLinks();
  bench.measure({
    unit: 'social',
    set: 'links and handles',
    tool: 'social-links',
    inputs: rows,
    run: ({ raw }) => {
      const name: string | undefined = peer.detectProfile(raw);
      return name === undefined || name === '' ? null : { name, id: peer.getProfileId(name, raw) as string };
    },
    judge: (out, row) =>
      out === null
        ? row.network === null
          ? 'correct'
          : 'refused'
        : (out.name === row.network || (out.name === 'twitter' && row.network === 'x')) && out.id === row.handle
          ? 'correct'
          : 'wrong',
  });
};

interface SourceRow {
  readonly landing: string;
  readonly referrer: string;
  readonly channel: string | null;
  readonly source: string | null;
}

// No npm library tells channels, so there is nobody to stand beside.
export const leadSourceBench: UnitBench = (bench) => {
  const rows = bench.data<readonly SourceRow[]>('lead_sources');
  if (rows === null) return;
  bench.measure({
    unit: 'lead source',
    set: 'visits',
    inputs: rows,
    run: ({ landing, referrer }) => classifyLeadSource({ landing, referrer }),
    judge: (out, row) =>
      !out.ok ? (row.channel === null ? 'correct' : 'refused') : out.value.channel === row.channel && out.value.source === row.source ? 'correct' : 'wrong',
    bar: 0.9,
  });
};

/** Web addresses as people type them: what → the address it means, `null` where it means none. */
const addresses: readonly (readonly [string, string | null])[] = [
  ['acme.com', 'https://acme.com'],
  ['WWW.ACME.COM/', 'https://www.acme.com'],
  ['http://acme.com:80/', 'http://acme.com'],
  ['https://user:secret@acme.com/a', 'https://acme.com/a'],
  ['//acme.com/a', 'https://acme.com/a'],
  ['пример.рф', 'https://xn--e1afmkfd.xn--p1ai'],
  ['javascript:alert(1)', null],
  ['mailto:john@acme.com', null],
  ['http://127.0.0.1', null],
  ['htp://acme.com', null],
  ['acme', null],
  ['n/a', null],
];

export const urlBench: UnitBench = async (bench) => {
  const judge = (out: string | null, [, meant]: readonly [string, string | null]) => (out === meant ? 'correct' : out === null ? 'refused' : 'wrong');
  bench.measure({ unit: 'url', set: 'typed addresses', inputs: addresses, run: ([text]) => normalizeUrl(text).value, judge, bar: 0.95 });
  const normalize = (await bench.peer('normalize-url'))?.default;
  if (normalize === undefined) return;
  bench.measure({
    unit: 'url',
    set: 'typed addresses',
    tool: 'normalize-url',
    inputs: addresses,
    run: ([text]) => normalize(text, { defaultProtocol: 'https', stripWWW: false }) as string,
    judge,
  });
};
