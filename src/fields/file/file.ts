import { issueMaker, type Issue } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import type { FileRef } from '../../core/values.ts';
import { cleanText } from '../../text/clean.ts';
import { fieldData, fieldType, maskText } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';
import { empty, read, refused } from '../outcome.ts';
import { sameValue } from '../same-value.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link file}. */
export interface FileOptions extends FieldBase {
  /** Kinds of files that are taken: `application/pdf`, or `image/` and a star for all of a kind. */
  readonly accept?: readonly string[];
  /** Greatest size in bytes. */
  readonly maxBytes?: number;
}

/** The implementation behind {@link file}. */
export const fileType = /* @__PURE__ */ fieldType<'file', FileRef, FileOptions>({
  name: 'file',
  kind: 'struct',
  normalize(input) {
    if (input === null || input === undefined) return empty();
    if (typeof input === 'string') return cleanText(input) === null ? empty() : refused(issue('file.syntax'));
    if (typeof input !== 'object' || Array.isArray(input)) return refused(issue('file.syntax'));
    const given = input as Readonly<Record<string, unknown>>;
    const id = cleanText(given['id']);
    const name = cleanText(given['name']);
    const size = given['size'];
    const mime = cleanText(given['mime'])?.toLowerCase();
    if (id === null || name === null) return refused(issue('file.syntax'));
    const value: FileRef = {
      id,
      name,
      ...(Number.isSafeInteger(size) && (size as number) >= 0 ? { size: size as number } : {}),
      ...(mime === undefined || !/^[\w.+-]+\/[\w.+-]+$/u.test(mime) ? {} : { mime }),
    };
    return read(value, !sameValue(value, input));
  },
  validate(value, { accept, maxBytes }) {
    const issues: Issue[] = [];
    if (accept !== undefined && !accept.some((kind) => fits(value.mime, kind))) issues.push(issue('file.type', { mime: value.mime ?? 'unknown', accept }));
    if (maxBytes !== undefined && value.size !== undefined && value.size > maxBytes) issues.push(issue('file.size', { size: value.size, max: maxBytes }));
    return issues;
  },
  display: (value) => value.name,
  mask: (value) => maskText(value.name),
  parts: { name: (value) => value.name, size: (value) => value.size ?? null, mime: (value) => value.mime ?? null },
  uniqueKey: (value) => value.id,
  jsonSchema: () => ({
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' }, size: { type: 'integer', minimum: 0 }, mime: { type: 'string' } },
    required: ['id', 'name'],
    additionalProperties: false,
  }),
});

/**
 * A file the host keeps: its id and name, its size and kind where known. The file itself is never in a record.
 *
 * Issue codes: `empty`, `file.syntax`, `file.type`, `file.size`.
 *
 * @example
 * file({ accept: ['application/pdf'], maxBytes: 5000000, multiple: true }).accept;
 * //=> ['application/pdf']
 */
export function file<const O extends FileOptions = {}>(options?: O & Exact<O, FileOptions>): FieldOf<'file', O> {
  return fieldData(fileType, options);
}

const fits = (mime: string | undefined, kind: string): boolean =>
  mime !== undefined && (kind.endsWith('/*') ? mime.startsWith(kind.slice(0, -1)) : mime === kind.toLowerCase());
