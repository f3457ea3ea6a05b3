import { folderPlan } from './folder-plan.ts';
import type { FolderName } from './record-types.ts';
import type { Workspace } from './workspace.ts';

/** What `FormData` and `URLSearchParams` have to offer. */
export interface FormDataLike {
  /** Visits the entries in order. */
  forEach(visit: (value: unknown, name: string) => void): void;
}

/** The greatest number of entries that are read. */
const mostEntries = 5000;

/**
 * Puts the entries of a submitted form together as input for {@link parseRecord}: repeated names become lists, empty ones
 * are left out, `emails[]` is `emails`, `name.given` stays a part.
 *
 * Use it for `FormData` and `URLSearchParams`. A JSON body goes to {@link parseRecord} as it is.
 * Hint: a browser sends nothing for an unchecked box; give the field `default: false`. Names the folder does not have are
 * passed on, so that they are reported. Files are passed on as they are; put your own reference in their place.
 *
 * @returns A plain object; nothing in it is checked yet.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: text(), mail: email({ multiple: true }), vip: checkbox() } } } });
 * fromFormData(crm, 'people', new URLSearchParams('name=Jan&mail=a@b.pl&mail=c@d.pl&vip=on&phone='));
 * //=> { name: 'Jan', mail: ['a@b.pl', 'c@d.pl'], vip: 'on' }
 */
export function fromFormData<W extends Workspace, const K extends FolderName<W>>(workspace: W, folder: K, form: FormDataLike): Record<string, unknown> {
  folderPlan(workspace, folder);
  const entries = new Map<string, unknown[]>();
  let count = 0;
  form.forEach((value, given) => {
    if (count++ >= mostEntries || isBlank(value)) return;
    const name = given.endsWith('[]') ? given.slice(0, -2) : given;
    const values = entries.get(name);
    if (values === undefined) entries.set(name, [value]);
    else values.push(value);
  });
  const input: Record<string, unknown> = {};
  for (const [name, values] of entries) {
    const value = values.length > 1 ? values : values[0];
    Object.defineProperty(input, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return input;
}

/** An empty box of a form, or a file input in which no file was chosen. */
function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && (value as { readonly size?: unknown }).size === 0 && (value as { readonly name?: unknown }).name === '';
}
