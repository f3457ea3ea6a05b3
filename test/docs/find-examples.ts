import { readdirSync } from 'node:fs';
import { root } from '../../entries.mjs';
import { filesBelow, textOf } from '../house/sources.ts';

/** A piece of code in the documentation. */
export interface Example {
  /** `docs/match.md:12` */
  readonly place: string;
  readonly code: string;
  /** The source it stands in, where public names are in scope without an import; `null` on pages, where readers copy whole blocks. */
  readonly source: string | null;
}

/** Pages whose blocks must run: README.md and everything below docs that people write. */
export function pages(): readonly string[] {
  const docs = filesBelow('docs', '.md').filter((path) => !path.startsWith('docs/api/'));
  return [...readdirSync(root).filter((name) => name === 'README.md'), ...docs];
}

/** Every ts block of the pages. */
export const pageExamples = (): readonly Example[] => pages().flatMap((path) => blocksIn(textOf(path), path));

/** Every example in the doc comments of the sources. */
export const commentExamples = (): readonly Example[] => filesBelow('src', '.ts').flatMap((path) => examplesIn(textOf(path), path));

/** The ts blocks of one page. */
export function blocksIn(text: string, path: string): readonly Example[] {
  return [...text.matchAll(/^```ts[ \t]*\n([\s\S]*?)^```[ \t]*$/gm)].map((match) => ({
    place: `${path}:${lineOf(text, match.index) + 1}`,
    code: match[1] as string,
    source: null,
  }));
}

/** The examples in the doc comments of one source. */
export function examplesIn(text: string, path: string): readonly Example[] {
  return [...text.matchAll(/\/\*\*([\s\S]*?)\*\//g)].flatMap((comment) => {
    const lines = (comment[1] as string).split('\n').map((line) => line.replace(/^\s*\*? ?/, ''));
    const first = lineOf(text, comment.index);
    const examples: Example[] = [];
    lines.forEach((line, at) => {
      if (!/^@example\b/.test(line)) return;
      const rest = lines.slice(at + 1);
      const end = rest.findIndex((next) => /^@[a-z]+\b/i.test(next));
      const body = rest.slice(0, end < 0 ? rest.length : end).join('\n');
      const code = /^```(?:ts|typescript)?[ \t]*\n([\s\S]*?)^```/m.exec(body)?.[1] ?? (body.includes('```') ? '' : body);
      if (code.trim() !== '') examples.push({ place: `${path}:${first + at + 1}`, code, source: path });
    });
    return examples;
  });
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
