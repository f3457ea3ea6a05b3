import type { Issue } from '../../core/issue.ts';
import type { Context } from '../../core/context.ts';
import { instantMs } from '../../core/calendar.ts';
import { issueMaker } from '../../core/issue.ts';
import { submissionIssues } from '../../core/issues/junk.ts';
import type { ISODateTime } from '../../core/values.ts';
import { cleanText } from '../../text/clean.ts';
import { foldText } from '../../text/fold.ts';
import { hasMixedScripts } from '../../text/scripts.ts';
import { valueOf } from '../own-value.ts';
import { detectJunk } from '../junk/junk.ts';

const issue = /* @__PURE__ */ issueMaker(submissionIssues);

/** What a form's page knows beside the values. */
export interface SubmissionSignals {
  /** What stood in the hidden field only robots fill in. */
  readonly honeypot?: unknown;
  /** When the form was shown. */
  readonly shownAt?: ISODateTime;
  /** When it was sent; the context's `now` unless given. */
  readonly sentAt?: ISODateTime;
  /** How often the same sender or text came lately, this time not counted. */
  readonly repeats?: number;
  /** Tells throw-away mailboxes: `isDisposableDomain` of `tidycrm/normalize/disposable`. */
  readonly disposable?: (domain: string) => boolean;
}

/** One reason and what it added to the score. */
export interface SubmissionReason {
  readonly code: keyof typeof submissionIssues;
  /** Points of 100. */
  readonly points: number;
  /** The field it concerns, where it concerns one. */
  readonly field: string | null;
  readonly issue: Issue;
}

/** What {@link scoreSubmission} returns. */
export interface SubmissionScore {
  /** How much speaks for spam, from 0 to 1. */
  readonly score: number;
  /** `ok` below 0.3, `spam` from 0.7, `review` between. */
  readonly verdict: 'ok' | 'review' | 'spam';
  /** Every reason, heaviest first. */
  readonly reasons: readonly SubmissionReason[];
}

const fastest = 3;
const oldestMinutes = 60;
const mostFields = 100;

/**
 * Scores how likely a form was sent by a robot or a spammer, with every reason.
 *
 * Use it on what a web form brings, before a lead is made. It never drops anything: the host decides what to do with `review`
 * and `spam`. Hint: fields are known by their names (`first_name`, `email`, `message` …); unknown ones are read as text. No
 * single weak sign makes spam; the hidden field alone does.
 *
 * @param form - The values by field name.
 * @param signals - What the page knows: hidden field, times, repeats.
 * @param ctx - `now` stands in for `sentAt`.
 *
 * Reason codes: the group `submission.…` of the table of codes.
 *
 * @example
 * scoreSubmission({ name: 'Anna Nowak', email: 'anna@acme.pl', message: 'Please call me.' }, {}, { now: '2026-11-02T10:00:00Z' });
 * //=> { score: 0, verdict: 'ok', reasons: [] }
 *
 * @example
 * scoreSubmission({ name: 'Anna' }, { honeypot: 'http://x.example' }, { now: '2026-11-02T10:00:00Z' }).verdict;
 * //=> 'spam'
 */
export function scoreSubmission(form: Readonly<Record<string, unknown>>, signals: SubmissionSignals = {}, ctx?: Pick<Context, 'now'>): SubmissionScore {
  const fields = readFields(form);
  const reasons: SubmissionReason[] = [];
  const add = (points: number, code: keyof typeof submissionIssues, params: Readonly<Record<string, unknown>> = {}, field: string | null = null): void => {
    reasons.push({ code, points, field, issue: issue(code, params, field === null ? {} : { path: [field] }) });
  };
  if (cleanText(signals.honeypot) !== null) add(90, 'submission.honeypot');
  timing(signals, ctx, add);
  if ((signals.repeats ?? 0) >= 1) add(Math.min(45, 15 * (signals.repeats as number)), 'submission.repeated', { count: signals.repeats });
  for (const field of fields) inField(field, signals, add);
  across(fields, add);
  reasons.sort((a, b) => b.points - a.points);
  const score = Math.min(1, reasons.reduce((sum, reason) => sum + reason.points, 0) / 100);
  return { score, verdict: score >= 0.7 ? 'spam' : score >= 0.3 ? 'review' : 'ok', reasons };
}

type Add = (points: number, code: keyof typeof submissionIssues, params?: Readonly<Record<string, unknown>>, field?: string | null) => void;

type Role = 'given' | 'family' | 'name' | 'email' | 'phone' | 'company' | 'url' | 'message' | 'other';

interface Field {
  readonly name: string;
  readonly role: Role;
  readonly text: string;
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/e-?mail|почт/i, 'email'],
  [/phone|mobile|tel|whatsapp|телефон/i, 'phone'],
  [/first|given|vorname|имя$|imie|nama_?depan/i, 'given'],
  [/last|family|surname|nachname|фамилия|nazwisko/i, 'family'],
  [/company|organi[sz]ation|firm|компания/i, 'company'],
  [/url|website|site|link|homepage/i, 'url'],
  [/message|comment|text|note|question|body|description|сообщение|комментарий/i, 'message'],
  [/name|фио|nama/i, 'name'],
];

