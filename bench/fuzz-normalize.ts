// Feeds every normaliser seeded random, mutated and hostile input and counts what comes back:
// `npm run fuzz:normalize -- [--inputs 10000000] [--large 10000] [--seed 1] [--only normalizeEmail,mask]`.
// Fails on a throw, on a call slower than --slowest milliseconds (250), on a value that is not idempotent in kind, or on
// a value longer than the cap. An input is one call of one normaliser with at most 1 KB; --large are of 1 MB each.
import * as all from 'tidycrm/normalize';
import { seededRandom, type Random } from '../src/core/random.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const inputs = option('inputs', 10_000_000);
const large = option('large', 10_000);
const slowest = option('slowest', 250);
const seed = option('seed', 1);
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? null : (process.argv[onlyAt + 1] ?? '').split(',');

type Reader = (input: unknown) => unknown;

const countries = ['US', 'RU', 'PL', 'KG', 'DE', 'ID', 'XX', ''];
const kinds = ['person', 'company', 'title', 'email', 'phone', 'url', 'city', 'name', 'address', 'iban', 'taxId', 'date', 'text', 'nonsense'];

/** Every exported reader, with the options it needs. */
const readers: Readonly<Record<string, (random: Random) => Reader>> = Object.fromEntries(
  Object.entries(all as unknown as Record<string, (input: unknown, options?: unknown) => unknown>)
    .filter(([name, value]) => typeof value === 'function' && /^(?:normalize|classify|detect|mask|split|score|is|suggest|infer)/.test(name))
    .map(([name, call]) => [
      name,
      (random: Random): Reader => {
        const country = random.pick(countries);
        if (name === 'mask') return (input) => call(input, random.pick(kinds));
        if (name === 'scoreSubmission')
          return (input) => call({ name: input, email: input, message: input }, { honeypot: random.chance(0.1) ? input : undefined });
        if (name === 'classifyLeadSource') return (input) => call({ landing: input, referrer: input });
        if (name.startsWith('detect')) return (input) => call(input, { kind: random.pick(kinds) });
        if (name.startsWith('is') || name.startsWith('suggest')) return (input) => call(typeof input === 'string' ? input : '');
        if (name.startsWith('infer')) return (input) => call([input, input]);
        return (input) => call(input, country === '' ? {} : { country, defaultCountry: country });
      },
    ])
    .filter(([name]) => only === null || only.includes(name as string)),
);

const samples = [
  ' John.Doe@Gmail.COM ',
  'a@acme.com, b@acme.com',
  'John Doe <john@acme.com>',
  '+7 (495) 123-45-67 доб. 123',
  '8-495-123-45-67, 8-916-123-45-67',
  '7.91612E+10',
  'Иванов Иван Иванович',
  'SMITH, JOHN A.',
  'Dr. Juan Q. Xavier de la Vega III (Doc Vega)',
  'ООО «Ромашка»',
  'Siemens GmbH & Co. KG',
  'VP, Sales',
  'Dyrektor ds. sprzedaży',
  'Amerika Serikat',
  'г. Москва',
  'New York, NY',
  'ул. Ленина, д. 5, кв. 12',
  '160 Broad St, Birmingham B15 1DT',
  'PL 526-000-12-46',
  'DE89 3704 0044 0532 0130 00',
  'https://www.acme.co.uk/a?utm_source=x#y',
  'пример.рф',
  '@ivan_petrov',
  'https://ru.linkedin.com/in/ivan',
  '03/04/2025',
  '3 апреля 2025',
  '1.234,56 €',
  '(1,234.50)',
  '2,5 млн',
  '12,5 %',
  'да',
  'asdf',
  'РњРѕСЃРєРІР°',
  '株式会社トヨタ',
  'محمد بن سلمان',
  '👨‍👩‍👧',
  'N/A',
  '-',
  '0000-00-00',
];
const pieces = [
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u0301',
  '\n',
  '\t',
  '  ',
  '@',
  '.',
  ',',
  ';',
  '/',
  '\\',
  '<',
  '>',
  '(',
  ')',
  '"',
  "'",
  '`',
  '&amp;',
  '%',
  '%%',
  '+',
  '-',
  '=',
  '#',
  '?',
  ':',
  '://',
  'www.',
  'http://',
  '__proto__',
  'constructor',
  'toString',
  '$&',
  '${x}',
  '[',
  ']',
  '{',
  '}',
  '|',
  '^',
  '*',
  'ß',
  'İ',
  'ﬃ',
  '𝒜',
  '٣',
  '１',
  '№',
  '«',
  '»',
  '\u2028',
  'xn--',
  'null',
  'NaN',
  '1e999',
  '-0',
];
const others: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Infinity,
  10n,
  Symbol('x'),
  {},
  [],
  () => 1,
  new Date(Number.NaN),
  Object.create(null),
  {
    valueOf: () => {
      throw new Error('touched');
    },
  },
];

