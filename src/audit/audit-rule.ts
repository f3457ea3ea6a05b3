import type { Context } from '../core/context.ts';
import type { Fix, QualityDimension } from '../core/finding.ts';
import type { Issue } from '../core/issue.ts';
import type { Json, RecordLike } from '../core/values.ts';
import type { FieldPlan } from '../model/folder-plan.ts';
import type { Advice, FieldDecay, VariantCluster, AgeBand } from './audit-result.ts';

/** A field as rules see it. */
export interface AuditedField {
  readonly name: string;
  /** Its place among the fields of the folder, from 0. */
  readonly position: number;
  readonly label: string;
  readonly plan: FieldPlan;
  /** Whether it names records of the folder. */
  readonly title: boolean;
  /** How much a gap in it weighs. */
  readonly weight: number;
}

/** What reading a value of the present record gave. */
export interface Reading {
  readonly issues: readonly Issue[];
  /** The value as the field would store it; nothing where it could not be read. */
  readonly value: unknown;
  /** Whether that differs from what stands there. */
  readonly changed: boolean;
  /** Whether anything stands there, be it only `n/a`. */
  readonly filled: boolean;
  /** Whether nothing stands there, or only what stands for nothing: `n/a`. */
  readonly blank: boolean;
}

/** What can say where a link leads. */
export interface LinkEnds {
  /** A record by folder and id; `null` where there is none. */
  readonly linked: (folder: string, id: string) => RecordLike | null;
}

/** What somebody's mail server said of a message. */
export interface MailEvent {
  readonly address: string;
  readonly type: 'delivered' | 'opened' | 'clicked' | 'soft-bounce' | 'hard-bounce' | 'complaint' | 'unsubscribed';
  /** When, as an ISO instant or day. */
  readonly at: string;
}

/** What is known about time. Names are fields of the record; a function reads whatever the host keeps. */
export interface TimelinessOptions {
  /** When something last happened with the record: a field, or a function. */
  readonly activity?: string | ((record: RecordLike) => string | null | undefined);
  /** When what the record tells happened, to compare with `createdAt`. */
  readonly occurred?: string | ((record: RecordLike) => string | null | undefined);
  /** Days until an entry counts as late; 7 unless given. */
  readonly lateAfterDays?: number;
  /** Months without activity until a record counts as inactive; 18 unless given. */
  readonly inactiveAfterMonths?: number;
  /** Days a record counts as fresh after its last change; 180 unless given. */
  readonly freshDays?: number;
  /** Months after which half of a field's values are wrong, by field. Published figures differ widely; give your own. */
  readonly halfLife?: Readonly<Record<string, number>>;
  /** When a value was last confirmed; the record's last change unless given. */
  readonly verifiedAt?: (record: RecordLike, field: string) => string | null | undefined;
}

/** What a rule knows of the whole before it sees the first record. */
export interface AuditScope {
  readonly folder: string;
  readonly fields: readonly AuditedField[];
  readonly context: Context;
  /** The id of a record. */
  readonly idOf: (record: RecordLike) => string;
  /** Issues that reading the record gave, where somebody kept them; otherwise rules read values again. */
  readonly issuesOf: (record: RecordLike) => readonly Issue[] | null;
  /** What could not be read, by field, where somebody kept it. */
  readonly rawOf: (record: RecordLike) => Readonly<Record<string, unknown>>;
  /** Groups of records that are the same, as ids; `null` where nobody looked. */
  readonly groups: readonly (readonly string[])[] | null;
  /** Reads a field of a record as the workspace would; each value is read once, whoever asks. */
  readonly reading: (record: RecordLike, field: AuditedField) => Reading;
  /** What follows from a field's value alone; worked out once for values that repeat among records. */
  readonly perValue: <T>(field: AuditedField, answer: (value: unknown, reading: Reading) => T) => (record: RecordLike) => T;
  /** Names of all rules that run, so that a general rule leaves to a special one what is its. */
  readonly rules: ReadonlySet<string>;
  /** Where links lead; `null` where nobody can say. */
  readonly related: LinkEnds | null;
  /** Ids of users and teams; `null` where nobody can say. */
  readonly users: ReadonlySet<string> | null;
  readonly mailEvents: readonly MailEvent[] | null;
  readonly timeliness: TimelinessOptions;
}

/** What a rule reports to. */
export interface AuditReport {
  /** Counts a check: of a field, or of whole records where `field` is `null`. `weight` counts it more than once. */
  check(field: string | null, passed: boolean, weight?: number): void;
  /** Reports what is wrong with a record: with a field of it, or as a whole where `field` is `null`. */
  finding(recordId: string, field: string | null, issue: Issue): void;
  /** Proposes a better value. */
  fix(fix: Omit<Fix, 'id' | 'rule'>): void;
  /** Counts towards a score of its own: Freshness, Contactability. */
  score(name: 'freshness' | 'contactability', passed: boolean): void;
}

/** One run of a rule over one set of records. */
export interface AuditRun {
  /** Looks at one record. */
  record(record: RecordLike, id: string): void;
  /** What the rule must remember to conclude over several parts; plain data. */
  state?(): Json;
  /** Called once after the last record; what it reports is not merged anew, so rules over the whole use `conclude`. */
  end?(): void;
}

/** What a rule knows once all records were seen. */
export interface AuditWhole {
  readonly records: number;
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly type: string;
    readonly computed: boolean;
    readonly filled: number;
    readonly distinct: number;
  }[];
  readonly ids: readonly string[];
}

/** What a rule may report once all records were seen. */
export interface AuditConclusion extends Omit<AuditReport, 'score'> {
  /** Advises on the folder itself. */
  advice(advice: Omit<Advice, 'rule'>): void;
  /** Reports spellings of one value. */
  cluster(cluster: VariantCluster): void;
  /** Reports how old the records are. */
  ages(bands: readonly AgeBand[]): void;
  /** Reports how many values of a field are expected to be right still. */
  decay(decay: FieldDecay): void;
}

/** One thing an audit looks at. A rule is a folder under `audit/rules`. */
export interface AuditRule {
  /** Its name, as findings give it. */
  readonly name: string;
  readonly dimension: QualityDimension;
  /** What it checks, in a sentence. */
  readonly title: string;
  /** Begins a run over one set of records. */
  start(scope: AuditScope, report: AuditReport): AuditRun;
  /** Puts the states of two parts together; first `a`, then `b`. */
  merge?(a: Json, b: Json): Json;
  /** Says what only the whole tells: values that occur twice, spellings of one value. */
  conclude?(state: Json, report: AuditConclusion, whole: AuditWhole): void;
}
