import type { DataClass } from '../core/field-type.ts';
import { isEmpty } from './check-record.ts';
import { folderPlan } from './folder-plan.ts';
import type { FolderName } from './record-types.ts';
import type { Workspace } from './workspace.ts';

/** How much of something is filled in. */
export interface Filled {
  /** Fields with a value. */
  readonly filled: number;
  /** Fields there are. */
  readonly of: number;
  /** `filled / of`, 0 to 1; 1 where there are none. */
  readonly share: number;
  /** Names of the fields without a value. */
  readonly missing: readonly string[];
}

/** How complete a record is, as a whole and by what its values tell. */
export interface Completeness extends Filled {
  /** By class: who it is, what it is like, how much, what people think. */
  readonly classes: Readonly<Record<DataClass, Filled>>;
  /** Of the required fields alone. */
  readonly required: Filled;
}

/**
 * Tells how complete a record is: the share of its fields that have a value, by data class and for required ones.
 *
 * Use it for lists sorted by what is missing and for progress bars. For a whole folder use `audit`.
 * Hint: computed fields do not count, since nobody fills them in.
 *
 * @example
 * const crm = defineWorkspace({ id: 'acme', version: 1, folders: { people: { fields: { name: personName({ required: true }), mail: email(), notes: longText() } } } });
 * completeness(crm, 'people', { name: { given: 'Jan' }, mail: null }).classes.identity;
 * //=> { filled: 1, of: 2, share: 0.5, missing: ['mail'] }
 */
export function completeness<W extends Workspace, const K extends FolderName<W>>(workspace: W, folder: K, record: object): Completeness {
  const plan = folderPlan(workspace, folder);
  const values = record as Readonly<Record<string, unknown>>;
  const fields = plan.fields.filter((field) => !field.computed);
  const filled = (chosen: typeof fields): Filled => {
    const missing = chosen.filter(({ name }) => !Object.hasOwn(values, name) || isEmpty(values[name])).map(({ name }) => name);
    const count = chosen.length - missing.length;
    return { filled: count, of: chosen.length, share: chosen.length === 0 ? 1 : count / chosen.length, missing };
  };
  const ofClass = (dataClass: DataClass): Filled => filled(fields.filter(({ type, options }) => (options.dataClass ?? type.dataClass) === dataClass));
  return {
    ...filled(fields),
    classes: { identity: ofClass('identity'), descriptive: ofClass('descriptive'), quantitative: ofClass('quantitative'), qualitative: ofClass('qualitative') },
    required: filled(fields.filter(({ options }) => options.required === true)),
  };
}
