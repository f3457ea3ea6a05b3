import { UsageError } from '../core/errors.ts';
import { bindingOrder, type BinaryOperator, type FormulaNode } from './formula-node.ts';
import { formulaWords } from './words.ts';

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

/** How long a formula may be and how many parts it may have: what it costs to run is bounded by this. */
const longestFormula = 10_000;
const mostNodes = 1_000;
const deepest = 100;

const tokenPattern =
  /\s*(?:\[([^\]\r\n]{1,128})\]|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d{1,300}(?:\.\d{1,300})?)|([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)|(<=|>=|!=|<>|[-+*/%=<>&(),]))/uy;

/**
 * Reads a formula: a small language without loops, so that every formula ends.
 *
 * Fields by name (`amount`, `address.country`, `[field-with-dashes]`), texts in either quotes, `+ - * / %`, `&` joins texts,
 * `= != < <= > >=`, `and or not`, and functions such as `if`, `round`, `daysBetween`.
 *
 * @throws {UsageError} `invalid-definition`, with the place.
 */
export function parseFormula(text: string): FormulaNode {
  if (typeof text !== 'string' || text.length > longestFormula) throw problem(String(text).slice(0, 60), 0, `is longer than ${longestFormula} characters`);
  const tokens = tokenise(text);
  let at = 0;
  let nodes = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] as Token;
  const take = (): Token => tokens[at++] as Token;
  const fail = (what: string, token = peek()): UsageError => problem(text, token.at, what);
  const is = (symbol: string): boolean => {
    const token = peek();
    return (token.kind === 'symbol' && token.text === symbol) || (token.kind === 'name' && token.text.toLowerCase() === symbol);
  };
  const accept = (symbol: string): boolean => {
    const found = is(symbol);
    if (found) at++;
    return found;
  };
  const made = <N extends FormulaNode>(node: N): N => {
    if (++nodes > mostNodes) throw fail(`has more than ${mostNodes} parts`);
    return node;
  };

  const binary = (level: number): FormulaNode => {
    const operators = bindingOrder[level];
    if (operators === undefined) return unary();
    if (level === 2 && accept('not')) return made({ kind: 'unary', operator: 'not', of: binary(2) });
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find((one) => is(one) || (one === '!=' && is('<>')));
      if (operator === undefined) return left;
      at++;
      left = made({ kind: 'binary', operator: operator as BinaryOperator, left, right: binary(level + 1) });
    }
  };

  const unary = (): FormulaNode => {
    if (++depth > deepest) throw fail('is nested too deeply');
    const node: FormulaNode = accept('-') ? made({ kind: 'unary', operator: '-', of: unary() }) : primary();
    depth--;
    return node;
  };

  const primary = (): FormulaNode => {
    const token = take();
    if (token.kind === 'number') return made({ kind: 'literal', value: Number(token.text) });
    if (token.kind === 'text') return made({ kind: 'literal', value: token.text });
    if (token.kind === 'symbol' && token.text === '(') {
      const inner = binary(0);
      if (!accept(')')) throw fail('lacks a closing bracket');
      return inner;
    }
    if (token.kind !== 'name') throw fail(token.kind === 'end' ? 'ends too early' : `cannot go on with “${token.text}”`, token);
    const word = token.text.toLowerCase();
    if (is('(')) return call(word, token);
    if (word === 'true' || word === 'false') return made({ kind: 'literal', value: word === 'true' });
    if (word === 'null') return made({ kind: 'literal', value: null });
    return made({ kind: 'field', path: token.text });
  };

  const call = (word: string, token: Token): FormulaNode => {
    const known = Object.hasOwn(formulaWords, word) ? formulaWords[word] : undefined;
    if (known === undefined) throw fail(`knows no function “${token.text}”; there are ${Object.keys(formulaWords).join(', ')}`, token);
    at++;
    const args: FormulaNode[] = [];
    if (!accept(')')) {
      do args.push(binary(0));
      while (accept(','));
      if (!accept(')')) throw fail('lacks a closing bracket');
    }
    if (args.length < known.least || args.length > known.most)
      throw fail(`gives ${word}() ${args.length} values; it takes ${known.least === known.most ? known.least : `${known.least} to ${known.most}`}`, token);
    return made({ kind: 'call', word, args });
  };

  const root = binary(0);
  if (peek().kind !== 'end') throw fail(`goes on with “${peek().text}” where it should end`);
  return root;
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) throw problem(text, at, `holds “${text.slice(at).trim().slice(0, 12)}”, which is not understood`);
    const [whole, bracketed, quoted, number, name, symbol] = match;
    const start = at + (whole as string).length - (whole as string).trimStart().length;
    at = tokenPattern.lastIndex;
    if (bracketed !== undefined) tokens.push({ kind: 'name', text: bracketed, at: start });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/\\(.)/gsu, '$1'), at: start });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at: start });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at: start });
    else tokens.push({ kind: 'symbol', text: symbol as string, at: start });
  }
  tokens.push({ kind: 'end', text: 'the end', at: text.length });
  return tokens;
}

const problem = (text: string, at: number, what: string): UsageError =>
  new UsageError('invalid-definition', `the formula \`${text.slice(0, 120)}\` ${what} (at character ${at + 1}).`);
