import type { Context } from '../core/context.ts';
import { UsageError } from '../core/errors.ts';
import type { RecordLike } from '../core/values.ts';
import { isMissing, type FilterField, type FilterFolder, type FilterWorld } from './filter-field.ts';
import { operators, type ValueTest } from './operators.ts';

/**
 * Yes, no, or not known: a condition on a value that is missing is not known, `not` leaves it so, and a record passes on
 * yes only. This is SQL's logic, so that a filter means the same in memory and in a database.
 */
export type Truth = boolean | null;

/** One condition that did not hold. */
export interface FailedCondition {
  /** Field names from the record outwards, through links. */
  readonly path: readonly string[];
  readonly operator: string;
  readonly expected: unknown;
  readonly actual: unknown;
  /** Whether the value was there at all. */
  readonly missing: boolean;
}

/** A filter made ready to run on many records. */
export interface CompiledFilter {
  test(record: RecordLike): Truth;
  /** The conditions that keep a record out, outermost first; none when it passes. */
  failures(record: RecordLike): readonly FailedCondition[];
}

/** How deeply filters may be nested: they come out of databases. */
const deepest = 32;

/** Words that join filters or look through links; no field may be called so. */
export const filterWords: readonly string[] = ['and', 'or', 'not', 'some', 'none'];

/** Makes a filter over a folder ready. Throws {@link UsageError} for fields and operators that do not exist, before any record is read. */
export function compileFilter(
  where: unknown,
  folder: FilterFolder,
  world: FilterWorld,
  context: Context,
  depth = 0,
  path: readonly string[] = [],
): CompiledFilter {
  if (typeof where !== 'object' || where === null || Array.isArray(where))
    throw new UsageError('invalid-argument', `a filter is an object of conditions, not ${describe(where)}.`);
  if (depth > deepest) throw new UsageError('invalid-argument', `a filter may be nested ${deepest} deep at most.`);
  const deeper = (inner: unknown): CompiledFilter => compileFilter(inner, folder, world, context, depth + 1, path);
  const parts = Object.entries(where).flatMap(([key, condition]): CompiledFilter[] => {
    if (condition === undefined) return [];
    if (key === 'and') return asList(condition, 'and').map(deeper);
    if (key === 'or') return [anyOf(asList(condition, 'or').map(deeper))];
    if (key === 'not') return [negated(deeper(condition), path)];
    if (key === 'some' || key === 'none') return incoming(key, condition, folder, world, context, depth, path);
    return fieldCondition(key, condition, folder, world, context, depth, path);
  });
  return allOf(parts);
}

const describe = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value);

function asList(value: unknown, word: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new UsageError('invalid-argument', `\`${word}\` takes a list of filters.`);
  return value as readonly unknown[];
}

function allOf(parts: readonly CompiledFilter[]): CompiledFilter {
  if (parts.length === 1) return parts[0] as CompiledFilter;
  return {
    test(record) {
      let truth: Truth = true;
      for (let i = 0; i < parts.length; i++) {
        const one = (parts[i] as CompiledFilter).test(record);
        if (one === false) return false;
        if (one === null) truth = null;
      }
      return truth;
    },
    failures: (record) => parts.flatMap((part) => part.failures(record)),
  };
}

function anyOf(parts: readonly CompiledFilter[]): CompiledFilter {
  const test = (record: RecordLike): Truth => {
    let truth: Truth = false;
    for (const part of parts) {
      const one = part.test(record);
      if (one === true) return true;
      if (one === null) truth = null;
    }
    return truth;
  };
  return { test, failures: (record) => (test(record) === true ? [] : parts.flatMap((part) => part.failures(record))) };
}

function negated(inner: CompiledFilter, path: readonly string[]): CompiledFilter {
  const test = (record: RecordLike): Truth => {
    const truth = inner.test(record);
    return truth === null ? null : !truth;
  };
  return {
    test,
    failures: (record) =>
      test(record) === true ? [] : [{ path, operator: 'not', expected: 'the opposite', actual: inner.test(record), missing: inner.test(record) === null }],
  };
}

