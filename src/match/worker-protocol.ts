import type { AnyRecord } from '../core/values.ts';

/** A worker as the host hands it over: Node's `Worker` and the browser's both fit, wrapped in a line. */
export interface MatchWorker {
  /** Sends a message to the worker. */
  post(message: WorkerTask): void;
  /** Hears what the worker sends back, and its errors. */
  listen(onMessage: (message: WorkerReply) => void, onError: (error: unknown) => void): void;
  /** Ends the worker. */
  close(): void;
}

/** Makes one worker that runs `serveMatchWorker` of `tidycrm/match/worker`. */
export type WorkerFactory = () => MatchWorker;

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

/**
 * The rows of one part of several. Early rows of a block have more partners after them than late ones, so each worker takes a
 * narrow early range and a late one.
 */
export function partRanges(rows: number, part: number, parts: number): readonly (readonly [number, number])[] {
  const slices = parts * 2;
  const cut = (slice: number): number => Math.floor((rows * slice) / slices);
  return [part, slices - 1 - part].map((slice) => [cut(slice), cut(slice + 1)] as const);
}
