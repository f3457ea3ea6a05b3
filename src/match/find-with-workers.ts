import { UsageError } from '../core/errors.ts';
import { throwIfAborted } from '../core/progress.ts';
import type { AnyRecord } from '../core/values.ts';
import { finish, prepareSteps, type DuplicateResult, type FindOptions } from './find-steps.ts';
import type { MatchModel } from './model.ts';
import { createEdges, pushEdge, sortEdges, type Edges } from './score/edges.ts';
import { runAsync } from './steps.ts';
import type { MatchWorker, WorkerReply } from './worker-protocol.ts';

/**
 * Shares the comparisons among workers. Each reads all records and compares its own rows; the edges are put in order at the
 * end, so that the result is the same for any number of workers.
 */
export async function findWithWorkers(
  left: readonly AnyRecord[],
  right: readonly AnyRecord[] | null,
  model: MatchModel,
  options: FindOptions,
): Promise<DuplicateResult> {
  const { count, create } = options.workers as NonNullable<FindOptions['workers']>;
  const data: unknown = JSON.parse(JSON.stringify(model));
  const workers = Array.from({ length: count }, create);
  try {
    const answers = workers.map((worker, part) => ask(worker, { left, right, model: data, maxPairs: options.maxPairs ?? null, part, parts: count }));
    const prepared = await runAsync(prepareSteps(left, right, model, options), options);
    const replies = await Promise.all(answers);
    throwIfAborted(options.signal);
    return finish(prepared, joined(replies), options);
  } finally {
    for (const worker of workers) worker.close();
  }
}

function ask(worker: MatchWorker, task: Parameters<MatchWorker['post']>[0]): Promise<WorkerReply & { ok: true }> {
  return new Promise((resolve, reject) => {
    worker.listen((reply) => (reply.ok ? resolve(reply) : reject(new UsageError('invalid-argument', `a worker failed: ${reply.message}`))), reject);
    worker.post(task);
  });
}

function joined(replies: readonly (WorkerReply & { ok: true })[]): Edges {
  const all = replies
    .flatMap(({ a, b, weight }) => Array.from(a, (row, i) => [row, b[i] as number, weight[i] as number] as const))
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const edges = createEdges();
  for (const [a, b, weight] of all) pushEdge(edges, a, b, weight);
  for (const { compared } of replies) edges.compared += compared;
  sortEdges(edges);
  return edges;
}
