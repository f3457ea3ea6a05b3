import type { Context } from '../core/context.ts';
import type { Kind } from '../core/field-type.ts';
import { compileFilter } from '../filter/compile.ts';
import type { FilterField, FilterFolder, FilterWorld } from '../filter/filter-field.ts';
import type { LifecycleState } from './history.ts';
import { rankOf, type AutoRule, type Machine } from './machine.ts';

/** The stage automatic rules lead to, and why. */
export interface InferredStage<S extends string> {
  readonly stage: S;
  /** The rule's reason, or its condition in words. */
  readonly because: string;
  /** Index of the rule in `auto`. */
  readonly rule: number;
}

/**
 * Works out the stage a record belongs in by the machine's automatic rules: the first rule whose condition holds decides.
 *
 * Records move forward only; a rule moves them back only where it says `back`. Where the deciding rule leads where the record is, or
 * back without leave, the answer is `null`: stay. So it is idempotent.
 *
 * @param facts - What is known of the record: fields, counts, dates of its touchpoints. See {@link factsOf}.
 * @param state - Where it stands; pinned records stay.
 *
 * @example
 * const phases = defineMachine({ id: 'phase', stages: { lead: { category: 'open' }, customer: { category: 'won' } }, auto: [{ to: 'customer', when: { wonDeals: { gte: 1 } } }] });
 * inferStage(phases, { wonDeals: 2 }, { current: 'lead', peak: 'lead', since: null, setBy: 'auto' }, { now: '2026-11-21T09:00:00Z' });
 * //=> { stage: 'customer', because: 'wonDeals gte 1', rule: 0 }
 */
export function inferStage<S extends string>(
  machine: Machine<S>,
  facts: Readonly<Record<string, unknown>>,
  state: LifecycleState<S>,
  context: Context,
): InferredStage<S> | null {
  if (state.pinned === true) return null;
  const rules = machine.auto ?? [];
  const { current } = state;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as AutoRule<S>;
    if (rule.from !== undefined && (current === null || !rule.from.includes(current))) continue;
    if (!holds(machine, rule, facts, context)) continue;
    const forward = rankOf(machine, rule.to) > rankOf(machine, current);
    if (rule.to === current || (!forward && rule.back !== true)) return null;
    return { stage: rule.to, because: rule.because ?? inWords(rule.when), rule: i };
  }
  return null;
}

function holds<S extends string>(machine: Machine<S>, rule: AutoRule<S>, facts: Readonly<Record<string, unknown>>, context: Context): boolean {
  const folder = factFolder(machine.facts ?? {}, rule.when);
  return compileFilter(rule.when, folder, noWorld, context).test(facts) === true;
}

const noWorld: FilterWorld = { folder: () => null, linked: () => null, incoming: () => [] };

/** Facts as a folder: the kind of each is declared, or shows from what it is compared with. */
function factFolder(kinds: Readonly<Record<string, Kind>>, when: unknown): FilterFolder {
  const field = (name: string): FilterField => {
    const condition = conditionOn(name, when);
    return { kind: Object.hasOwn(kinds, name) ? (kinds[name] as Kind) : kindOf(condition), multiple: isListCondition(condition), read: (facts) => facts[name] };
  };
  return { name: 'facts', field, fieldNames: [] };
}

function conditionOn(name: string, when: unknown): unknown {
  if (typeof when !== 'object' || when === null) return undefined;
  if (Array.isArray(when)) return when.map((inner) => conditionOn(name, inner)).find((found) => found !== undefined);
  if (Object.hasOwn(when, name)) return (when as Readonly<Record<string, unknown>>)[name];
  return ['and', 'or', 'not'].map((word) => conditionOn(name, (when as Readonly<Record<string, unknown>>)[word])).find((found) => found !== undefined);
}

const timing = ['before', 'after', 'onOrBefore', 'onOrAfter', 'within', 'olderThan', 'anniversary', 'on'];

function kindOf(condition: unknown): Kind {
  if (typeof condition === 'boolean') return 'bool';
  if (typeof condition === 'number') return 'number';
  if (typeof condition !== 'object' || condition === null) return 'choice';
  const keys = Object.keys(condition);
  if (keys.some((key) => timing.includes(key))) return 'instant';
  const values = Object.values(condition).flat();
  if (keys.some((key) => ['gt', 'gte', 'lt', 'lte', 'between'].includes(key)) || values.some((value) => typeof value === 'number')) return 'number';
  if (keys.some((key) => ['contains', 'startsWith', 'endsWith'].includes(key))) return 'text';
  return values.some((value) => typeof value === 'boolean') && !keys.includes('empty') ? 'bool' : 'choice';
}

const isListCondition = (condition: unknown): boolean =>
  typeof condition === 'object' &&
  condition !== null &&
  Object.keys(condition).some((key) => ['hasAny', 'hasAll', 'hasNone', 'any', 'every', 'count'].includes(key));

function inWords(when: unknown): string {
  if (typeof when !== 'object' || when === null) return String(when);
  return Object.entries(when)
    .map(([key, value]) => {
      if (key === 'and' || key === 'or') return `(${(value as readonly unknown[]).map(inWords).join(` ${key} `)})`;
      if (key === 'not') return `not (${inWords(value)})`;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${key} is ${String(value)}`;
      return Object.entries(value)
        .map(([operator, expected]) => `${key} ${operator} ${typeof expected === 'object' ? JSON.stringify(expected) : String(expected)}`)
        .join(' and ');
    })
    .join(' and ');
}

/** A stage another record should follow. */
export interface SyncedMove<S extends string> {
  readonly recordId: string;
  readonly from: S | null;
  readonly to: S;
  readonly because: string;
}

/**
 * Carries a stage over to records that hang together: a company's phase to its contacts, a won deal's to its company. Only forward;
 * pinned records and those that are as far already stay.
 *
 * @param source - The record whose stage is carried over.
 * @param targets - The records that should be as far at least.
 *
 * @example
 * const phases = defineMachine({ id: 'phase', stages: { subscriber: { category: 'open' }, lead: { category: 'open' }, customer: { category: 'won' } } });
 * syncStages(phases, { recordId: 'acme', stage: 'lead' }, [{ recordId: 'ann', stage: 'subscriber' }, { recordId: 'bob', stage: 'customer' }]);
 * //=> [{ recordId: 'ann', from: 'subscriber', to: 'lead', because: 'acme is in lead' }]
 */
export function syncStages<S extends string>(
  machine: Machine<S>,
  source: { readonly recordId: string; readonly stage: S },
  targets: readonly { readonly recordId: string; readonly stage: S | null; readonly pinned?: boolean }[],
): readonly SyncedMove<S>[] {
  const rank = rankOf(machine, source.stage);
  return targets
    .filter((target) => target.pinned !== true && rankOf(machine, target.stage) < rank)
    .map((target) => ({ recordId: target.recordId, from: target.stage, to: source.stage, because: `${source.recordId} is in ${source.stage}` }));
}
