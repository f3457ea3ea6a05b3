import { UsageError } from '../core/errors.ts';
import type { AnyRecord } from '../core/values.ts';

/** A worker as the engine sees it; {@link matchWorker} makes one of Node's or the browser's. */
export interface MatchWorker {
  /** Sends a message to the worker. */
  post(message: WorkerTask): void;
  /** Hears what the worker sends back, and how it fails. */
  listen(onMessage: (message: WorkerReply) => void, onError: (error: unknown) => void): void;
  /** Ends the worker. */
  close(): void;
}

/** Makes one worker that runs `serveMatchWorker` of `tidycrm/match/worker`. */
export type WorkerFactory = () => MatchWorker;

/** What is used of the platform's workers: of Node's `on`, of the browser's `addEventListener`. */
export interface PlatformWorker {
  /** Sends a message. */
  postMessage(message: unknown): void;
  /** Ends it. */
  terminate(): unknown;
  /** How Node's are heard. */
  on?(event: string, listener: (value: unknown) => void): unknown;
  /** How the browser's are heard. */
  addEventListener?(event: string, listener: (event: unknown) => void): void;
}

/**
 * Makes a worker of Node's `node:worker_threads` or of the browser one that the engine can ask.
 *
 * Use it in the factory that `findDuplicates` takes as `workers.create`. Errors, messages that cannot be read and a worker that ends
 * without an answer all end the run with an error. For other kinds of workers write the three methods of {@link MatchWorker}.
 *
 * @example
 * const heard: string[] = [];
 * const worker = matchWorker({ postMessage: () => {}, terminate: () => heard.push('ended'), on: (event) => heard.push(event) });
 * worker.listen(() => {}, () => {});
 * worker.close();
 * heard;
 * //=> ['message', 'error', 'messageerror', 'exit', 'ended']
 */
export function matchWorker(worker: PlatformWorker): MatchWorker {
  return {
    post: (message) => worker.postMessage(message),
    close: () => void worker.terminate(),
    listen(onMessage, onError) {
      if (worker.on !== undefined) {
        worker.on('message', (reply) => onMessage(reply as WorkerReply));
        worker.on('error', onError);
        worker.on('messageerror', onError);
        worker.on('exit', (code) => onError(workerFailed(`it ended with exit code ${String(code)} before it answered`)));
        return;
      }
      const failed = (event: unknown): void => {
        const { error, message } = event as { readonly error?: unknown; readonly message?: string };
        onError(error ?? workerFailed(message ?? 'its message could not be read'));
      };
      worker.addEventListener?.('message', (event) => onMessage((event as { readonly data: WorkerReply }).data));
      worker.addEventListener?.('error', failed);
      worker.addEventListener?.('messageerror', failed);
    },
  };
}

/** What is thrown where a worker did not do its part. */
export const workerFailed = (why: string): UsageError => new UsageError('worker-failed', `a worker failed: ${why}.`);

/** What a worker is asked: the records, the model as data, and which rows are its own. */
export interface WorkerTask {
  readonly left: readonly AnyRecord[];
  readonly right: readonly AnyRecord[] | null;
  readonly model: unknown;
  readonly maxPairs: number | null;
  /** This worker's number and how many there are. */
  readonly part: number;
  readonly parts: number;
}

/** What a worker answers: its edges, ordered, as plain arrays that can be transferred. */
export type WorkerReply =
  | { readonly ok: true; readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float64Array; readonly compared: number }
  | { readonly ok: false; readonly message: string };
