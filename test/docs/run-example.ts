import { join } from 'node:path';
import ts from 'typescript';
import { expect } from 'vitest';
import { entries, importName, root } from '../../entries.mjs';
import type { Example } from './find-examples.ts';

type Names = Readonly<Record<string, unknown>>;

/** Packages of others that an example may import. */
const others = /^(?:zod|libphonenumber-js|node:)/;

/** Runs one example against the public entries; every `//=> value` line must be what the statement above it gives. */
export async function runExample({ code, source: path, place }: Example): Promise<void> {
  const scope = path === null ? {} : await namesFor(path);
  const source = assertions(imports(code), place);
  const { outputText, diagnostics } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    reportDiagnostics: true,
  });
  if (diagnostics !== undefined && diagnostics.length > 0)
    throw new SyntaxError(`${place}: ${ts.flattenDiagnosticMessageText(diagnostics[0]?.messageText ?? '', '\n')}`);
  const body = outputText.replace(/^export \{\};?$/m, '');
  // Inside `with`, a name the example declares itself wins over a public one.
  await new AsyncFunction('$scope', '$load', '$same', '$throws', `with ($scope) { await (async () => {\n${body}\n})(); }`)(scope, load, same, throws);
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>;

const loaded = new Map<string, Promise<Names>>();

/** An entry by the name users write; anything private fails. */
function load(name: string): Promise<Names> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const entry = Object.keys(entries).find((key) => importName(key) === name);
  if (entry === undefined && !others.test(name)) throw new Error(`an example imports "${name}", which is no public entry`);
  const names = import(/* @vite-ignore */ entry === undefined ? name : join(root, entries[entry] as string)) as Promise<Names>;
  loaded.set(name, names);
  return names;
}

/**
 * All public names. Where two entries use the same one, the file's own wins, then its room's, then that of `fields`
 * (`email` is a field before it is a comparator); variants such as `normalize/phone` come last.
 */
async function namesFor(path: string): Promise<Names> {
  const own = `./${path.split('/')[1]}`;
  const weight = (entry: string): number => (entry === './fields' ? 2 : entry.split('/').length > 2 ? 0 : 1);
  const order = Object.keys(entries)
    .filter((entry) => entry !== '.' && entry !== own)
    .sort((a, b) => weight(a) - weight(b));
  // An entry that does not load fails its own test in test/house; it should not fail every example as well.
  const all = await Promise.all([...order, ...(entries[own] === undefined ? [] : [own])].map((entry) => load(importName(entry)).catch(() => ({}))));
  return Object.assign({}, ...all, await import(/* @vite-ignore */ join(root, path))) as Names;
}

/** `import { a as b } from 'tidycrm/x'` → `const { a: b } = await $load('tidycrm/x')`. */
function imports(code: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let out = code;
  for (const statement of [...file.statements].reverse()) {
    if (!ts.isImportDeclaration(statement)) continue;
    const name = (statement.moduleSpecifier as ts.StringLiteral).text;
    const clause = statement.importClause;
    const bindings = clause?.namedBindings;
    let call = `await $load(${JSON.stringify(name)});`;
    if (clause?.isTypeOnly) call = `await $load(${JSON.stringify(name)});`;
    else if (clause?.name !== undefined) call = `const { default: ${clause.name.text} } = ${call}`;
    else if (bindings !== undefined && ts.isNamespaceImport(bindings)) call = `const ${bindings.name.text} = ${call}`;
    else if (bindings !== undefined) {
      const elements = bindings.elements.filter((element) => !element.isTypeOnly);
      const missing = elements.map((element) => (element.propertyName ?? element.name).text);
      const list = elements.map((element) => (element.propertyName === undefined ? element.name.text : `${element.propertyName.text}: ${element.name.text}`));
      call = `const { ${list.join(', ')} } = (($m) => { for (const n of ${JSON.stringify(missing)}) if (!(n in $m)) throw new Error(n + ' is not exported by ${name}'); return $m; })(${call.slice(0, -1)});`;
    }
    out = out.slice(0, statement.getStart(file)) + call + out.slice(statement.end);
  }
  return out;
}

/** `expr;⏎//=> value` → a comparison. A value may go on over further `//` lines; `//=> throws code` expects an error. */
function assertions(code: string, place: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let out = code;
  let used = 0;
  for (const statement of [...file.statements].reverse()) {
    const comment = /^[ \t]*(?:\n[ \t]*)?\/\/[ \t]?=>[ \t]?(.*(?:\n[ \t]*\/\/(?![ \t]?=>).*)*)/.exec(code.slice(statement.end));
    if (comment === null) continue;
    used++;
    const value = wholeValue((comment[1] as string).split('\n').map((line) => line.replace(/^[ \t]*\/\/ ?/, '')));
    const text = code.slice(statement.getStart(file), statement.end);
    let replacement: string;
    if (ts.isExpressionStatement(statement)) {
      const expression = code.slice(statement.expression.getStart(file), statement.expression.end);
      replacement = /^throws\b/.test(value)
        ? `await $throws(async () => (${expression}), ${JSON.stringify(value.slice(6).trim())});`
        : `$same(await (${expression}), (${value}), ${JSON.stringify(expression)});`;
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)?.name.getText(file) ?? '';
      replacement = `${text} $same(await ${/^[[{]/.test(name) ? `(${name})` : name}, (${value}), ${JSON.stringify(name)});`;
    } else throw new SyntaxError(`${place}: "//=>" stands after something that has no value: ${text.slice(0, 60)}`);
    out = out.slice(0, statement.getStart(file)) + replacement + out.slice(statement.end);
  }
  const written = code.match(/^[ \t]*\/\/[ \t]?=>/gm)?.length ?? 0;
  if (written > used) throw new SyntaxError(`${place}: ${written - used} "//=>" line(s) follow no statement of the example itself`);
  return out;
}

/** The shortest run of comment lines that reads as a value. */
function wholeValue(lines: readonly string[]): string {
  if (/^throws\b/.test(lines[0] ?? '')) return lines[0] as string;
  for (let count = 1; count <= lines.length; count++) {
    const value = lines.slice(0, count).join('\n');
    const result = ts.transpileModule(`(${value})`, { reportDiagnostics: true });
    if ((result.diagnostics ?? []).length === 0) return value;
  }
  return lines.join('\n');
}

function same(actual: unknown, expected: unknown, expression: string): void {
  expect(actual, expression).toEqual(expected);
}

async function throws(run: () => Promise<unknown>, what: string): Promise<void> {
  const error = await run().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error, 'it should throw').not.toBeNull();
  const { name = '', code = '', message = '' } = error as { readonly name?: string; readonly code?: string; readonly message?: string };
  expect(`${name} ${code} ${message}`).toContain(what.replace(/^(['"`])(.*)\1$/, '$2'));
}