function readFields(form: unknown): Field[] {
  if (typeof form !== 'object' || form === null) return [];
  const fields: Field[] = [];
  for (const name of namesOf(form).slice(0, mostFields)) {
    const text = cleanText(valueOf(form, name));
    if (text !== null) fields.push({ name, role: roles.find(([pattern]) => pattern.test(name))?.[1] ?? 'other', text });
  }
  return fields;
}

function namesOf(form: object): string[] {
  try {
    return Object.keys(form);
  } catch {
    return [];
  }
}

function timing({ shownAt, sentAt }: SubmissionSignals, ctx: Pick<Context, 'now'> | undefined, add: Add): void {
  const end = sentAt ?? ctx?.now;
  if (shownAt === undefined || end === undefined) return;
  const from = instantMs(shownAt);
  const to = instantMs(end);
  if (from === null || to === null) return;
  const seconds = Math.round((to - from) / 100) / 10;
  if (seconds < fastest) add(seconds < 1 ? 50 : 40, 'submission.too_fast', { seconds: Math.max(0, seconds) });
  else if (seconds > oldestMinutes * 60) add(10, 'submission.too_old', { minutes: Math.round(seconds / 60) });
}

const link = /https?:\/\/|www\.|[a-z0-9]\.(?:com|net|org|info|ru|xyz|top|site|online|shop|click|biz)\/\S/i;
const links = /https?:\/\/|(?<![/\w])www\./gi;
const markup = /\[(?:url|link|b|img)[=\]]|<\/?(?:a|script|img|iframe|b|strong)[\s>]/i;
const spamWords =
  /viagra|cialis|casino|казино|crypto ?invest|bitcoin doubl|payday loan|forex signal|seo (?:service|expert|promotion|company)|backlinks?|guest post|rank(?:ing)? (?:on )?google|first page of google|(?:adult|sex|online) dating|hot girls|onlyfans|nudes\b|porn|eroti|escort|weight loss|earn \$?\d|make money|заработок|быстрые деньги|продвижение сайт|раскрутк|накрутк|база (?:email|телефонов)|микрозайм|займ без|кредит без/gi;

function inField({ name, role, text }: Field, signals: SubmissionSignals, add: Add): void {
  const short = role === 'given' || role === 'family' || role === 'name' || role === 'phone' || role === 'company';
  if (short && link.test(text)) add(50, 'submission.link_in_field', { field: name }, name);
  if (markup.test(text)) add(short ? 50 : 40, 'submission.markup', { field: name }, name);
  if (role !== 'url' && role !== 'email' && hasMixedScripts(text)) add(short ? 25 : 15, 'submission.mixed_script', { field: name }, name);
  if (role === 'email') mailbox(text, name, signals, add);
  else if (role !== 'phone' && role !== 'url') {
    const kind = role === 'company' ? 'company' : role === 'given' || role === 'family' || role === 'name' ? 'person' : 'text';
    const verdict = detectJunk(text, { kind });
    const weak = verdict.reasons.every((reason) => reason.code === 'junk.placeholder' || reason.code === 'junk.punctuation');
    const onlyLink = verdict.reasons.every((reason) => reason.code === 'junk.link');
    if (verdict.junk && (short || !(weak || onlyLink))) add(weak ? 20 : 35, 'submission.junk', { field: name, input: text }, name);
    else if (short && isGibberish(text)) add(35, 'submission.junk', { field: name, input: text }, name);
  }
  if (role === 'message' || role === 'other') {
    const count = text.match(links)?.length ?? 0;
    if (count >= 2) add(Math.min(60, 15 * count), 'submission.links', { count }, name);
    const found = [...new Set((text.match(spamWords) ?? []).map((word) => word.toLowerCase()))];
    if (found.length > 0) add(Math.min(60, 30 * found.length), 'submission.spam_words', { words: found }, name);
  }
}

/** Random letters with capitals strewn in, as form robots make up: `xKqTzWbRnLp`. */
const isGibberish = (text: string): boolean => /^[a-z]{9,}$/i.test(text) && (text.match(/[a-z][A-Z]/g)?.length ?? 0) >= 3;

function mailbox(text: string, name: string, signals: SubmissionSignals, add: Add): void {
  const [local = '', domain = '', ...more] = text.toLowerCase().split('@');
  if (more.length > 0 || local === '' || text.includes(' ') || !/^[^.]+\.[^.]/.test(domain)) add(25, 'submission.bad_email', { input: text }, name);
  else if (signals.disposable?.(domain) === true) add(35, 'submission.disposable_email', { domain }, name);
}

function across(fields: readonly Field[], add: Add): void {
  const given = fields.find((field) => field.role === 'given');
  const family = fields.find((field) => field.role === 'family');
  if (given !== undefined && family !== undefined && foldText(given.text) === foldText(family.text)) add(30, 'submission.same_names', {}, family.name);
  const byText = new Map<string, string[]>();
  for (const { name, text, role } of fields) {
    if (text.length < 4 || role === 'email' || role === 'phone') continue;
    const key = foldText(text);
    byText.set(key, [...(byText.get(key) ?? []), name]);
  }
  for (const names of byText.values()) {
    const onlyNames = given !== undefined && family !== undefined && names.length === 2 && names.includes(given.name) && names.includes(family.name);
    if (names.length > 1 && !onlyNames) add(25, 'submission.same_text', { fields: names });
  }
}
