import { seededRandom } from '../../core/random.ts';

/** Texts that mean no value to every unit. */
export const emptyInputs: readonly unknown[] = /* @__PURE__ */ Object.freeze([null, undefined, '', ' ', '\t\r\n', '\u00a0\u2003', '\u200b\ufeff']);

/** Texts longer than anybody types, which a slow pattern would choke on. */
export const hugeTexts = (): readonly string[] =>
  ['a', '1', ' ', '@', '.', '-', '(', ',', '\u0301', 'ß', 'a.', 'a@', '1 ', '+1', ' a', '\u200b', '😀', '<b>', 'https://', '/..', '"'].map((piece) =>
    piece.repeat(Math.ceil(200_000 / piece.length)),
  );

/**
 * Inputs nobody wants: every type of value, objects that throw when touched, texts with invisible, half and
 * forbidden characters, names of `Object.prototype`, formulas, markup, and a few hundred seeded mixtures.
 *
 * Use it to test own units beside the contract suites; {@link hugeTexts} come apart, since they take longer.
 *
 * @param seed - Another seed, other mixtures.
 * @returns Fresh values; the objects in it are frozen where they can be.
 */
export function hostileInputs(seed: number | string = 1): readonly unknown[] {
  return [...oddValues(), ...oddObjects(), ...oddTexts, ...mixtures(seed, 300)];
}

/** The texts among {@link hostileInputs}. */
export const hostileTexts = (seed: number | string = 1): readonly string[] => hostileInputs(seed).filter((input) => typeof input === 'string');

// biome-ignore format: a table
const oddValues = (): unknown[] => [
  undefined, null, true, false, 0, -0, 1, -1, 1.5, 1e21, 1e-7, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 45123, 20240229, 10n, -(2n ** 70n),
  Symbol('s'), Symbol.iterator, () => 'x', class Empty {}, new Date(0), new Date(NaN), /x/g, new Map([['a', 1]]), new Set([1]), new Error('x'), Promise.resolve(1),
  new Uint8Array([1, 2]), new ArrayBuffer(4), new WeakMap(), Object('boxed'), Object(1), Object(true), Object(1n),
];

function oddObjects(): unknown[] {
  const boom = (): never => {
    throw new Error('touched');
  };
  const cyclic: Record<string, unknown> = { value: 'x' };
  cyclic['self'] = cyclic;
  const throwing = new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedList = Proxy.revocable([], {});
  revokedList.revoke();
  // biome-ignore format: a table
  return [
    {}, [], [[]], [null], [undefined, 'a'], ['a', 'b'], new Array(3), { length: 3 }, { length: -1 }, { value: 'x' }, { ok: true, value: 1 }, Object.create(null), cyclic, [cyclic],
    { toString: boom, valueOf: boom }, { [Symbol.toPrimitive]: boom }, { toJSON: boom }, { toString: 1 }, { toString: () => ({}) },
    { get value() { return boom(); }, get name() { return boom(); }, get lines() { return boom(); }, get given() { return boom(); } },
    { [Symbol.iterator]: boom }, throwing, revoked.proxy, revokedList.proxy, [throwing],
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    { lines: 'not a list', country: 7 }, { lines: [1, null, {}], given: {}, family: [] }, { given: null, family: undefined, name: 5, core: {}, amount: {}, currency: [] },
  ];
}

// biome-ignore format: a table
const oddTexts: readonly string[] = [
  '', ' ', '\0', 'a\0b', '\u{1}\u{7f}', '\ud800', 'a\udc00b', '\ufffd', '\ufeffx', '\u200b', 'a\u200bb', '\u202egpj.exe', '\u2066x\u2069', 'e\u0301', '\u0301', '\u1100\u1161', 'ﷺ', 'İ', 'ß', 'ŉ', '🏳️‍🌈', '👨‍👩‍👧‍👦', '🇵🇱',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'null', 'undefined', 'NaN', 'true', '[object Object]', '#N/A', '#REF!', 'N/A', '-', '--', '?', '.', '...', 'x', 'test', 'asdf',
  '=1+1', '=cmd|\' /C calc\'!A0', '+1', '-1', '@SUM(1)', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', "'; DROP TABLE x; --", '%s%n', '${7*7}', '{{7*7}}', '\\', '\\\\', '"', "'", '`', '&amp;', '&#0;', '&#x110000;', '%00', '%ZZ', '../../etc/passwd',
  'ÅÄÖ', 'Ã…', 'Å\u201eukasz', 'Łódź', 'Иванов', '田中', '김', 'محمد', 'שלום', 'ไทย', 'नमस्ते', '①②③', '½', '²', '０１２', '١٢٣', '१२३', '一二三', 'ⅷ',
  '0', '-0', '00', '1e999', '1e-999', '0x10', '1_000', '1,2,3', '1.2.3', '1.234.567,89', "1'234.5", '--1', '(1)', '٫', '31/12/2024', '2024-02-30', '0000-00-00', '9999-99-99', '29.02.2023', '1/2/3', '24:61', 'P', '20240229T000000Z',
  '@', 'a@', '@b', 'a@b', 'a@@b.co', 'a@b..co', '"a b"@c.de', 'a@[127.0.0.1]', 'a@b.co, c@d.eu', 'mailto:a@b.co', 'A <a@b.co>', 'http://', '//', '://x', 'http://[::1', 'javascript:alert(1)', 'http://a:b@c:99999/', 'xn--', 'xn--a', 'a..b', '-a-.com',
  '+', '++', '+0', '00', '000000000000000000000', '+48 123', '123456789012345678901234567890', '1.23E+10', 'ext', '/ / /', ';;;', ',,,', 'Dr', 'Mr. Mrs.', 'GmbH', 'Ltd.', 'and', ',', ', ,', 'de la', "O'", '-Smith-', 'a & b', 'A/B', 'a\r\nb', 'a\tb',
];

const units = 'aZé ߣłИ田م0١９.,;:@+-–()[]{}<>"\'/\\|&%#!?=*_~^$\t\n\0\u00a0\u200b\u202e\u0301\ufffd\ud83d';
const words: readonly string[] = ['\udc00', '😀', 'www.', '.com', 'Ltd', 'Dr. ', 'http://', '+48', '2024', '__proto__', 'null', '  '];

function mixtures(seed: number | string, count: number): string[] {
  const random = seededRandom(`hostile/${seed}`);
  const pieces = [...units.split(''), ...words];
  return Array.from({ length: count }, () => Array.from({ length: 1 + random.integer(14) }, () => random.pick(pieces)).join(''));
}
