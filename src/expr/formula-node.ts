/** What a formula works with. `any` is known only when it runs. */
export type FormulaType = 'text' | 'number' | 'bool' | 'date' | 'instant' | 'money' | 'duration' | 'any' | 'null';

/** A node of a parsed formula. */
export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: FormulaNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'call'; readonly word: string; readonly args: readonly FormulaNode[] };

/** Operators between two values, weakest binding first in {@link bindingOrder}. */
export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '%';

/** Operators by how strongly they bind, the weakest first. */
export const bindingOrder: readonly (readonly BinaryOperator[])[] = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/', '%']];

/** The fields a formula reads, without the parts behind a dot. */
export function fieldsOfFormula(node: FormulaNode): readonly string[] {
  const found = new Set<string>();
  const visit = (at: FormulaNode): void => {
    if (at.kind === 'field') found.add(at.path.split('.')[0] as string);
    else if (at.kind === 'unary') visit(at.of);
    else if (at.kind === 'binary') {
      visit(at.left);
      visit(at.right);
    } else if (at.kind === 'call') at.args.forEach(visit);
  };
  visit(node);
  return [...found];
}
