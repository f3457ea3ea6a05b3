import type { Context } from './context.ts';
import type { ComputeInput, ComputeSurroundings } from './compute-input.ts';
import type { Issue } from './issue.ts';
import type { Json } from './values.ts';

/** The ten kinds a value can have; filters, sorting and aggregates ask for the kind, never for the type. */
export type Kind = 'text' | 'number' | 'money' | 'bool' | 'date' | 'instant' | 'duration' | 'choice' | 'ref' | 'struct';

/** How a value is stored in a database column. */
export type Storage = 'text' | 'number' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'json';

/** How much harm it does when the value gets out. */
export type Sensitivity = 'public' | 'personal' | 'sensitive' | 'secret';

/** What a value tells of its record: who it is, what it is like, how much, or what people think. */
export type DataClass = 'identity' | 'descriptive' | 'quantitative' | 'qualitative';

/** What reading a value gave: the clean value with warnings, or the reasons why there is none. */
export type Outcome<V> =
  | { readonly ok: true; readonly value: V; readonly issues: readonly Issue[]; readonly changed: boolean }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** A named value that duplicate search derives from a clean value, once per distinct value; several where a value has several. */
export type Derive = (value: never) => string | number | readonly string[] | null;

/**
 * What a field type says of itself for duplicate search. `compare` is the plain data of a comparator (its `comparator`
 * property names it); blocking rules are lists of names out of `derive`.
 */
export interface FieldMatchAnswers {
  /** Values keys and comparisons are built of. */
  readonly derive: Readonly<Record<string, Derive>>;
  /** Default blocking rules over the derived values: each a conjunction of names. */
  readonly block: readonly (readonly string[])[];
  /** Derived values worth joining with another field's in one blocking rule (sound of a family name with a birth date); all of `derive` unless given. */
  readonly join?: readonly string[];
  /** The default comparison, with its implementation riding along. */
  readonly compare: { readonly comparator: string } & Readonly<Record<string, unknown>>;
}

/**
 * The contract every field type fulfils: everything the package knows about a kind of value behind one interface.
 * Shared code reads these answers and never asks which type it holds.
 */
export interface FieldTypeContract<Name extends string = string, V = unknown, O = unknown> {
  readonly name: Name;
  readonly kind: Kind;
  readonly storage: Storage;
  readonly sensitivity: Sensitivity;
  readonly dataClass: DataClass;
  /** Whether the value is computed from others and never written. */
  readonly computed?: boolean;
  /** Computes the value from the record and what is around it; computed types only. Never throws; `null` where nothing can be said. */
  compute?(options: O, input: ComputeInput): unknown;
  /** What cannot be computed as the options say, in sentences: a formula that gives another kind, a link that does not exist. */
  checkComputed?(options: O, around: ComputeSurroundings): readonly string[];
  /** The kind of what is computed, where that follows from the options or from the fields around. */
  computedKind?(options: O, around?: ComputeSurroundings): Kind;
  /** The field of another folder whose values it gives, so that it is filtered, sorted and shown as that one is. */
  shows?(options: O, around: ComputeSurroundings): { readonly folder: string; readonly field: string } | null;
  /** Reads any input as a clean value. Idempotent; never throws; no value is `empty`, not an error. */
  normalize(input: unknown, options: O, context: Context): Outcome<V>;
  /** Checks a clean value against the field's options: range, pattern, list of options. */
  validate(value: V, options: O): readonly Issue[];
  /** Whether two clean values say the same. */
  equal(a: V, b: V): boolean;
  /** Sorts two clean values; absent where values have no order. */
  order?(a: V, b: V, locale: string): number;
  /** The value as people should see it. */
  display(value: V, options: O, locale: string): string;
  /** Reads what {@link FieldTypeContract.display} or a file says. */
  parse(text: string, options: O, context: Context): Outcome<V>;
  /** The value with what identifies somebody hidden. */
  mask(value: V): string;
  /** Takes the values of one cell apart where the field holds several: `a@x.pl; b@x.pl`. Absent = one cell is one value. */
  split?(text: string, options: O): readonly string[];
  /** The same where taking apart and reading cannot be separated; wins over `split`. */
  readAll?(text: string, options: O, context: Context): readonly Outcome<V>[];
  /** What this value tells about how the record's other values are to be read: the country of an address. */
  contextOf?(value: V): Pick<Context, 'country' | 'currency'>;
  /** Whether a text this type reads is hardly ever anything else, so that one found in the wrong field can be brought home. */
  readonly distinctive?: boolean;
  /** Whether a list is one value of this type rather than several. */
  readonly takesLists?: boolean;
  /** What is wrong with a field's options, in sentences; nothing when they are sound. */
  checkOptions?(options: O): readonly string[];
  /** Folders, pipelines and fields of the same record that the options name, so that a missing one is found at once. */
  refersTo?(options: O): { readonly folders?: readonly string[]; readonly pipelines?: readonly string[]; readonly fields?: readonly string[] };
  /** Completes the options with what they name elsewhere in the workspace, such as the stages of a pipeline. */
  bind?(options: O, workspace: WorkspaceLike['def']): O;
  /** Makes the value of a new record that gives none, such as the next number of a sequence. */
  generate?(options: O, context: Context, place: { readonly folder: string; readonly field: string }): V | null;
  /** Fields the record must have once this value stands in it. */
  requires?(value: V, options: O): readonly string[];
  /** Why a stored value may not become another; nothing where it may. */
  refusesMove?(from: V, to: V, options: O): readonly Issue[];
  /** The condition on the rest of the record under which this value may stand in it. */
  conditionOf?(value: V, options: O): object | undefined;
  /** Parts a filter, a column mapping or a match key may address: `address.country`, `name.family`. */
  readonly parts?: Readonly<Record<string, (value: V) => unknown>>;
  /** Puts parts that came in several columns together, where a type has parts. */
  fromParts?(parts: Readonly<Record<string, unknown>>, options: O, context: Context): Outcome<V>;
  /** The canonical key that uniqueness is checked by; the text of the value unless given. */
  uniqueKey?(value: V, options: O): string | null;
  /** Duplicate search; absent where a value says nothing about identity. */
  readonly match?: FieldMatchAnswers;
  /** JSON Schema of what goes in or of what comes out. */
  jsonSchema(options: O, io: 'input' | 'output'): Json;
  /** Names of audit rules this type brings. */
  readonly auditRules?: readonly string[];
}

/** What match, sql and audit need to see of a workspace: structure only. */
export interface WorkspaceLike {
  readonly def: {
    readonly id: string;
    readonly folders: Readonly<Record<string, { readonly title?: string; readonly fields: Readonly<Record<string, object>> }>>;
    readonly pipelines?: Readonly<Record<string, object>>;
  };
}
