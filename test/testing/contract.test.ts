import { describe, expect, test } from 'vitest';
import type { FieldTypeContract } from '../../src/core/field-type.ts';
import { issueMaker } from '../../src/core/issue.ts';
import { generalIssues } from '../../src/core/issues/general.ts';
import { failed, normalized, type Normalized } from '../../src/core/normalized.ts';
import { withPart } from '../../src/core/part.ts';
import type { Comparator, Comparison, Kernel } from '../../src/match/compare/comparator.ts';
import { comparatorContract, fieldTypeContract, hostileInputs, hugeTexts, normalizerContract, type Law } from '../../src/testing/contract/index.ts';
import { cleanText } from '../../src/text/clean.ts';
import { contractOf } from '../contract.ts';

const issue = issueMaker(generalIssues);

/** Lower-case text; the smallest honest normaliser. */
function lower(input: unknown): Normalized<string> {
  const text = cleanText(input);
  if (text === null) return failed(issue('empty'));
  const value = text.slice(0, 1000).toLowerCase().toLowerCase().normalize('NFC');
  return normalized({ value, display: value, key: value, changed: value !== input });
}

/** Same text or not; the smallest honest comparator. `change` breaks something in its kernel. */
function sameText(change: (kernel: Kernel) => Partial<Kernel> = () => ({})): Comparison & { readonly name?: never } {
  const comparator: Comparator = {
    name: 'sameText',
    createKernel() {
      const codes = new Map<string, number>();
      const texts = [''];
      const kernel: Kernel = {
        intern(value) {
          const read = lower(value);
          if (!read.ok) return 0;
          const code = codes.get(read.value) ?? texts.push(read.value) - 1;
          codes.set(read.value, code);
          return code;
        },
        get size() {
          return texts.length;
        },
        get terms() {
          return texts.length;
        },
        level: (a, b) => (a === 0 || b === 0 ? 255 : a === b ? 0 : 1),
        similarity: (a, b) => (a === 0 || b === 0 ? null : a === b ? 1 : 0),
        text: (code) => texts[code] ?? '',
        termsOf: (code) => (code === 0 ? [] : [code]),
        termAt: (code, level) => (level === 0 ? code : 0),
        termText: (term) => texts[term] ?? '',
      };
      return Object.defineProperties(kernel, Object.getOwnPropertyDescriptors(change({ ...kernel })));
    },
  };
  return withPart({ comparator: 'sameText', levels: [{ label: 'same' }, { label: 'differs' }] }, comparator);
}

/** A text field; the smallest honest field type. */
function textField(change: Partial<FieldTypeContract<'toy', string>> = {}): FieldTypeContract<'toy', string> {
  return {
    name: 'toy',
    kind: 'text',
    storage: 'text',
    sensitivity: 'personal',
    dataClass: 'identity',
    normalize: (input) => lower(input),
    validate: () => [],
    equal: (a, b) => a === b,
    order: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    display: (value) => value,
    parse: (text) => lower(text),
    mask: () => '•••',
    uniqueKey: (value) => value,
    match: { derive: { text: (value: string) => value }, block: [['text']], compare: sameText() as never },
    jsonSchema: () => ({ type: 'string' }),
    ...change,
  };
}

/** Names of the laws something breaks. */
const broken = (laws: readonly Law[]): readonly string[] =>
  laws.flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });

describe('an honest unit of each kind keeps its contract', () => {
  contractOf.normalizer(lower, { valid: ['A', 'b', ' C '] });
  contractOf.comparator(sameText(), { values: ['a', 'b', 'C'], same: [['a', ' A']] });
  contractOf.fieldType(textField(), { valid: ['alpha', 'Beta', 'gamma'] });
});

