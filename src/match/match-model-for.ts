import { UsageError } from '../core/errors.ts';
import type { DataClass, Derive, FieldMatchAnswers, FieldTypeContract, WorkspaceLike } from '../core/field-type.ts';
import { partOf, withPart } from '../core/part.ts';
import type { KeyPart } from './block/key-ref.ts';
import type { Comparator, Comparison, Level } from './compare/comparator.ts';
import { defineMatchModel, type MatchModel } from './model.ts';

/** Rules that join two fields; more would cost more than they find. */
const mostJoins = 60;

interface MatchField {
  readonly name: string;
  readonly answers: FieldMatchAnswers;
  readonly kind: FieldTypeContract['kind'];
  readonly dataClass: DataClass;
  readonly options: number;
}

/**
 * A match model for a folder of a workspace, without configuration: comparisons and blocking rules are what its field types say
 * of themselves, joined across fields.
 *
 * Use it to start with, and train it with {@link trainMatchModel} as soon as there are some hundred records. For a model of your
 * own use {@link defineMatchModel}. Hint: it expects records as the workspace reads them; fields of which everybody may
 * have the same (an owner, free text) take no part.
 *
 * @param workspace - What `defineWorkspace` returned.
 * @param folder - Name of one of its folders.
 * @throws UsageError `unknown-folder`; `invalid-definition` where no field of the folder tells records apart.
 *
 * @example
 * import { email, personName } from 'tidycrm/fields';
 * import { defineWorkspace } from 'tidycrm/model';
 * const workspace = defineWorkspace({ id: 'crm', version: 1, folders: { people: { fields: { name: personName(), mail: email() } } } });
 * Object.keys(matchModelFor(workspace, 'people').compare);
 * //=> ['name', 'mail']
 */
export function matchModelFor(workspace: WorkspaceLike, folder: string): MatchModel {
  const definition = Object.hasOwn(workspace.def.folders, folder) ? workspace.def.folders[folder] : undefined;
  if (definition === undefined)
    throw new UsageError(
      'unknown-folder',
      `the workspace "${workspace.def.id}" has no folder "${folder}"; it has ${Object.keys(workspace.def.folders).join(', ')}.`,
    );
  const fields = Object.entries(definition.fields).flatMap(([name, field]) => readField(name, field));
  const block = [...fields.flatMap(ownRules), ...joinedRules(fields)];
  if (block.length === 0)
    throw new UsageError('invalid-definition', `no field of "${folder}" tells its records apart; add a name, an e-mail, a phone or an id.`);
  return defineMatchModel({
    id: `${workspace.def.id}/${folder}`,
    block,
    compare: Object.fromEntries(fields.map((field) => [field.name, comparisonOf(field)])),
  });
}

function readField(name: string, field: object): MatchField[] {
  const type = partOf<FieldTypeContract>(field);
  if (type?.match === undefined || type.computed === true) return [];
  const own = field as { readonly dataClass?: DataClass; readonly options?: unknown; readonly match?: unknown };
  const dataClass = own.dataClass ?? type.dataClass;
  if (own.match === false || dataClass === 'qualitative') return [];
  const options = typeof own.options === 'object' && own.options !== null ? Object.keys(own.options).length : 0;
  return [{ name, answers: type.match, kind: type.kind, dataClass, options }];
}

const key = (field: MatchField, derive: string): KeyPart =>
  withPart({ field: field.name, derive }, tolerant(field.answers.derive[derive] as Derive)) as KeyPart;

/** A type derives keys from its own clean values. One that could not be read stands in as it came, in any shape, and may have none. */
const tolerant =
  (derive: Derive): Derive =>
  (value) => {
    try {
      return derive(value);
    } catch {
      return null;
    }
  };

// What only describes is no reason by itself to compare two records.
const ownRules = (field: MatchField): KeyPart[][] =>
  (field.dataClass === 'identity' ? field.answers.block : []).map((names) => names.map((name) => key(field, name)));

/** Each joining key of a field with each of every other field; what identifies comes first. */
function joinedRules(fields: readonly MatchField[]): KeyPart[][] {
  const joining = fields.map((field) => ({ field, names: joinNames(field) })).sort((x, y) => rank(x.field) - rank(y.field));
  const rules: KeyPart[][] = [];
  for (let i = 0; i < joining.length; i++) {
    for (let j = i + 1; j < joining.length; j++) {
      const [left, right] = [joining[i], joining[j]] as [{ field: MatchField; names: readonly string[] }, { field: MatchField; names: readonly string[] }];
      for (const a of left.names) for (const b of right.names) rules.push([key(left.field, a), key(right.field, b)]);
    }
  }
  return rules.slice(0, mostJoins);
}

/** A value that is a blocking rule by itself needs no company, and one of a few choices is none. */
function joinNames(field: MatchField): readonly string[] {
  if (field.kind === 'choice' || field.kind === 'ref') return [];
  if (field.answers.join !== undefined) return field.answers.join;
  const alone = new Set(field.answers.block.filter((names) => names.length === 1).flat());
  return Object.keys(field.answers.derive)
    .filter((name) => !alone.has(name))
    .slice(0, 2);
}

const rank = (field: MatchField): number => (field.dataClass === 'identity' ? 0 : 1);

/**
 * The type's comparison. What only describes (a job title, a town) is shared by many, so that without training its agreement
 * weighs less; of a list of options one in so many agrees by chance.
 */
function comparisonOf(field: MatchField): Comparison {
  const comparison = field.answers.compare as unknown as Comparison;
  if (field.dataClass === 'identity') return comparison;
  const least = field.kind === 'choice' ? Math.max(0.2, 1 / Math.max(field.options, 1)) : field.kind === 'ref' ? 0.1 : 0.03;
  const last = comparison.levels.length - 1;
  const levels: Level[] = comparison.levels.map((level, i) =>
    i === last || level.u === undefined || level.m === undefined ? level : { ...level, u: Math.min(level.m, Math.max(level.u, least * level.m)) },
  );
  return withPart({ ...comparison, levels }, partOf<Comparator>(comparison) as Comparator);
}