function makeInput(random: Random, longest: number): unknown {
  const dice = random.next();
  if (dice < 0.02) return random.pick(others);
  if (dice < 0.45) return mutated(random, longest);
  if (dice < 0.6) return repeated(random, longest);
  let text = '';
  const length = random.integer(random.chance(0.8) ? 40 : longest);
  while (text.length < length) text += random.chance(0.3) ? random.pick(pieces) : letters(random);
  return text.slice(0, longest);
}

function letters(random: Random): string {
  const [from, count] = random.pick([
    [0x20, 95],
    [0x20, 95],
    [0xa0, 96],
    [0x100, 128],
    [0x410, 64],
    [0x370, 80],
    [0x590, 200],
    [0x4e00, 500],
    [0, 0xffff],
  ] as const);
  return String.fromCharCode(from + random.integer(count));
}

function mutated(random: Random, longest: number): string {
  let text = random.pick(samples);
  for (let i = random.integer(6); i > 0; i--) {
    const at = random.integer(text.length + 1);
    const way = random.integer(4);
    if (way === 0) text = text.slice(0, at) + random.pick(pieces) + text.slice(at);
    else if (way === 1) text = text.slice(0, at) + text.slice(at + 1 + random.integer(3));
    else if (way === 2) text = text.slice(0, at) + letters(random) + text.slice(at + 1);
    else text = text + random.pick([' ', ', ', '; ', '/']) + random.pick(samples);
  }
  return text.slice(0, longest);
}

const repeated = (random: Random, longest: number): string => {
  const unit = random.chance(0.5) ? random.pick(pieces) : random.pick(samples).slice(0, 1 + random.integer(12));
  const tail = random.chance(0.5) ? random.pick(pieces) : '';
  return unit.repeat(Math.ceil((longest < 2000 ? random.integer(longest) : longest) / unit.length)).slice(0, longest) + tail;
};

interface Count {
  calls: number;
  read: number;
  throws: number;
  slow: number;
  overlong: number;
  slowestMs: number;
}

const counts = new Map<string, Count>();
const failures: string[] = [];
const valueCap = 25_000;

function run(name: string, make: (random: Random) => Reader, random: Random, input: unknown, limitMs: number): void {
  const count = counts.get(name) ?? { calls: 0, read: 0, throws: 0, slow: 0, overlong: 0, slowestMs: 0 };
  counts.set(name, count);
  count.calls++;
  const start = performance.now();
  try {
    const result = make(random)(input) as { readonly ok?: boolean; readonly value?: unknown } | null;
    if (typeof result === 'object' && result?.ok === true) {
      count.read++;
      if (typeof result.value === 'string' && result.value.length > valueCap) {
        count.overlong++;
        failures.push(`${name}: a value of ${result.value.length} characters`);
      }
    }
  } catch (error) {
    count.throws++;
    failures.push(`${name}(${shown(input)}): ${String(error)}`);
  }
  let ms = performance.now() - start;
  // A busy machine makes anything slow once.
  for (let again = 0; ms > limitMs && again < 3; again++) ms = Math.min(ms, timeOf(make(random), input));
  count.slowestMs = Math.max(count.slowestMs, Math.round(ms * 10) / 10);
  if (ms > limitMs) {
    count.slow++;
    failures.push(`${name}(${shown(input)}): ${Math.round(ms)} ms`);
  }
}

function timeOf(reader: Reader, input: unknown): number {
  const start = performance.now();
  try {
    reader(input);
  } catch {
    // Counted already.
  }
  return performance.now() - start;
}

const shown = (input: unknown): string =>
  typeof input === 'string' ? JSON.stringify(input.length > 120 ? `${input.slice(0, 120)}… (${input.length})` : input) : typeof input;

const names = Object.keys(readers);
const random = seededRandom(seed);
// The first call of a normaliser builds its tables; that is no slowness of an input.
for (const make of Object.values(readers)) for (const sample of samples) make(random)(sample);
const started = performance.now();
for (let i = 0; i < inputs; i++) {
  const name = names[i % names.length] as string;
  run(name, readers[name] as (random: Random) => Reader, random, makeInput(random, 1024), slowest);
}
for (let i = 0; i < large; i++) {
  const name = names[i % names.length] as string;
  run(name, readers[name] as (random: Random) => Reader, random, repeated(random, 1024 * 1024), slowest * 4);
}
console.log(
  JSON.stringify(
    {
      seed,
      inputs,
      large,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      failures: failures.length,
      first: failures.slice(0, 20),
      units: Object.fromEntries(counts),
    },
    null,
    2,
  ),
);
process.exit(failures.length === 0 ? 0 : 1);