describe('the contract of normalisers notices', () => {
  const read = (value: string, more: object = {}): Normalized<string> => ({ ...normalized({ value, display: value, key: value, changed: true }), ...more });
  test.each<[string, (input: unknown) => Normalized<string>, RegExp]>([
    ['a throw', (input) => (typeof input === 'object' && input !== null ? read(String(input)) : lower(input)), /never throws/],
    ['a value that changes when it is read again', (input) => ((r) => (r.ok ? read(`${r.value}!`) : r))(lower(input)), /idempotent/],
    [
      'state between calls',
      (
        (n) => (input: unknown) =>
          ((r) => (r.ok ? read(`${r.value}${n++ % 2}`) : r))(lower(input))
      )(0),
      /deterministic/,
    ],
    ['no value taken for an invalid one', (input) => (input === null ? failed(issue('not_text', { type: 'null' })) : lower(input)), /`empty`/],
    [
      'an issue code that is in no table',
      (input) => ((r) => (r.ok ? { ...r, issues: [{ ...issue('empty'), code: 'sku.nonsense' as never }] } : r))(lower(input)),
      /agreed shape/,
    ],
    ['an error beside a value', (input) => ((r) => (r.ok ? { ...r, issues: [issue('placeholder', {})] } : r))(lower(input)), /agreed shape/],
    [
      'a suggestion that was applied',
      (input) => ((r) => (r.ok ? { ...r, issues: [{ ...issue('empty'), code: 'custom.hint' as const, suggestion: r.value }] } : r))(lower(input)),
      /suggestion/,
    ],
    ['a wrong `changed`', (input) => ((r) => (r.ok ? { ...r, changed: true } : r))(lower(input)), /changed/],
    [
      'a value that JSON loses',
      (input) => ((r) => (r.ok ? { ...r, confidence: 1, extra: new Map([[1, 2]]), key: null, display: undefined as never } : r))(lower(input)),
      /agreed shape/,
    ],
    ['a valid example that is refused', () => failed(issue('empty')), /valid examples/],
  ])('%s', (_, normalize, law) => {
    expect(broken(normalizerContract(normalize, { valid: ['A', 'b'] })).join('; ')).toMatch(law);
  });
});

describe('the contract of comparators notices', () => {
  test.each<[string, (kernel: Kernel) => Partial<Kernel>, RegExp]>([
    ['a level that depends on the order', () => ({ level: (a, b) => (a === 0 || b === 0 ? 255 : a <= b ? 0 : 1) }), /symmetric/],
    ['a similarity above 1', () => ({ similarity: (a, b) => (a === 0 || b === 0 ? null : a === b ? 1 : 1.5) }), /symmetric/],
    ['a verdict on a missing value', () => ({ level: (a, b) => (a === b ? 0 : 1) }), /missing/],
    ['a value that is not like itself', () => ({ similarity: (a, b) => (a === 0 || b === 0 ? null : 0.5) }), /closer to a value than the value itself/],
    [
      'something closer to a value than itself',
      () => ({ level: (a, b) => (a === 0 || b === 0 ? 255 : a === b ? 1 : 0) }),
      /closer to a value than the value itself/,
    ],
    [
      'a code that changes',
      ((n) => (kernel) => ({ intern: (value) => (kernel.intern(value) === 0 ? 0 : ++n % (kernel.intern('x') + 1)) }))(0) as (kernel: Kernel) => Partial<Kernel>,
      /same code|same answers/,
    ],
    [
      'a throw',
      (kernel) => ({ intern: (value) => (typeof value === 'object' ? Number(`${value as unknown as string}`) : kernel.intern(value)) }),
      /never throws/,
    ],
    ['a term without a name', () => ({ termText: () => '' }), /terms/],
  ])('%s', (_, change, law) => {
    expect(broken(comparatorContract(sameText(change), { values: ['a', 'b', 'c'] })).join('; ')).toMatch(law);
  });

  test('data without its implementation', () => {
    expect(broken(comparatorContract({ comparator: 'x', levels: [{ label: 'same' }] }, { values: ['a'] })).length).toBeGreaterThan(4);
  });
});

describe('the contract of field types notices', () => {
  test.each<[string, Partial<FieldTypeContract<'toy', string>>, RegExp]>([
    ['a kind that is none', { kind: 'word' as never }, /agreed word/],
    ['an equality that is not symmetric', { equal: (a, b) => a <= b }, /equivalence/],
    ['an order that goes both ways', { order: () => 1 }, /sorts consistently/],
    ['a display that cannot be read back', { display: () => 'something' }, /reads back/],
    ['a mask that gives the value away', { mask: (value) => value }, /masks/],
    ['a value against its own schema', { jsonSchema: () => ({ type: 'number' }) }, /JSON Schema/],
    ['a blocking rule over nothing', { match: { derive: {}, block: [['text']], compare: sameText() as never } }, /derives keys/],
    ['an empty key', { uniqueKey: () => '' }, /key for uniqueness/],
    ['an example that should be refused', { validate: () => [] }, /refuses the invalid/],
  ])('%s', (_, change, law) => {
    expect(broken(fieldTypeContract(textField(change), { valid: ['alpha', 'beta', 'gamma'], invalid: ['alpha'] })).join('; ')).toMatch(law);
  });
});

test('hostile inputs are the same for the same seed, and others for another', () => {
  const texts = (seed: number) => hostileInputs(seed).filter((input) => typeof input === 'string');
  expect(texts(1)).toEqual(texts(1));
  expect(texts(1)).not.toEqual(texts(2));
  expect(hugeTexts().every((text) => text.length >= 200_000)).toBe(true);
});
