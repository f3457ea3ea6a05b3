export { compileFormula, typeOfFormula, type CompiledFormula } from './compile-formula.ts';
export { fieldsOfFormula, type BinaryOperator, type FormulaNode, type FormulaType } from './formula-node.ts';
export { parseFormula } from './parse-formula.ts';
export { isMoney, toFormulaValue, type FormulaValue, type MoneyValue } from './values.ts';
export { formulaWords, type FormulaClock, type FormulaWord } from './words.ts';
