import { UsageError } from '../core/errors.ts';
import type { Kind } from '../core/field-type.ts';
import type { ISODuration } from '../core/values.ts';
import { durationMs } from '../filter/duration.ts';

/** What a stage means. Code tests this and never a stage's name or label. */
export type StageCategory = 'open' | 'won' | 'lost' | 'onHold';

/** How surely an open deal is counted on. */
export type ForecastCategory = 'pipeline' | 'bestCase' | 'commit' | 'closed' | 'omitted';

/** Something to be done because of a move, as data; the host does it. */
export type Effect =
  | { readonly type: 'set'; readonly field: string; readonly value: unknown }
  | { readonly type: 'task'; readonly title: string; readonly dueIn: ISODuration }
  | { readonly type: 'emit'; readonly event: string };

/** One stage. */
export interface MachineStage {
  readonly label?: string | Readonly<Record<string, string>>;
  readonly category: StageCategory;
  /** Probability of winning from here, 0 to 1. */
  readonly probability?: number;
  readonly forecast?: ForecastCategory;
  /** A record that has been here longer without a sign of life is rotten. */
  readonly rotAfter?: ISODuration;
  /** Fields a record needs before it enters. */
  readonly requires?: readonly string[];
  /** The status this stage counts as in reports across pipelines. */
  readonly maps?: string;
  /** Roles that may move a record here; anybody unless given. */
  readonly roles?: readonly string[];
  /** Records there may be here at once. */
  readonly capacity?: number;
  readonly onEnter?: readonly Effect[];
  readonly onLeave?: readonly Effect[];
}

/** A rule that moves records by itself: plain data. The first rule whose condition holds decides. */
export interface AutoRule<S extends string = string> {
  readonly to: S;
  /** A filter over the facts: `{ formSubmitted: true }`, `{ lastActivity: { olderThan: 'P18M' } }`. */
  readonly when: Readonly<Record<string, unknown>>;
  /** Why, in words; made of the condition unless given. */
  readonly because?: string;
  /** Lets the rule move records backward. */
  readonly back?: boolean;
  /** The rule speaks of records in these stages only. */
  readonly from?: readonly S[];
}

/** A machine as plain data. */
export interface MachineDef<S extends string = string> {
  readonly id: string;
  readonly label?: string | Readonly<Record<string, string>>;
  /** The stages in their order: a later one is further. */
  readonly stages: Readonly<Record<S, MachineStage>>;
  /** Where new records begin; the first stage unless given. */
  readonly initial?: S;
  /**
   * Which moves are allowed between stages that are not final: `any`, `forward` (skipping allowed unless `skip: false`),
   * `adjacent` (one step forward), or a list for each stage. A `lost` stage can be entered from every open one.
   */
  readonly moves?: 'any' | 'forward' | 'adjacent' | { readonly [P in S]?: readonly S[] };
  /** Whether `forward` may leave stages out; yes unless `false`. */
  readonly skip?: boolean;
  /** Ways out of final stages: reopening, winning back. Without it only an override leads out. */
  readonly reopen?: { readonly [P in S]?: readonly S[] };
  readonly auto?: readonly AutoRule<S>[];
  /** Kinds of the facts that `auto` speaks of, where they do not show from the conditions. */
  readonly facts?: Readonly<Record<string, Kind>>;
}

/** What {@link defineMachine} takes: the stages give the names that everything else may use. */
export type MachineInput<T extends Readonly<Record<string, MachineStage>>> = Omit<MachineDef<NoInfer<keyof T & string>>, 'stages'> & { readonly stages: T };

/** A checked machine: the data, and its stages in order. */
export interface Machine<S extends string = string> extends MachineDef<S> {
  readonly order: readonly S[];
}

/**
 * Defines a state machine: the phases of a relationship, the statuses of a lead, the stages of a deal. Plain data.
 *
 * Use one machine for each axis: how far a relationship has come, what is being done now, where one deal stands.
 *
 * @returns The checked, frozen machine, typed by its stages.
 * @throws {UsageError} `invalid-definition` for moves to stages that do not exist, probabilities beyond 0 to 1, and the like.
 *
 * @example
 * defineMachine({ id: 'deal', stages: { new: { category: 'open' }, won: { category: 'won' } }, moves: 'forward' }).order;
 * //=> ['new', 'won']
 */
export function defineMachine<const T extends Readonly<Record<string, MachineStage>>>(definition: MachineInput<T>): Machine<keyof T & string> {
  type S = keyof T & string;
  const order = Object.keys(definition?.stages ?? {}) as S[];
  if (order.length === 0) throw invalid(definition?.id, 'has no stages');
  for (const stage of order) checkStage(definition.id, stage, definition.stages[stage] as MachineStage);
  const known = (stages: Iterable<string | undefined>, where: string): void => {
    for (const stage of stages)
      if (stage !== undefined && !Object.hasOwn(definition.stages, stage))
        throw invalid(definition.id, `names the stage “${stage}” in ${where}, which it does not have`);
  };
  known([definition.initial], '`initial`');
  for (const [name, map] of [
    ['moves', definition.moves],
    ['reopen', definition.reopen],
  ] as const) {
    if (typeof map !== 'object') continue;
    known(Object.keys(map), `\`${name}\``);
    known(Object.values(map as Readonly<Record<string, readonly string[]>>).flat(), `\`${name}\``);
  }
  if (typeof definition.moves === 'string' && !['any', 'forward', 'adjacent'].includes(definition.moves))
    throw invalid(definition.id, `has \`moves: '${definition.moves}'\`; it is any, forward, adjacent or a list`);
  for (const rule of definition.auto ?? []) known([rule.to, ...(rule.from ?? [])], 'an automatic rule');
  return Object.freeze({ ...(definition as unknown as MachineDef<S>), order: Object.freeze(order) });
}

function checkStage(machine: string, name: string, stage: MachineStage): void {
  if (!['open', 'won', 'lost', 'onHold'].includes(stage?.category))
    throw invalid(machine, `has the stage “${name}” without a category: open, won, lost or onHold`);
  if (stage.probability !== undefined && !(stage.probability >= 0 && stage.probability <= 1))
    throw invalid(machine, `gives “${name}” the probability ${stage.probability}; it lies between 0 and 1`);
  if (stage.rotAfter !== undefined && durationMs(stage.rotAfter) === null)
    throw invalid(machine, `gives “${name}” \`rotAfter: '${stage.rotAfter}'\`, which is no duration like P14D`);
}

const invalid = (machine: string | undefined, what: string): UsageError => new UsageError('invalid-definition', `the machine “${String(machine)}” ${what}.`);

/** The rank of a stage: its place in the order; −1 where the machine does not have it. */
export const rankOf = (machine: Machine, stage: string | null): number => (stage === null ? -1 : machine.order.indexOf(stage));

/** Whether a record in this stage is done with. */
export const isFinal = (machine: Machine, stage: string): boolean => machine.stages[stage]?.category === 'won' || machine.stages[stage]?.category === 'lost';

/** The label of a stage in a language. */
export function stageLabel(machine: Machine, stage: string, locale = 'en'): string {
  const label = machine.stages[stage]?.label;
  if (typeof label === 'string') return label;
  return label?.[locale] ?? label?.[locale.split('-')[0] as string] ?? label?.['en'] ?? stage;
}