/** `{ some: { 'deals.company': where } }`: records of another folder that link here. */
function incoming(
  word: 'some' | 'none',
  condition: unknown,
  folder: FilterFolder,
  world: FilterWorld,
  context: Context,
  depth: number,
  path: readonly string[],
): CompiledFilter[] {
  if (typeof condition !== 'object' || condition === null)
    throw new UsageError('invalid-argument', `\`${word}\` takes an object like { 'deals.company': { stage: 'won' } }.`);
  return Object.entries(condition).map(([link, where]) => {
    const dot = link.indexOf('.');
    const [otherName, field] = [link.slice(0, dot), link.slice(dot + 1)];
    const other = dot < 1 ? null : world.folder(otherName);
    const linkField = other?.field(field) ?? null;
    if (other === null || linkField?.to?.includes(folder.name) !== true)
      throw new UsageError('unknown-field', `\`${word}\` names “${link}”, which is not a link of another folder to “${folder.name}”; write 'deals.company'.`);
    const inner = compileFilter(where === true ? {} : where, other, world, context, depth + 1);
    const test = (record: RecordLike): Truth => {
      let truth: Truth = false;
      for (const one of world.incoming(otherName, field, String(record['id']))) {
        const passes = inner.test(one);
        if (passes === true) return word === 'some';
        if (passes === null) truth = null;
      }
      return truth === null ? null : word === 'none';
    };
    return {
      test,
      failures: (record) =>
        test(record) === true ? [] : [{ path: [...path, link], operator: word, expected: where, actual: test(record), missing: test(record) === null }],
    };
  });
}

function fieldCondition(
  key: string,
  condition: unknown,
  folder: FilterFolder,
  world: FilterWorld,
  context: Context,
  depth: number,
  path: readonly string[],
): CompiledFilter[] {
  const field = folder.field(key);
  if (field === null) throw new UsageError('unknown-field', `the folder “${folder.name}” has no field “${key}”; it has ${folder.fieldNames.join(', ')}.`);
  const here = [...path, key];
  if (!isConditionObject(condition, field)) return [leaf(field, here, field.multiple ? 'hasAny' : 'eq', field.multiple ? [condition] : condition, context)];
  return Object.entries(condition).flatMap(([operator, expected]): CompiledFilter[] => {
    if (expected === undefined) return [];
    if (operator === 'is' && field.to !== undefined) return [hop(field, field.to, expected, world, context, depth, here)];
    if (operator === 'isIn' && field.to !== undefined) return [hopInto(field, expected, world, context, depth, here)];
    return [leaf(field, here, operator, expected, context)];
  });
}

/** Whether a condition is spelt out in operators, rather than being the value itself. */
function isConditionObject(condition: unknown, field: FilterField): condition is Readonly<Record<string, unknown>> {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return false;
  const known = operatorsOf(field);
  const keys = Object.keys(condition);
  if (keys.some((key) => known.has(key))) return true;
  return field.kind !== 'money' && field.kind !== 'struct';
}

const shared = ['empty', 'is', 'isIn'];
const many = ['hasAny', 'hasAll', 'hasNone', 'any', 'every', 'count'];
const operatorsOf = (field: FilterField): ReadonlySet<string> => new Set([...shared, ...(field.multiple ? many : []), ...Object.keys(operators[field.kind])]);

function leaf(field: FilterField, path: readonly string[], operator: string, expected: unknown, context: Context): CompiledFilter {
  const at = path.join('.');
  const test =
    operator === 'empty'
      ? emptiness(expected, at)
      : field.multiple
        ? manyTest(field, operator, expected, context, at)
        : oneTest(field, operator, expected, context, at);
  const { read } = field;
  const decide = (record: RecordLike): Truth => test(read(record));
  return {
    test: decide,
    failures(record) {
      if (decide(record) === true) return [];
      const actual = read(record) ?? null;
      return [{ path, operator, expected, actual, missing: isMissing(actual) }];
    },
  };
}

type ReadTest = (value: unknown) => Truth;

function emptiness(expected: unknown, at: string): ReadTest {
  if (typeof expected !== 'boolean') throw new UsageError('invalid-argument', `\`empty\` at ${at} takes true or false.`);
  return (value) => isMissing(value) === expected;
}

function oneTest(field: FilterField, operator: string, expected: unknown, context: Context, at: string): ReadTest {
  const test = valueTest(field, operator, expected, context, at);
  return (value) => (isMissing(value) ? null : test(value));
}

function valueTest(field: FilterField, operator: string, expected: unknown, context: Context, at: string): ValueTest {
  const table = operators[field.kind];
  const make = Object.hasOwn(table, operator) ? table[operator] : undefined;
  if (make === undefined)
    throw new UsageError('invalid-argument', `there is no operator “${operator}” for ${at} (${field.kind}); there are ${[...operatorsOf(field)].join(', ')}.`);
  return make({ expected, field, context, at });
}

