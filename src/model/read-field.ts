import type { Context } from '../core/context.ts';
import type { Outcome } from '../core/field-type.ts';
import { at, issueMaker, type Issue, type IssuePath } from '../core/issue.ts';
import { recordIssues } from '../core/issues/record.ts';
import { isList } from '../fields/plain-input.ts';
import type { FieldPlan } from './folder-plan.ts';
import type { RecordChange } from './parse-result.ts';

const issue = /* @__PURE__ */ issueMaker(recordIssues);

/** The greatest number of values one field reads. */
const mostValues = 1000;

/** What became of what was given for one field. */
export interface ReadField {
  /** The clean value: `null` or an empty list where there is none. */
  readonly value: unknown;
  /** Whether nothing was given, or only what stands for nothing. */
  readonly blank: boolean;
  readonly issues: readonly Issue[];
  readonly changes: readonly RecordChange[];
  /** What could not be read, as it was given. */
  readonly refused: readonly unknown[];
}

/** Reads what was given for a field: normalises and validates each value. Never throws on data. */
export function readField(plan: FieldPlan, given: unknown, context: Context): ReadField {
  return plan.multiple ? readMany(plan, given, context) : readOne(plan, given, context);
}

function readOne(plan: FieldPlan, given: unknown, context: Context): ReadField {
  if (!isList(given) || plan.type.takesLists === true) return readValue(plan, given, context, [plan.name]);
  const values = given.filter((value) => value !== null && value !== undefined && value !== '');
  const first = readValue(plan, values[0], context, [plan.name]);
  if (values.length < 2) return first;
  const several = issue('record.several', { count: values.length, values: values.slice(0, mostValues) }, { path: [plan.name] });
  return { ...first, issues: [...first.issues, several] };
}

function readMany(plan: FieldPlan, given: unknown, context: Context): ReadField {
  const listed = isList(given);
  const values: CellValue[] = [];
  if (listed) for (const cell of given) takeApart(plan, cell, context, values);
  else takeApart(plan, given, context, values);
  if (values.length > mostValues) {
    const problem = issue('record.too_many_values', { count: values.length, limit: mostValues }, { path: [plan.name] });
    return { value: [], blank: false, issues: [problem], changes: [], refused: [given] };
  }
  const kept: unknown[] = [];
  const issues: Issue[] = [];
  const refused: unknown[] = [];
  const changes: RecordChange[] = [];
  let blank = true;
  for (let index = 0; index < values.length; index++) {
    const { text, outcome } = values[index] as CellValue;
    const path = values.length === 1 && !listed ? [plan.name] : [plan.name, index];
    const one = outcome === null ? readValue(plan, text, context, path) : settle(plan, outcome, text, path);
    issues.push(...one.issues);
    refused.push(...one.refused);
    blank &&= one.blank;
    if (one.value === null || kept.some((other) => plan.type.equal(other, one.value))) continue;
    for (const change of one.changes) changes.push({ ...change, index: kept.length });
    kept.push(one.value);
  }
  if (changes.length === 0 && listed && kept.length !== given.length) changes.push({ field: plan.name, from: given, to: kept, why: 'normalized' });
  return { value: kept, blank, issues, changes, refused };
}

/** One value of a cell, read already where taking apart and reading cannot be separated. */
interface CellValue {
  readonly text: unknown;
  readonly outcome: Outcome<unknown> | null;
}

function takeApart({ type, options }: FieldPlan, cell: unknown, context: Context, into: CellValue[]): void {
  if (typeof cell === 'string' && cell.trim() !== '') {
    if (type.readAll !== undefined) {
      for (const outcome of type.readAll(cell, options, context)) into.push({ text: cell, outcome });
      return;
    }
    if (type.split !== undefined) {
      for (const text of type.split(cell, options)) into.push({ text, outcome: null });
      return;
    }
  }
  into.push({ text: cell, outcome: null });
}

function readValue(plan: FieldPlan, given: unknown, context: Context, path: IssuePath): ReadField {
  if (given === null || given === undefined || given === '') return nothing;
  return settle(plan, plan.type.normalize(given, plan.options, context), given, path);
}

/** Puts what a type read in its place: validates it, tells what was changed, keeps what was refused. */
function settle(plan: FieldPlan, outcome: Outcome<unknown>, given: unknown, path: IssuePath): ReadField {
  if (!outcome.ok) {
    if (outcome.issues.every((found) => found.code === 'empty')) return nothing;
    if (outcome.issues.some((found) => found.code === 'placeholder')) {
      const notes = outcome.issues
        .filter((found) => found.code !== 'empty')
        .map((found) => at(path, found.severity === 'error' ? { ...found, severity: 'warning' } : found));
      return { ...nothing, issues: notes };
    }
    return { value: null, blank: false, issues: outcome.issues.map((found) => at(path, found)), changes: [], refused: [given] };
  }
  const problems = plan.type.validate(outcome.value, plan.options);
  const issues = outcome.issues.length + problems.length === 0 ? none : [...outcome.issues, ...problems].map((found) => at(path, found));
  if (problems.some((found) => found.severity === 'error')) return { value: null, blank: false, issues, changes: [], refused: [given] };
  const changes: readonly RecordChange[] = outcome.changed ? [{ field: plan.name, from: given, to: outcome.value, why: 'normalized' }] : none;
  return { value: outcome.value, blank: false, issues, changes, refused: none };
}

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

const nothing: ReadField = { value: null, blank: true, issues: [], changes: [], refused: [] };
