import { UsageError } from '../core/errors.ts';
import { platform, type AbortSignalLike } from '../core/platform.ts';
import { throwIfAborted } from '../core/progress.ts';
import type { AnyRecord } from '../core/values.ts';
import { finish, prepareSteps, type DuplicateResult, type FindOptions } from './find-steps.ts';
import type { MatchModel } from './model.ts';
import { createEdges, pushEdge, type Edges } from './score/edges.ts';
import { runAsync } from './steps.ts';
import { workerFailed, type MatchWorker, type WorkerReply } from './worker-protocol.ts';

type Part = WorkerReply & { readonly ok: true };

/** How often a run that waits for its workers looks at the signal, in milliseconds. */
const lookEvery = 25;

/**
 * Shares the comparisons among workers. Each reads all records and compares its own rows; the edges are put in order at the
 * end, so that the result is the same for any number of workers. Whatever goes wrong, all workers end with the run.
 */
export async function findWithWorkers(
  left: readonly AnyRecord[],
  right: readonly AnyRecord[] | null,
  model: MatchModel,
  options: FindOptions,
): Promise<DuplicateResult> {
  const { count, create } = options.workers as NonNullable<FindOptions['workers']>;
  if (!Number.isInteger(count) || count < 0) throw new UsageError('invalid-option', `\`workers.count\` is ${String(count)}; it is a whole number.`);
  throwIfAborted(options.signal);
  const data: unknown = JSON.parse(JSON.stringify(model));
  const workers: MatchWorker[] = [];
  const parts: (Part | undefined)[] = [];
  const failures: unknown[] = [];
  let wake = (): void => {};
  try {
    for (let part = 0; part < count; part++) {
      const worker = create();
      workers.push(worker);
      worker.listen(
        (reply) => {
          if (reply.ok) parts[part] ??= reply;
          else failures.push(workerFailed(reply.message));
          wake();
        },
        (error) => {
          // A worker that answered may end as it likes.
          if (parts[part] !== undefined) return;
          failures.push(error);
          wake();
        },
      );
      worker.post({ left, right, model: data, maxPairs: options.maxPairs ?? null, part, parts: count });
    }
    // A worker that failed stops the run as an aborted signal does: at the next step.
    const signal: AbortSignalLike = {
      get aborted() {
        return failures.length > 0 || options.signal?.aborted === true;
      },
      get reason() {
        return failures.length > 0 ? failures[0] : options.signal?.reason;
      },
    };
    const prepared = await runAsync(prepareSteps(left, right, model, options), { ...options, signal });
    for (let done = -1; done < count; ) {
      throwIfAborted(signal);
      const answered = parts.reduce((sum) => sum + 1, 0);
      if (answered > done) options.onProgress?.({ phase: 'compare', done: answered, total: count });
      done = answered;
      if (done < count)
        await new Promise<void>((resolve) => {
          wake = resolve;
          platform.setTimeout(resolve, lookEvery);
        });
    }
    return finish(prepared, joined(parts as readonly Part[]), options);
  } finally {
    for (const worker of workers) worker.close();
  }
}

/** The edges of all workers in the order one alone would have found them: each has runs of rows of its own, in order. */
function joined(parts: readonly Part[]): Edges {
  const runs = parts.flatMap((part) => runsOf(part)).sort((x, y) => x.first - y.first);
  const edges = createEdges();
  for (const { part, from, to } of runs) for (let i = from; i < to; i++) pushEdge(edges, part.a[i] as number, part.b[i] as number, part.weight[i] as number);
  for (const { compared } of parts) edges.compared += compared;
  return edges;
}

/** The edges of each row as a run. */
function runsOf(part: Part): { readonly part: Part; readonly from: number; readonly to: number; readonly first: number }[] {
  const runs = [];
  for (let from = 0, to = 0; from < part.a.length; from = to) {
    const first = part.a[from] as number;
    while (to < part.a.length && part.a[to] === first) to++;
    runs.push({ part, from, to, first });
  }
  return runs;
}
