import { UsageError } from '../core/errors.ts';
import type { FormulaNode, FormulaType } from './formula-node.ts';
import { compareValues, equalValues, longestText, toText, type FormulaValue } from './values.ts';
import { arithmetic, formulaWords, type FormulaClock } from './words.ts';

/** A formula ready to run: reads fields, gives a value, never throws. */
export type CompiledFormula = (read: (path: string) => FormulaValue, clock: FormulaClock) => FormulaValue;

/** Turns a parsed formula into a function. Three-valued logic: what is missing is not known. */
export function compileFormula(node: FormulaNode): CompiledFormula {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'field': {
      const { path } = node;
      return (read) => read(path);
    }
    case 'unary': {
      const of = compileFormula(node.of);
      if (node.operator === '-') return (read, clock) => arithmetic('*', of(read, clock), -1);
      return (read, clock) => {
        const value = of(read, clock);
        return typeof value === 'boolean' ? !value : null;
      };
    }
    case 'call':
      return compileCall(node);
    case 'binary':
      return compileBinary(node);
  }
}

function compileCall(node: Extract<FormulaNode, { kind: 'call' }>): CompiledFormula {
  const args = node.args.map(compileFormula);
  const { run } = formulaWords[node.word] as { readonly run: (args: readonly FormulaValue[], clock: FormulaClock) => FormulaValue };
  // Only the branch that is taken runs, as everybody expects of an if.
  if (node.word === 'if')
    return (read, clock) => ((args[0] as CompiledFormula)(read, clock) === true ? (args[1] as CompiledFormula)(read, clock) : (args[2]?.(read, clock) ?? null));
  return (read, clock) =>
    run(
      args.map((arg) => arg(read, clock)),
      clock,
    );
}

function compileBinary(node: Extract<FormulaNode, { kind: 'binary' }>): CompiledFormula {
  const left = compileFormula(node.left);
  const right = compileFormula(node.right);
  const { operator } = node;
  switch (operator) {
    case 'and':
    case 'or': {
      const decisive = operator === 'or';
      return (read, clock) => {
        const a = truth(left(read, clock));
        if (a === decisive) return decisive;
        const b = truth(right(read, clock));
        return b === decisive ? decisive : a === null || b === null ? null : !decisive;
      };
    }
    case '=':
      return (read, clock) => equalValues(left(read, clock), right(read, clock));
    case '!=':
      return (read, clock) => {
        const same = equalValues(left(read, clock), right(read, clock));
        return same === null ? null : !same;
      };
    case '&':
      return (read, clock) => `${toText(left(read, clock))}${toText(right(read, clock))}`.slice(0, longestText);
    case '<':
      return compared(left, right, (by) => by < 0);
    case '<=':
      return compared(left, right, (by) => by <= 0);
    case '>':
      return compared(left, right, (by) => by > 0);
    case '>=':
      return compared(left, right, (by) => by >= 0);
    default:
      return (read, clock) => arithmetic(operator, left(read, clock), right(read, clock));
  }
}

const truth = (value: FormulaValue): boolean | null => (typeof value === 'boolean' ? value : null);

function compared(left: CompiledFormula, right: CompiledFormula, holds: (by: number) => boolean): CompiledFormula {
  return (read, clock) => {
    const by = compareValues(left(read, clock), right(read, clock));
    return by === null ? null : holds(by);
  };
}

const operatorWords: Readonly<Record<string, string>> = { '+': 'added', '-': 'subtracted', '*': 'multiplied', '/': 'divided', '%': 'divided' };

/**
 * Works out what a formula gives, and refuses what cannot work: a text multiplied, a truth compared with a number.
 *
 * @param typeOf - The type of a field; `null` where there is none of that name.
 * @throws {UsageError} `unknown-field`, `invalid-definition`.
 */
export function typeOfFormula(node: FormulaNode, typeOf: (path: string) => FormulaType | null): FormulaType {
  switch (node.kind) {
    case 'literal':
      return node.value === null ? 'null' : typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'number' : 'bool';
    case 'field': {
      const type = typeOf(node.path);
      if (type === null) throw new UsageError('unknown-field', `the formula reads the field “${node.path}”, which there is not.`);
      return type;
    }
    case 'unary': {
      const of = typeOfFormula(node.of, typeOf);
      if (node.operator === 'not') return expectType(of, 'bool', '`not`');
      if (!['number', 'money', 'any', 'null'].includes(of)) throw invalid(`${of} cannot be negated`);
      return of;
    }
    case 'call': {
      const word = formulaWords[node.word] as (typeof formulaWords)[string];
      const types = node.args.map((arg) => typeOfFormula(arg, typeOf));
      types.forEach((type, i) => {
        const takes = word.takes?.[Math.min(i, word.takes.length - 1)];
        if (takes !== undefined && takes !== 'any') expectType(type, takes, `${node.word}()`);
      });
      return typeof word.returns === 'function' ? word.returns(types) : word.returns;
    }
    case 'binary':
      return typeOfBinary(node.operator, typeOfFormula(node.left, typeOf), typeOfFormula(node.right, typeOf));
  }
}

function expectType(type: FormulaType, wanted: FormulaType, where: string): FormulaType {
  if (type === wanted || type === 'any' || type === 'null') return wanted;
  throw invalid(`${where} takes ${wanted}, not ${type}`);
}

function typeOfBinary(operator: string, a: FormulaType, b: FormulaType): FormulaType {
  if (operator === 'and' || operator === 'or') {
    expectType(a, 'bool', `\`${operator}\``);
    return expectType(b, 'bool', `\`${operator}\``);
  }
  if (operator === '&') return 'text';
  const open = (type: FormulaType): boolean => type === 'any' || type === 'null';
  const moment = (type: FormulaType): boolean => type === 'date' || type === 'instant';
  if (['=', '!=', '<', '<=', '>', '>='].includes(operator)) {
    const comparable = a === b || open(a) || open(b) || (moment(a) && (moment(b) || b === 'text')) || (moment(b) && a === 'text');
    if (!comparable) throw invalid(`${a} cannot be compared with ${b}`);
    return 'bool';
  }
  if (open(a) || open(b))
    return a === 'money' || b === 'money'
      ? 'any'
      : moment(a) && operator === '+'
        ? a
        : open(a) && open(b)
          ? 'any'
          : a === 'number' || b === 'number'
            ? 'any'
            : 'any';
  if (a === 'number' && b === 'number') return 'number';
  if (moment(a) && b === 'number' && (operator === '+' || operator === '-')) return a;
  if (moment(a) && moment(b) && operator === '-') return 'number';
  if (a === 'money' && b === 'money' && operator !== '*' && operator !== '%') return operator === '/' ? 'number' : 'money';
  if ((a === 'money' && b === 'number' && (operator === '*' || operator === '/')) || (a === 'number' && b === 'money' && operator === '*')) return 'money';
  throw invalid(`${a} and ${b} cannot be ${operatorWords[operator] ?? 'combined'}`);
}

const invalid = (what: string): UsageError => new UsageError('invalid-definition', `the formula cannot work: ${what}.`);
