import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../../entries.mjs';

/** One file of the package's sources, as the house tests see it. */
export interface Source {
  /** Path from the root of the package: `src/text/fold.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text with comments, and the insides of strings and patterns, blanked; lines stay where they are. */
  readonly code: string;
  /** What it imports or re-exports, types too. */
  readonly imports: readonly Import[];
}

/** One import of a source file. */
export interface Import {
  /** As written: `../core/issue.ts`, `date-fns/addDays`. */
  readonly from: string;
  /** Path of the imported source, `null` for a package. */
  readonly path: string | null;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** All files below a folder of the package whose name ends so, sorted. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  const walk = (path: string): string[] =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'fixtures' ? [] : walk(inner);
      return entry.name.endsWith(ending) ? [inner] : [];
    });
  return walk(folder).sort();
}

/** Text of a file of the package. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const read = (path: string): Source => {
  const text = textOf(path);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, text, code: codeOnly(file), imports: file.statements.flatMap((statement) => importOf(statement, path)) };
};

/** Every source file of the package. */
export const sources: readonly Source[] = filesBelow('src', '.ts').map(read);

/** What the units of `match/block` share; the engine's own files beside them belong to `match`. */
const sharedByBlockUnits = ['derivation.ts', 'index.ts'];

/** The room a source stands in. The units of `match/compare` and of `match/block` are rooms of their own. */
export function roomOf(path: string): string {
  const [, room = '', inner = '', ...rest] = path.split('/');
  if (room === 'match' && (inner === 'compare' || (inner === 'block' && (rest.length > 1 || sharedByBlockUnits.includes(rest[0] ?? '')))))
    return `match/${inner}`;
  return room === 'index.ts' ? 'root' : room;
}

/** `path:line` of a place in a source. */
export const at = (source: Source, index: number): string => `${source.path}:${source.text.slice(0, index).split('\n').length}`;

function importOf(statement: ts.Statement, path: string): Import[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const from = statement.moduleSpecifier.text;
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  const names = clause && (ts.isExportDeclaration(clause) ? clause.exportClause : clause.namedBindings);
  const listed = names !== undefined && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : [];
  const typeOnly = clause !== undefined && (clause.isTypeOnly || (listed.length > 0 && listed.every((element) => element.isTypeOnly)));
  return [{ from, path: from.startsWith('.') ? join(dirname(path), from) : null, typeOnly }];
}

/** The text with everything blanked that is no code: comments, and what stands inside strings and patterns. */
function codeOnly(file: ts.SourceFile): string {
  const out = file.text.replace(/[^\n]/g, ' ').split('');
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i++) out[i] = file.text.charAt(i);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    const start = node.getStart(file);
    if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node)) {
      copy(start, start + 1);
      copy(node.end - 1, node.end);
    } else copy(start, node.end);
  };
  visit(file);
  return out.join('');
}
