import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileFormula,
  fieldsOfFormula,
  formulaWords,
  parseFormula,
  typeOfFormula,
  type FormulaNode,
  type FormulaType,
  type FormulaValue,
} from '../../src/expr/index.ts';
import { arithmetic } from '../../src/expr/words.ts';
import { compareValues, equalValues, toText } from '../../src/expr/values.ts';

const clock = { now: '2026-11-21T09:00:00.000Z', today: '2026-11-21' };
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const run = (formula: string, fields: Readonly<Record<string, FormulaValue>> = {}): FormulaValue =>
  compileFormula(parseFormula(formula))((path) => fields[path] ?? null, clock);

describe('a formula', () => {
  test.each<[string, FormulaValue]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 * -3', 6],
    ['7 % 4', 3],
    ['1 / 0', null],
    ['2 + null', null],
    ['not (1 > 2) and 2 >= 2', true],
    ['1 = 1 or null', true],
    ['null = 1', null],
    ["'a' & 1 & null & 'b'", 'a1b'],
    ["if(2 > 1, 'yes', 'no')", 'yes'],
    ["if(null, 'yes', 'no')", 'no'],
    ["coalesce(null, '', 'x')", ''],
    ['isBlank(null)', true],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(1234, -2)', 1200],
    ['floor(-1.5)', -2],
    ['min(3, null, 1)', 1],
    ['max(date(2026, 1, 2), date(2025, 12, 31))', '2026-01-02'],
    ['sum(1, null, 2)', 3],
    ["len('Łódź')", 4],
    ["left('Petrov', 3) & right('Petrov', 2)", 'Petov'],
    ["contains('Łódź Fabryczna', 'lodz')", true],
    ["levenshtein('kitten', 'sitting')", 3],
    ["number('12.5') + 1", 13.5],
    ['today()', '2026-11-21'],
    ['date(2026, 2, 30)', null],
    ["daysBetween('2026-11-01', today())", 20],
    ["addMonths('2026-01-31', 1)", '2026-02-28'],
    ["addDays('2026-12-31', 1)", '2027-01-01'],
    ["today() - '2026-11-01'", 20],
    ["'2026-11-21' + 7", '2026-11-28'],
    ['year(today()) * 100 + month(today())', 202611],
    ['weekday(today())', 6],
    ["money(9.9, 'EUR') * 3", euro('29.70')],
    ["money(10, 'EUR') + money(1, 'USD')", null],
    ["money('100.00', 'EUR') / money(25, 'EUR')", 4],
    ["money('10.00', 'EUR') / 3", euro('3.33')],
    ["money(2, 'EUR') > money(10, 'EUR')", false],
    ["IF(TRUE, Upper('a'), 'b')", 'A'],
  ])('%s gives %o', (formula, value) => {
    expect(run(formula)).toEqual(value);
  });

  test('reads fields, parts of fields, and names with dashes in brackets', () => {
    const fields = { amount: euro('99.90'), chance: 0.5, 'address.country': 'PL', 'with-dash': 2 };
    expect(run('amount * chance', fields)).toEqual(euro('49.95'));
    expect(run("address.country = 'PL' and [with-dash] = 2", fields)).toBe(true);
    expect(fieldsOfFormula(parseFormula('a + b.c * if(d, 1, a)'))).toEqual(['a', 'b', 'd']);
  });

  test.each([
    ['', /ends too early/],
    ['1 +', /ends too early/],
    ['(1', /closing bracket/],
    ['1 2', /goes on with “2”/],
    ['launch(1)', /no function “launch”/],
    ['round()', /gives round\(\) 0 values/],
    ['a ? b', /not understood/],
    [`${'('.repeat(500)}1${')'.repeat(500)}`, /nested too deeply/],
    [Array(2000).fill('1').join('+'), /more than 1000 parts/],
    ['x'.repeat(20_000), /longer than/],
  ])('%s is refused with its place', (formula, message) => {
    expect(() => parseFormula(formula)).toThrowError(expect.objectContaining({ code: 'invalid-definition', message: expect.stringMatching(message) }));
  });

  const types: Readonly<Record<string, FormulaType>> = { amount: 'money', chance: 'number', name: 'text', won: 'bool', closing: 'date', seen: 'instant' };
  const typeOf = (formula: string) => typeOfFormula(parseFormula(formula), (path) => types[path] ?? null);

  test.each<[string, FormulaType]>([
    ['amount * chance', 'money'],
    ['amount / amount', 'number'],
    ['closing - today()', 'number'],
    ['closing + 7', 'date'],
    ['seen > closing', 'bool'],
    ['name & amount', 'text'],
    ['if(won, amount, amount * 0)', 'money'],
    ["if(won, 1, 'x')", 'any'],
    ['coalesce(null, chance)', 'number'],
    ['not won', 'bool'],
  ])('%s is of type %s', (formula, type) => {
    expect(typeOf(formula)).toBe(type);
  });

  test.each(['amount + chance', 'name * 2', 'won > 1', 'not chance', 'amount * amount', '-name', 'won and name', 'missing + 1', 'sqrt(name)'])(
    '%s is refused before it runs',
    (formula) => {
      expect(() => typeOf(formula)).toThrowError(expect.objectContaining({ name: 'UsageError' }));
    },
  );
});