/** A list is never missing: without values it is an empty list, of which much is known. */
function manyTest(field: FilterField, operator: string, expected: unknown, context: Context, at: string): ReadTest {
  const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.filter((item) => !isMissing(item)) : isMissing(value) ? [] : [value]);
  const single = (one: unknown): ValueTest => valueTest(field, 'eq', one, context, at);
  const listed = (): readonly ValueTest[] => asList(expected, operator).map(single);
  switch (operator) {
    case 'hasAny': {
      const tests = listed();
      return (value) => itemsOf(value).some((item) => tests.some((test) => test(item)));
    }
    case 'hasAll': {
      const tests = listed();
      return (value) => tests.every((test) => itemsOf(value).some(test));
    }
    case 'hasNone': {
      const tests = listed();
      return (value) => !itemsOf(value).some((item) => tests.some((test) => test(item)));
    }
    case 'any':
    case 'every': {
      const tests = Object.entries(expected as object).map(([inner, value]) => valueTest(field, inner, value, context, at));
      return (value) =>
        operator === 'any'
          ? itemsOf(value).some((item) => tests.every((test) => test(item)))
          : itemsOf(value).every((item) => tests.every((test) => test(item)));
    }
    case 'count': {
      const counted: FilterField = { kind: 'number', multiple: false, read: (record) => record };
      const tests = Object.entries(expected as object).map(([inner, value]) => valueTest(counted, inner, value, context, at));
      return (value) => tests.every((test) => test(itemsOf(value).length));
    }
    default: {
      const test = valueTest(field, operator, expected, context, at);
      return (value) => itemsOf(value).some(test);
    }
  }
}

/** A link followed: the condition is one on the record it leads to. */
function hop(
  field: FilterField,
  to: readonly string[],
  where: unknown,
  world: FilterWorld,
  context: Context,
  depth: number,
  path: readonly string[],
): CompiledFilter {
  if (to.length > 1)
    throw new UsageError('invalid-argument', `“${path.join('.')}” leads to several folders (${to.join(', ')}); say { isIn: { ${to[0]}: … } }.`);
  return hopInto(field, { [to[0] as string]: where }, world, context, depth, path);
}

function hopInto(field: FilterField, byFolder: unknown, world: FilterWorld, context: Context, depth: number, path: readonly string[]): CompiledFilter {
  if (typeof byFolder !== 'object' || byFolder === null)
    throw new UsageError('invalid-argument', `\`isIn\` at ${path.join('.')} takes an object of folders and filters.`);
  const filters = Object.entries(byFolder).map(([name, where]) => {
    const folder = field.to?.includes(name) === true ? world.folder(name) : null;
    if (folder === null) throw new UsageError('unknown-folder', `“${path.join('.')}” does not lead to a folder “${name}”.`);
    return { name, filter: compileFilter(where === true ? {} : where, folder, world, context, depth + 1, path) };
  });
  const linkedRecords = (record: RecordLike): readonly { readonly filter: CompiledFilter; readonly record: RecordLike }[] => {
    const value = field.read(record);
    const ids = Array.isArray(value) ? (value as readonly unknown[]) : isMissing(value) ? [] : [value];
    return ids.flatMap((id) => {
      for (const { name, filter } of filters) {
        const found = world.linked(name, String(id));
        if (found !== null) return [{ filter, record: found }];
      }
      return [];
    });
  };
  const test = (record: RecordLike): Truth => {
    const found = linkedRecords(record);
    // No link, or one that leads nowhere we know: nothing can be said. A link elsewhere than asked is a plain no.
    if (found.length === 0) return isMissing(field.read(record)) || (field.to?.length ?? 0) <= 1 ? null : knownElsewhere(record) ? false : null;
    let truth: Truth = false;
    for (const one of found) {
      const passes = one.filter.test(one.record);
      if (passes === true) return true;
      if (passes === null) truth = null;
    }
    return truth;
  };
  const knownElsewhere = (record: RecordLike): boolean =>
    [field.read(record)].flat().some((id) => field.to?.some((name) => world.linked(name, String(id)) !== null));
  return {
    test,
    failures(record) {
      if (test(record) === true) return [];
      const found = linkedRecords(record);
      if (found.length === 0) return [{ path, operator: 'is', expected: byFolder, actual: field.read(record) ?? null, missing: true }];
      return found.flatMap((one) => one.filter.failures(one.record));
    },
  };
}
