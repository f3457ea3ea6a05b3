import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How one tool did on one set. `refused` are inputs it gave no value for although there was one; a throw counts as wrong. */
export interface Score {
  /** The unit: `email`, `country`. */
  readonly unit: string;
  /** Which set or task: `typos`, `real domains`. */
  readonly set: string;
  /** `tidycrm`, or the npm package measured beside it. */
  readonly tool: string;
  readonly total: number;
  readonly correct: number;
  readonly wrong: number;
  readonly refused: number;
  /** Least share of `correct` that is good enough, 0 to 1, where one is set. */
  readonly bar?: number;
  /** Largest share of `wrong` that is good enough, where one is set. */
  readonly wrongBar?: number;
  /** Calls a second over the inputs of the set. */
  readonly opsPerSecond?: number;
}

/** Judges one answer. */
export type Verdict = 'correct' | 'wrong' | 'refused';

/** One measurement: run `run` on every input and judge what it gave. */
export interface Task<I, O> {
  readonly unit: string;
  readonly set: string;
  readonly tool?: string;
  readonly inputs: readonly I[];
  readonly run: (input: I) => O;
  readonly judge: (output: O, input: I) => Verdict;
  readonly bar?: number;
  readonly wrongBar?: number;
}

/** What a unit's measurement gets. */
export interface Bench {
  /** The parsed JSON of `../shared/data/normalize/<name>.json`, or `null` where it is absent. */
  data<T>(name: string): T | null;
  /** An npm library of `bench/peers/package.json`, or `null` where the peers are not installed. */
  // biome-ignore lint/suspicious/noExplicitAny: the peers, and so their types, are installed apart.
  peer(name: string): Promise<any>;
  /** Runs, judges and times a task; adds its score to the report. A throw counts as wrong. */
  measure<I, O>(task: Task<I, O>): Score;
  /** Notes each case a tool got wrong or refused, when the run is asked to with `--show UNIT`. */
  note(score: Pick<Score, 'unit' | 'set' | 'tool'>, text: string): void;
}

/** The measurement of one unit. */
export type UnitBench = (bench: Bench) => Promise<void> | void;

const dataFolder = resolve('../shared/data/normalize');
export const peersFolder = join(tmpdir(), 'tidycrm-peers');

/** Whether there is data to measure on. */
export const hasData = (): boolean => existsSync(dataFolder);

export function createBench(scores: Score[], show: ReadonlySet<string>): Bench {
  const note: Bench['note'] = ({ unit, set, tool }, text) => {
    if (show.has(unit) && tool === 'tidycrm') console.error(`${unit} / ${set}: ${text}`);
  };
  return {
    data: (name) => {
      const path = join(dataFolder, `${name}.json`);
      return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
    },
    peer: async (name) => {
      try {
        const path = createRequire(join(peersFolder, 'package.json')).resolve(name);
        return await import(pathToFileURL(path).href);
      } catch {
        return null;
      }
    },
    measure: ({ unit, set, tool = 'tidycrm', inputs, run, judge, bar, wrongBar }) => {
      const counts = { correct: 0, wrong: 0, refused: 0 };
      for (const input of inputs) {
        const [verdict, seen] = verdictOf(run, judge, input);
        counts[verdict]++;
        if (verdict !== 'correct') note({ unit, set, tool }, `${verdict} ${JSON.stringify(input)} → ${seen}`);
      }
      const score: Score = {
        unit,
        set,
        tool,
        total: inputs.length,
        ...counts,
        ...(bar === undefined ? {} : { bar }),
        ...(wrongBar === undefined ? {} : { wrongBar }),
        opsPerSecond: opsPerSecond(run, inputs),
      };
      scores.push(score);
      return score;
    },
    note,
  };
}

function verdictOf<I, O>(run: (input: I) => O, judge: (output: O, input: I) => Verdict, input: I): [Verdict, string] {
  try {
    const output = run(input);
    return [judge(output, input), JSON.stringify(output) ?? 'undefined'];
  } catch (error) {
    return ['wrong', String(error)];
  }
}

const timingMs = 300;

function opsPerSecond<I>(run: (input: I) => unknown, inputs: readonly I[]): number {
  const safely = (input: I): void => {
    try {
      run(input);
    } catch {
      // Counted by the judge.
    }
  };
  if (inputs.length === 0) return 0;
  for (let i = 0; i < Math.min(inputs.length, 2000); i++) safely(inputs[i] as I);
  let calls = 0;
  const start = performance.now();
  while (performance.now() - start < timingMs) for (let i = 0; i < 50; i++) safely(inputs[calls++ % inputs.length] as I);
  return Math.round((calls / (performance.now() - start)) * 1000);
}