// ── a reference interpreter: walks the tree, plainly ──

function interpret(node: FormulaNode, fields: Readonly<Record<string, FormulaValue>>): FormulaValue {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'field') return fields[node.path] ?? null;
  if (node.kind === 'unary') {
    const of = interpret(node.of, fields);
    return node.operator === 'not' ? (typeof of === 'boolean' ? !of : null) : arithmetic('*', of, -1);
  }
  if (node.kind === 'call') {
    const args = node.args.map((arg) => interpret(arg, fields));
    return formulaWords[node.word]?.run(args, clock) ?? null;
  }
  const [a, b] = [interpret(node.left, fields), interpret(node.right, fields)];
  const by = compareValues(a, b);
  switch (node.operator) {
    case 'and':
      return a === false || b === false ? false : a === true && b === true ? true : null;
    case 'or':
      return a === true || b === true ? true : a === false && b === false ? false : null;
    case '=':
      return equalValues(a, b);
    case '!=': {
      const same = equalValues(a, b);
      return same === null ? null : !same;
    }
    case '&':
      return (toText(a) + toText(b)).slice(0, 10_000);
    case '<':
      return by === null ? null : by < 0;
    case '<=':
      return by === null ? null : by <= 0;
    case '>':
      return by === null ? null : by > 0;
    case '>=':
      return by === null ? null : by >= 0;
    default:
      return arithmetic(node.operator, a, b);
  }
}

const atom = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'null', 'true', 'false', "'x'", "'2026-02-28'", "money(3, 'EUR')", 'today()'),
  fc.integer({ min: -9, max: 9 }).map((n) => (n < 0 ? `(${n})` : String(n))),
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '%', '&', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'), tie('formula'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('formula').map((a) => `(not ${a})`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
    fc.tuple(fc.constantFrom('coalesce', 'min', 'max', 'sum', 'concat'), tie('formula'), tie('formula')).map(([w, a, b]) => `${w}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('abs', 'floor', 'len', 'upper', 'isBlank', 'year', 'number', 'amount'), tie('formula')).map(([w, a]) => `${w}(${a})`),
  ),
}));
const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.constantFrom('2026-11-21', '2024-02-29', '12.5'),
  fc.constantFrom(euro('1.10'), { amount: '2', currency: 'USD' }),
);

describe('the laws of formulas', () => {
  test('the compiled formula gives what the reference interpreter gives', () => {
    fc.assert(
      fc.property(formula, fc.record({ a: value, b: value, c: value }), (text, fields) => {
        const node = parseFormula(text);
        expect(compileFormula(node)((path) => (fields as Record<string, FormulaValue>)[path] ?? null, clock)).toEqual(interpret(node, fields));
      }),
      { numRuns: 500 },
    );
  });

  test('a formula never throws and never gives NaN or infinity, whatever the fields hold', () => {
    fc.assert(
      fc.property(formula, fc.record({ a: value, b: value, c: value }), (text, fields) => {
        const result = run(text, fields);
        if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('where the type is known before it runs, the value is of that type or missing', () => {
    const typed: Readonly<Record<string, FormulaType>> = { a: 'number', b: 'text', c: 'bool' };
    fc.assert(
      fc.property(formula, fc.record({ a: fc.integer(), b: fc.string({ maxLength: 5 }).map((s) => `t${s}`), c: fc.boolean() }), (text, fields) => {
        let type: FormulaType;
        try {
          type = typeOfFormula(parseFormula(text), (path) => typed[path] ?? null);
        } catch {
          return;
        }
        const result = run(text, fields);
        if (result === null || type === 'any' || type === 'null') return;
        const sort = typeof result === 'object' ? 'money' : typeof result === 'string' ? 'text' : typeof result === 'boolean' ? 'bool' : 'number';
        expect(type === 'date' || type === 'instant' ? 'text' : type).toBe(sort);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is either a formula or refused with a usage error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseFormula(text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'UsageError' });
        }
      }),
    );
  });
});
