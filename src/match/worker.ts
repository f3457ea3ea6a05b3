import { compareSteps, prepareSteps } from './find-steps.ts';
import { parseMatchModel, type ParseMatchModelOptions } from './parse-match-model.ts';
import { runSync } from './steps.ts';
import type { WorkerReply, WorkerTask } from './worker-protocol.ts';

export type { MatchWorker, WorkerFactory, WorkerReply, WorkerTask } from './worker-protocol.ts';

/**
 * Does the part of a run that a worker was asked for. Call it in the worker for each message and post what it returns.
 *
 * Use it in the file your worker factory starts; functions do not travel to workers, so name the comparators (and `normalize`,
 * `get` where the model has them) here again.
 *
 * @param task - What came in.
 * @param options - What {@link parseMatchModel} takes.
 * @returns What to post back. An error comes back as a message, never as a throw.
 *
 * @example
 * serveMatchWorker({ left: [], right: null, model: null, maxPairs: null, part: 0, parts: 1 }, { comparators: [] }).ok;
 * //=> false
 */
export function serveMatchWorker(task: WorkerTask, options: ParseMatchModelOptions): WorkerReply {
  try {
    const model = parseMatchModel(task.model, options);
    const prepared = runSync(prepareSteps(task.left, task.right, model, task.maxPairs === null ? {} : { maxPairs: task.maxPairs }));
    const edges = runSync(compareSteps(prepared, task.part, task.parts));
    const { length } = edges;
    return {
      ok: true,
      a: edges.a.data.slice(0, length),
      b: edges.b.data.slice(0, length),
      weight: edges.weight.data.slice(0, length),
      compared: edges.compared,
    };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
