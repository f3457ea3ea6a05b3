import type { FieldTypeContract } from '../../core/field-type.ts';
import { issueMaker } from '../../core/issue.ts';
import { fieldIssues } from '../../core/issues/field.ts';
import type { Exact } from '../../core/part.ts';
import { fieldData, fieldType } from '../field-type.ts';
import type { FieldBase, FieldOf, Label } from '../field-types.ts';
import { labelIn } from '../label.ts';
import { readOption } from '../select/read-option.ts';

const issue = /* @__PURE__ */ issueMaker(fieldIssues);

/** Options of {@link stage}. */
export interface StageOptions extends FieldBase {
  /** The pipeline whose stages these are. */
  readonly pipeline: string;
}

/** A stage as the field needs it. */
interface BoundStage {
  readonly label?: Label;
  readonly aliases?: readonly string[];
  readonly requires?: readonly string[];
}

/** The options with the pipeline they name. */
interface BoundOptions extends StageOptions {
  readonly stages?: Readonly<Record<string, BoundStage>>;
  readonly moves?: 'any' | 'forward' | 'adjacent' | Readonly<Record<string, readonly string[]>>;
}

const noStages: Readonly<Record<string, BoundStage>> = {};

/** The implementation behind {@link stage}. */
export const stageType: FieldTypeContract<'stage', string, StageOptions> = /* @__PURE__ */ fieldType<'stage', string, StageOptions>({
  name: 'stage',
  kind: 'choice',
  normalize: (input, options) => readOption(input, stagesOf(options)),
  refersTo: ({ pipeline }) => ({ pipelines: [pipeline] }),
  checkOptions: ({ pipeline }) => (typeof pipeline === 'string' ? [] : ['`pipeline` must name a pipeline']),
  bind(options, workspace) {
    const { stages, moves } = (workspace.pipelines?.[options.pipeline] ?? {}) as BoundOptions;
    return { ...options, stages: stages ?? noStages, moves: moves ?? 'any' } as BoundOptions;
  },
  requires: (value, options) => stagesOf(options)[value]?.requires ?? [],
  refusesMove(from, to, options) {
    const allowed = allowedFrom(from, options);
    return from === to || allowed.includes(to) ? [] : [issue('stage.move', { from, to, allowed })];
  },
  display: (value, options, locale) => labelIn(stagesOf(options)[value]?.label, locale) ?? value,
  jsonSchema: (options) => {
    const keys = Object.keys(stagesOf(options));
    return keys.length === 0 ? { type: 'string' } : { type: 'string', enum: keys };
  },
});

/**
 * Where a record stands in a pipeline of the workspace: one of its stages.
 *
 * Use it for deals, leads and tickets. For a state that belongs to no pipeline use `status`.
 * Hint: a stage may require fields, and the pipeline may forbid moves; both are checked when the record is written.
 *
 * Issue codes: `empty`, `select.unknown_option`, `stage.move`, `record.stage_requires`.
 *
 * @example
 * stage({ pipeline: 'sales', required: true, default: 'new' }).pipeline;
 * //=> 'sales'
 */
export function stage<const O extends StageOptions>(options: O & Exact<O, StageOptions>): FieldOf<'stage', O> {
  return fieldData(stageType, options);
}

const stagesOf = (options: StageOptions): Readonly<Record<string, BoundStage>> => (options as BoundOptions).stages ?? noStages;

function allowedFrom(from: string, options: StageOptions): readonly string[] {
  const { moves = 'any' } = options as BoundOptions;
  const stages = Object.keys(stagesOf(options));
  const at = stages.indexOf(from);
  if (moves === 'any' || at < 0) return stages;
  if (moves === 'forward') return stages.slice(at + 1);
  if (moves === 'adjacent') return stages.filter((_, i) => Math.abs(i - at) === 1);
  return Object.hasOwn(moves, from) ? (moves[from] ?? []) : [];
}
