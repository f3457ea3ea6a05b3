import { UsageError } from '../../core/errors.ts';

/** A node of a SQL condition as Splink's models hold them. */
export type SqlNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'column'; readonly table: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly SqlNode[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: SqlNode; readonly right: SqlNode }
  | { readonly kind: 'not'; readonly of: SqlNode }
  | { readonly kind: 'isNull'; readonly of: SqlNode; readonly negated: boolean }
  | { readonly kind: 'cast'; readonly of: SqlNode; readonly type: string }
  | { readonly kind: 'case'; readonly branches: readonly { readonly when: SqlNode; readonly then: SqlNode }[]; readonly otherwise: SqlNode | null };

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

/**
 * Reads a SQL condition into a tree: the part of SQL that Splink writes for comparison levels and blocking rules.
 *
 * @throws {UsageError} `invalid-definition`, naming the place, for anything else.
 */
export function parseCondition(sql: string): SqlNode {
  if (sql.length > longestCondition) throw problem(sql, 'is too long');
  const tokens = tokenise(sql);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] as Token;
  const isWord = (word: string): boolean => peek().kind === 'word' && peek().text.toUpperCase() === word;
  const isSymbol = (symbol: string): boolean => peek().kind === 'symbol' && peek().text === symbol;
  const take = (): Token => tokens[at++] as Token;
  const accept = (match: boolean): boolean => {
    if (match) at++;
    return match;
  };
  const expectSymbol = (symbol: string): void => {
    if (!accept(isSymbol(symbol))) throw problem(sql, `has “${peek().text}” where “${symbol}” was expected`);
  };
  const expectWord = (word: string): void => {
    if (!accept(isWord(word))) throw problem(sql, `has “${peek().text}” where ${word} was expected`);
  };

  const binary = (level: number): SqlNode => {
    if (level === 2 && isWord('NOT')) {
      take();
      return { kind: 'not', of: binary(2) };
    }
    if (level === strengths.length) return postfix();
    let left = binary(level + 1);
    for (;;) {
      const operator = (peek().kind === 'word' || peek().kind === 'symbol') && strengths[level]?.find((o) => o === peek().text.toUpperCase());
      if (typeof operator !== 'string') return left;
      take();
      left = { kind: 'binary', operator: operator === '!=' ? '<>' : operator, left, right: binary(level + 1) };
    }
  };

  const postfix = (): SqlNode => {
    let node = primary();
    for (;;) {
      if (accept(isSymbol('::'))) node = { kind: 'cast', of: node, type: take().text.toUpperCase() };
      else if (accept(isWord('IS'))) {
        const negated = accept(isWord('NOT'));
        expectWord('NULL');
        node = { kind: 'isNull', of: node, negated };
      } else return node;
    }
  };

  const primary = (): SqlNode => {
    if (++depth > deepestNesting * 10) throw problem(sql, 'is nested too deeply');
    const token = take();
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'symbol' && token.text === '-') return { kind: 'binary', operator: '-', left: { kind: 'literal', value: 0 }, right: postfix() };
    if (token.kind === 'symbol' && token.text === '(') {
      const inner = binary(0);
      expectSymbol(')');
      return inner;
    }
    if (token.kind === 'quoted') return column(token.text);
    if (token.kind !== 'word') throw problem(sql, token.kind === 'end' ? 'ends too early' : `cannot begin an expression with “${token.text}”`);
    const word = token.text.toUpperCase();
    if (word === 'NULL') return { kind: 'literal', value: null };
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'literal', value: word === 'TRUE' };
    if (word === 'CASE') return caseNode();
    if (word === 'CAST' || word === 'TRY_CAST') {
      expectSymbol('(');
      const of = binary(0);
      expectWord('AS');
      const type = take().text.toUpperCase();
      expectSymbol(')');
      return { kind: 'cast', of, type };
    }
    return accept(isSymbol('(')) ? call(word) : column(token.text);
  };

  const column = (first: string): SqlNode => {
    if (!accept(isSymbol('.'))) return { kind: 'column', table: null, name: first };
    return { kind: 'column', table: first, name: take().text };
  };

  const call = (name: string): SqlNode => {
    const args: SqlNode[] = [];
    if (!accept(isSymbol(')'))) {
      do args.push(binary(0));
      while (accept(isSymbol(',')));
      expectSymbol(')');
    }
    return { kind: 'call', name, args };
  };

  const caseNode = (): SqlNode => {
    const branches: { when: SqlNode; then: SqlNode }[] = [];
    while (accept(isWord('WHEN'))) {
      const when = binary(0);
      expectWord('THEN');
      branches.push({ when, then: binary(0) });
    }
    const otherwise = accept(isWord('ELSE')) ? binary(0) : null;
    expectWord('END');
    return { kind: 'case', branches, otherwise };
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

/** Every column a condition reads, as `name` or `table.name`. */
export function columnsOf(node: SqlNode): readonly { readonly table: string | null; readonly name: string }[] {
  switch (node.kind) {
    case 'literal':
      return [];
    case 'column':
      return [node];
    case 'call':
      return node.args.flatMap(columnsOf);
    case 'binary':
      return [...columnsOf(node.left), ...columnsOf(node.right)];
    case 'case':
      return [...node.branches.flatMap((b) => [...columnsOf(b.when), ...columnsOf(b.then)]), ...(node.otherwise === null ? [] : columnsOf(node.otherwise))];
    default:
      return columnsOf(node.of);
  }
}
