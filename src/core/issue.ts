import type { KnownIssueCode } from './issues/index.ts';

/** How much an issue weighs: an `error` refuses the value, a `warning` keeps it, `info` only tells what was changed. */
export type Severity = 'error' | 'warning' | 'info';

/** A code out of the package's table, or a host's own, which begins with `custom.`. */
export type IssueCode = KnownIssueCode | `custom.${string}`;

/** Where in a record an issue stands: field names and indexes, outermost first. */
export type IssuePath = readonly (string | number)[];

/** One thing found in data: what, where, how bad, and what would mend it. Plain data, safe to send and to store. */
export interface Issue {
  /** The entry of the table of codes. Programs test this, never the message. */
  readonly code: IssueCode;
  /** Where it stands; empty when a single value was checked. */
  readonly path: IssuePath;
  /** A sentence in English. `formatIssue` says it in other languages. */
  readonly message: string;
  /** Whether the value was refused, kept or only changed. */
  readonly severity: Severity;
  /** The figures and texts the sentence speaks of. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** A better value. It is never applied unasked. */
  readonly suggestion?: unknown;
}

/** One row of the table of codes: severity and the English sentence, with `{name}` where a parameter goes. */
export type IssueEntry = readonly [severity: Severity, message: string];

/** A group of the table of codes: the codes one unit may report. */
export type IssueTable = Readonly<Record<string, IssueEntry>>;

/** What may ride along with a code. */
export interface IssueDetails {
  /** Where the issue stands. */
  readonly path?: IssuePath;
  /** A better value; `null` where there is none. */
  readonly suggestion?: unknown;
}

/** Makes the issue of a code; typed to the codes its unit declared. */
export type IssueMaker<Code extends string> = (code: Code, params?: Readonly<Record<string, unknown>>, details?: IssueDetails) => Issue;

/**
 * Gives a unit its `issue(code, params)` function over the groups of codes it may report.
 *
 * Use it once at the top of a unit. A bundle then carries only the sentences of the units it uses.
 *
 * @param tables - Groups out of `core/issues`.
 * @returns A function that makes issues and accepts no code outside these groups.
 */
export function issueMaker<const T extends readonly IssueTable[]>(...tables: T): IssueMaker<CodesOf<T[number]>> {
  const entries: Readonly<Record<string, IssueEntry | undefined>> = Object.assign({}, ...tables);
  return (code, params, details) => {
    const [severity, message] = entries[code] ?? (['error', code] as const);
    const made: { -readonly [K in keyof Issue]: Issue[K] } = {
      code: code as IssueCode,
      path: details?.path ?? [],
      message: fillMessage(message, params),
      severity,
    };
    if (params !== undefined) made.params = params;
    const suggestion = details?.suggestion ?? null;
    if (suggestion !== null) made.suggestion = suggestion;
    return made;
  };
}

type CodesOf<T> = T extends unknown ? keyof T & string : never;

/** How long a parameter may stand in a sentence; the whole of it stays in `params`. */
const longestQuoted = 80;

/** Puts the parameters into a sentence of the table; a missing one leaves its braces away. */
export function fillMessage(message: string, params: Readonly<Record<string, unknown>> = {}): string {
  let filled = '';
  let from = 0;
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
    const close = message.indexOf('}', open);
    if (close < 0) break;
    const name = message.slice(open + 1, close);
    // braces around anything but a name are part of the sentence
    const part = Object.hasOwn(params, name) ? inSentence(params[name]) : /^\w+$/.test(name) ? '' : message.slice(open, close + 1);
    filled += message.slice(from, open) + part;
    from = close + 1;
  }
  return from === 0 ? message : filled + message.slice(from);
}

function inSentence(value: unknown): string {
  const text = Array.isArray(value) ? value.map(inSentence).join(', ') : typeof value === 'object' ? safeJson(value) : String(value);
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}

function safeJson(value: object | null): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[unprintable]';
  }
}

/** The same issue one step further out: `path` gets the given steps in front. */
export function at(path: IssuePath, issue: Issue): Issue {
  return path.length === 0 ? issue : { ...issue, path: [...path, ...issue.path] };
}
