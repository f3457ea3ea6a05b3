import { compareSteps, prepareSteps } from './find-steps.ts';
import { parseMatchModel, type ParseMatchModelOptions } from './parse-match-model.ts';
import { runSync } from './steps.ts';
import { partRanges, type WorkerReply, type WorkerTask } from './worker-protocol.ts';

export { partRanges, type MatchWorker, type WorkerFactory, type WorkerReply, type WorkerTask } from './worker-protocol.ts';

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
    const parts = partRanges(prepared.boundary ?? prepared.ids.length, task.part, task.parts).map(([from, to]) => runSync(compareSteps(prepared, from, to)));
    const length = parts.reduce((sum, edges) => sum + edges.length, 0);
    const reply = { ok: true as const, a: new Int32Array(length), b: new Int32Array(length), weight: new Float64Array(length), compared: 0 };
    let at = 0;
    for (const edges of parts) {
      reply.a.set(edges.a.data.subarray(0, edges.length), at);
      reply.b.set(edges.b.data.subarray(0, edges.length), at);
      reply.weight.set(edges.weight.data.subarray(0, edges.length), at);
      at += edges.length;
      reply.compared += edges.compared;
    }
    return reply;
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
