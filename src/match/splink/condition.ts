import { UsageError } from '../../core/errors.ts';

/**
 * A node of a SQL condition as Splink's models hold them. Operators, functions, `CASE`, casts and tests for NULL all are an
 * operation with arguments, so that whoever walks a condition needs three cases and no more.
 */
export type SqlNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'column'; readonly table: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly SqlNode[] };

interface Token {
  readonly kind: 'word' | 'quoted' | 'text' | 'number' | 'symbol' | 'end';
  readonly text: string;
}

const tokenPattern =
  /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')*')|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|<>|!=|\|\||::|[-+*/%=<>(),.[\]]))/y;

/** How long a condition may be, and how deeply nested: models come from files. */
const longestCondition = 20_000;
const deepestNesting = 100;

/** Binding strength of binary operators, weakest first. */
const strengths: readonly (readonly string[])[] = [['OR'], ['AND'], ['=', '<>', '!=', '<', '>', '<=', '>='], ['||'], ['+', '-'], ['*', '/', '%']];

const call = (name: string, ...args: readonly SqlNode[]): SqlNode => ({ kind: 'call', name, args });
const literal = (value: string | number | boolean | null): SqlNode => ({ kind: 'literal', value });

/**
 * Reads a SQL condition into a tree: the part of SQL that Splink writes for comparison levels and blocking rules.
 *
 * A cast becomes a call of `CAST` with the type as its second argument, `x IS NULL` one of `IS NULL`, `CASE` one of `CASE` with a
 * condition and a value in turn and what holds otherwise at the end.
 *
 * @throws {UsageError} `invalid-definition`, naming the place, for anything else.
 */
export function parseCondition(sql: string): SqlNode {
  if (sql.length > longestCondition) throw problem(sql, 'is too long');
  const tokens = tokenise(sql);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] as Token;
  const take = (): Token => tokens[at++] as Token;
  const accept = (kind: Token['kind'], text: string): boolean => {
    const found = peek().kind === kind && peek().text.toUpperCase() === text;
    if (found) at++;
    return found;
  };
  const expect = (kind: Token['kind'], text: string): void => {
    if (!accept(kind, text)) throw problem(sql, `has “${peek().text}” where “${text}” was expected`);
  };

  const binary = (level: number): SqlNode => {
    if (level === 2 && accept('word', 'NOT')) return call('NOT', binary(2));
    const operators = strengths[level];
    if (operators === undefined) return postfix();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find((symbol) => accept(/[A-Z]/.test(symbol) ? 'word' : 'symbol', symbol));
      if (operator === undefined) return left;
      left = call(operator === '!=' ? '<>' : operator, left, binary(level + 1));
    }
  };

  const postfix = (): SqlNode => {
    let node = primary();
    for (;;) {
      if (accept('symbol', '::')) node = call('CAST', node, literal(take().text.toUpperCase()));
      else if (accept('word', 'IS')) {
        const negated = accept('word', 'NOT');
        expect('word', 'NULL');
        node = call('IS NULL', node);
        if (negated) node = call('NOT', node);
      } else return node;
    }
  };

  const primary = (): SqlNode => {
    if (++depth > deepestNesting * 10) throw problem(sql, 'is nested too deeply');
    const { kind, text } = take();
    if (kind === 'number') return literal(Number(text));
    if (kind === 'text') return literal(text);
    if (kind === 'symbol' && text === '-') return call('-', literal(0), postfix());
    if (kind === 'symbol' && text === '(') {
      const inner = binary(0);
      expect('symbol', ')');
      return inner;
    }
    if (kind === 'quoted') return column(text);
    if (kind !== 'word') throw problem(sql, kind === 'end' ? 'ends too early' : `cannot begin an expression with “${text}”`);
    const word = text.toUpperCase();
    if (word === 'NULL') return literal(null);
    if (word === 'TRUE' || word === 'FALSE') return literal(word === 'TRUE');
    if (word === 'CASE') return cases();
    if (!accept('symbol', '(')) return column(text);
    const args: SqlNode[] = [];
    if (accept('symbol', ')')) return call(word);
    do args.push(binary(0));
    while (accept('symbol', ','));
    if (/^(?:TRY_)?CAST$/.test(word)) {
      expect('word', 'AS');
      args.push(literal(take().text.toUpperCase()));
    }
    expect('symbol', ')');
    return call(word.replace('TRY_CAST', 'CAST'), ...args);
  };

  const column = (first: string): SqlNode =>
    accept('symbol', '.') ? { kind: 'column', table: first, name: take().text } : { kind: 'column', table: null, name: first };

  const cases = (): SqlNode => {
    const args: SqlNode[] = [];
    while (accept('word', 'WHEN')) {
      args.push(binary(0));
      expect('word', 'THEN');
      args.push(binary(0));
    }
    args.push(accept('word', 'ELSE') ? binary(0) : literal(null));
    expect('word', 'END');
    return call('CASE', ...args);
  };

  const root = binary(0);
  if (peek().kind !== 'end') throw problem(sql, `goes on with “${peek().text}” where it should end`);
  return root;
}

function tokenise(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let open = 0;
  while (at < sql.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(sql);
    if (match === null) {
      if (sql.slice(at).trim() === '') break;
      throw problem(sql, `holds “${sql.slice(at).trim().slice(0, 20)}”, which is not understood`);
    }
    at = tokenPattern.lastIndex;
    const [, quoted, text, number, word, symbol] = match;
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.slice(1, -1).replaceAll('""', '"') });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'symbol', text: symbol as string });
    if (symbol === '(' && ++open > deepestNesting) throw problem(sql, 'is nested too deeply');
    if (symbol === ')') open--;
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

const problem = (sql: string, what: string): UsageError => new UsageError('invalid-definition', `the SQL condition \`${sql.slice(0, 200)}\` ${what}.`);

/** Every column a condition reads. */
export const columnsOf = (node: SqlNode): readonly { readonly table: string | null; readonly name: string }[] =>
  node.kind === 'column' ? [node] : node.kind === 'call' ? node.args.flatMap(columnsOf) : [];
