import { UsageError } from './errors.ts';
import { platform, type AbortSignalLike } from './platform.ts';

/** How far a long operation has come. */
export interface Progress {
  /** What is being done now. */
  readonly phase: string;
  /** Units of work done in this phase. */
  readonly done: number;
  /** Units of work in this phase, where known. */
  readonly total?: number;
}

/** Options of every operation that may take long. */
export interface LongWorkOptions {
  /** Hears how far the work has come, at most some dozens of times a second. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignalLike;
}

/** What a long loop holds to report, to be stopped and to let others run. */
export interface Pace {
  /** Call it now and then, each few thousand steps; resolves once the host had a chance to run. */
  step(phase: string, done: number, total?: number): Promise<void>;
}

/** Lets a long loop report progress, obey a signal and yield to the host's event loop at each step. */
export function createPace(options: LongWorkOptions = {}): Pace {
  return {
    async step(phase, done, total) {
      throwIfAborted(options.signal);
      options.onProgress?.(total === undefined ? { phase, done } : { phase, done, total });
      await new Promise<void>((resolve) => void platform.setTimeout(resolve, 0));
      throwIfAborted(options.signal);
    },
  };
}

/** Throws the signal's reason, or a {@link UsageError} where it gives none, once the signal is aborted. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted !== true) return;
  throw signal.reason ?? new UsageError('aborted', 'the operation was aborted by its signal.');
}
