import { createPace, throwIfAborted, type LongWorkOptions, type Progress } from '../core/progress.ts';

/** Long work written once: it yields now and then, and either driver below runs it to its end. */
export type Steps<T> = Generator<Progress, T, void>;

/** Runs to the end at once. */
export function runSync<T>(steps: Steps<T>, options: LongWorkOptions = {}): T {
  for (;;) {
    throwIfAborted(options.signal);
    const step = steps.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** Runs to the end, letting the host's event loop breathe at each step; obeys a signal and reports progress. */
export async function runAsync<T>(steps: Steps<T>, options: LongWorkOptions = {}): Promise<T> {
  const pace = createPace(options);
  throwIfAborted(options.signal);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pace.step(step.value.phase, step.value.done, step.value.total);
  }
}
