import type { Exact } from '../../core/part.ts';
import type { ComputeInput, ComputeSurroundings } from '../../core/compute-input.ts';
import { computedType } from '../computed.ts';
import { fieldData } from '../field-type.ts';
import type { FieldBase, FieldOf } from '../field-types.ts';

/** Options of {@link lookup}. */
export interface LookupOptions extends Omit<FieldBase, 'required' | 'default' | 'unique' | 'immutable' | 'multiple'> {
  /** The link to follow, or several in turn: `'company'`, `'company.parent'`. */
  readonly via: string;
  /** The field of the record it leads to. */
  readonly field: string;
}

/** The implementation behind {@link lookup}. */
export const lookupType = /* @__PURE__ */ computedType<'lookup', unknown, LookupOptions>('lookup', 'struct', {
  refersTo: ({ via }) => ({ fields: [String(via).split('.')[0] ?? ''] }),
  checkOptions: ({ via, field }) => [
    ...(typeof via === 'string' && via !== '' ? [] : ['`via` must name a link of this folder']),
    ...(typeof field === 'string' && field !== '' ? [] : ['`field` must name a field of the linked record']),
  ],
  compute: computeLookup,
  checkComputed: checkLookup,
  shows: shownField,
});

/**
 * A field of a linked record, shown in this one: the industry of a deal's company.
 *
 * Use it for one linked record. Over several use `rollup`.
 *
 * @example
 * lookup({ via: 'company', field: 'industry' }).via;
 * //=> 'company'
 */
export function lookup<const O extends LookupOptions>(options: O & Exact<O, LookupOptions>): FieldOf<'lookup', O> {
  return fieldData(lookupType, options);
}

function computeLookup({ via, field }: LookupOptions, input: ComputeInput): unknown {
  let at: ComputeInput | null = input;
  for (const link of via.split('.')) at = at?.follow(link) ?? null;
  return at?.read(field) ?? null;
}

/** The field at the end of the links; the first one where they lead to several folders. */
function shownField(
  { via, field }: LookupOptions,
  { folder, linksOf, kindOf }: ComputeSurroundings,
): { readonly folder: string; readonly field: string } | null {
  let folders: readonly string[] = [folder];
  for (const link of via.split('.')) folders = folders.flatMap((at) => linksOf(at, link));
  const end = folders.find((at) => kindOf(at, field) !== null);
  return end === undefined ? null : { folder: end, field };
}

function checkLookup({ via, field }: LookupOptions, { folder, linksOf, kindOf }: ComputeSurroundings): readonly string[] {
  let folders: readonly string[] = [folder];
  for (const link of via.split('.')) {
    const next = [...new Set(folders.flatMap((at) => linksOf(at, link)))];
    if (next.length === 0) return [`\`via\` follows “${link}”, which is no link of ${folders.join(' or ')}`];
    folders = next;
  }
  return folders.some((at) => kindOf(at, field) !== null) ? [] : [`there is no field “${field}” in ${folders.join(' or ')}`];
}
