import { shortened } from '../../core/svg.ts';
import type { AnyRecord } from '../../core/values.ts';
import { noValue } from '../compare/comparator.ts';
import { keyText, ruleText, type KeyPart } from '../block/key-ref.ts';
import { createKeyReader, shareKey } from '../block/read-keys.ts';
import type { MatchModel } from '../model.ts';
import type { Column } from '../store/columns.ts';
import { createStore, type Store } from '../store/store.ts';

/** Weight, probability and decision of one pair. */
export interface PairScore {
  /** log2 of the odds that both are the same. */
  readonly weight: number;
  readonly probability: number;
  readonly decision: 'same' | 'review' | 'different';
}

/** One step of a weight; the weights of all steps add up to that of the pair. */
export interface ExplainStep {
  readonly kind: 'prior' | 'comparison' | 'frequency' | 'rule';
  /** Name of the comparison, or the text of the rule. */
  readonly name: string;
  /** The level reached, in words; absent where a side has no value. */
  readonly label?: string;
  /** Index of that level. */
  readonly level?: number;
  readonly similarity?: number;
  /** The two values compared. */
  readonly left?: string;
  readonly right?: string;
  readonly weight: number;
}

/** Why a pair got its weight. */
export interface Explanation extends PairScore {
  /** What each thing added or took. */
  readonly steps: readonly ExplainStep[];
  /** The same for people. */
  readonly sentence: string;
  /** Blocking rules that brought the pair together; empty where a search would never have compared it. */
  readonly blockedBy: readonly string[];
}

/** Why a pair is not found. */
export interface WhyNot extends Explanation {
  /** Each blocking rule: whether the pair shares a key, and where not, which keys differ or are missing. */
  readonly rules: readonly {
    readonly rule: string;
    readonly shared: boolean;
    readonly missed: readonly { readonly key: string; readonly reason: 'missing' | 'differs' | 'stopped' }[];
  }[];
  /** What kept the pair apart: no common key, a weight below the threshold, a `never` rule; or nothing. */
  readonly because: 'no-key' | 'weight' | 'rule' | 'found';
}

/**
 * Weighs one pair of records.
 *
 * Use it for a decision about two records at hand. For the reasons use {@link explainPair}; for lists {@link findDuplicates},
 * which is thousands of times faster a pair.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * scorePair({ email: 'a@example.com' }, { email: 'A@example.com' }, model).decision;
 * //=> 'same'
 */
export function scorePair(a: AnyRecord, b: AnyRecord, model: MatchModel): PairScore {
  return decide(openPair(a, b, model).scorer.weigh(0, 1), model);
}

/**
 * Explains the weight of a pair, step by step, with a sentence for people.
 *
 * Use it to show why two records were taken for the same. For why a pair is missing use {@link whyNot}. Hint: the weights of the
 * steps add up to the pair's weight; a missing value adds nothing.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['email']] } });
 * explainPair({ email: 'a@example.com' }, { email: 'A@example.com' }, model).sentence;
 * //=> 'Same, because the rule "same email" says so.'
 */
export function explainPair(a: AnyRecord, b: AnyRecord, model: MatchModel): Explanation {
  const keysOf = createKeyReader(model);
  const right = keysOf(b);
  const blockedBy = keysOf(a).flatMap((keys, r) => (shareKey(keys, right[r]) ? [ruleText(model.block[r] as readonly KeyPart[])] : []));
  return explainRows(openPair(a, b, model), 0, 1, blockedBy);
}

/**
 * Tells why a pair is not among the duplicates: which key each blocking rule missed, and what it would have weighed.
 *
 * Use it when somebody asks "why were these two not found?". For a pair that was found use {@link explainPair}.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: [['phone', 'email']] } });
 * whyNot({ phone: '+48123456789', email: 'a@example.com' }, { phone: '+48123456789' }, model).rules[0].missed;
 * //=> [{ key: 'email', reason: 'missing' }]
 */
export function whyNot(a: AnyRecord, b: AnyRecord, model: MatchModel): WhyNot {
  const explanation = explainPair(a, b, model);
  const rules = model.block.map((parts) => {
    const rule = ruleText(parts);
    const shared = explanation.blockedBy.includes(rule);
    return { rule, shared, missed: shared ? [] : missedKeys(parts, a, b, model) };
  });
  const { blockedBy, decision } = explanation;
  const because = blockedBy.length === 0 ? 'no-key' : decision !== 'different' ? 'found' : openPair(a, b, model).scorer.vetoed(0, 1) ? 'rule' : 'weight';
  return { ...explanation, rules, because };
}

function openPair(a: AnyRecord, b: AnyRecord, model: MatchModel): Store {
  const store = createStore(model);
  store.write(0, a);
  store.write(1, b);
  return store;
}

function missedKeys(parts: readonly KeyPart[], a: AnyRecord, b: AnyRecord, model: MatchModel): WhyNot['rules'][number]['missed'] {
  // The rule as a whole and each of its keys, as if nothing were stopped.
  const keysOf = createKeyReader({ ...model, stopKeys: [], block: [parts, ...parts.map((part) => [part])] });
  const [left, right] = [keysOf(a), keysOf(b)];
  if (shareKey(left[0], right[0])) return [{ key: ruleText(parts), reason: 'stopped' }];
  return parts.flatMap((part, i): WhyNot['rules'][number]['missed'] => {
    const [x, y] = [left[i + 1], right[i + 1]];
    if (!x?.size || !y?.size) return [{ key: keyText(part), reason: 'missing' }];
    return shareKey(x, y) ? [] : [{ key: keyText(part), reason: 'differs' }];
  });
}

/** The probability and the decision of a weight. */
export function decide(weight: number, model: Pick<MatchModel, 'thresholds'>): PairScore {
  const { same, review } = model.thresholds;
  return { weight, probability: 1 / (1 + 2 ** -weight), decision: weight >= same ? 'same' : weight >= review ? 'review' : 'different' };
}

/** Explains the weight of two rows of a store. */
export function explainRows(store: Store, a: number, b: number, blockedBy: readonly string[]): Explanation {
  const { scorer, columns, model, rules } = store;
  const steps: ExplainStep[] = columns.length === 0 ? [] : [{ kind: 'prior', name: 'prior', weight: scorer.priorWeight }];
  let sum = scorer.priorWeight;
  columns.forEach((column, c) => {
    const part = scorer.part(c, a, b);
    const [x, y] = part.codes;
    steps.push(comparisonStep(column, part.level, part.weight, x, y));
    if (part.frequency !== 0) {
      const term = shownTerm(column.kernel.termText(column.kernel.termAt(x, part.level)));
      steps.push({
        kind: 'frequency',
        name: column.name,
        left: term,
        label: part.frequency > 0 ? 'rarer than most' : 'more common than most',
        weight: part.frequency,
      });
    }
    sum += part.weight + part.frequency;
  });
  const rule = rules.first(a, b);
  const final = scorer.applyRules(scorer.weighComparisons(a, b), a, b);
  if (rule >= 0) {
    const { text, verdict } = rules.rules[rule] as { text: string; verdict: string };
    // A model of rules alone has no evidence besides them: the rule then stands for the whole weight.
    steps.push({ kind: 'rule', name: text, label: verdict, weight: columns.length === 0 ? final : final - sum });
  } else if (columns.length === 0) steps.push({ kind: 'prior', name: 'prior', weight: final });
  const score = decide(final, model);
  return { ...score, steps, sentence: sentenceOf(score, steps), blockedBy };
}

function comparisonStep(column: Column, level: number, weight: number, x: number, y: number): ExplainStep {
  const base = { kind: 'comparison' as const, name: column.name, weight };
  const text = (code: number): string => (code > 0 ? column.kernel.text(code) : '');
  if (level === noValue) return { ...base, ...(x > 0 ? { left: text(x) } : {}), ...(y > 0 ? { right: text(y) } : {}) };
  return {
    ...base,
    level,
    label: column.comparison.levels[level]?.label ?? String(level),
    similarity: column.kernel.similarity(x, y) ?? 0,
    left: text(x),
    right: text(y),
  };
}

/** A term as people read it: kernels say what it is part of, `family:lee`, and set parts apart, `name:ann|lee`. */
const shownTerm = (text: string): string => text.replace(/^[a-z]+:(?=[^\s/])/, '').replaceAll('|', ' ');

/** The reasons in the order of their strength, in words. */
function sentenceOf(score: PairScore, steps: readonly ExplainStep[]): string {
  const { decision, probability } = score;
  const opening = decision === 'same' ? 'Same' : decision === 'different' ? 'Different' : `Perhaps the same (${Math.round(probability * 100)} % likely)`;
  const rule = steps.find((step) => step.kind === 'rule');
  if (rule !== undefined) return `${opening}, because the rule "${rule.name}" says so.`;
  const spoken = steps
    .filter((step) => step.kind === 'comparison' && step.label !== undefined && step.weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const told = (side: (weight: number) => boolean, most: number): string =>
    spoken
      .filter((step) => side(step.weight))
      .slice(0, most)
      .map((step) => reason(step, steps[steps.indexOf(step) + 1]))
      .join('; ');
  const pro = told((weight) => weight > 0, 3);
  const contra = told((weight) => weight < 0, 2);
  if (pro === '' && contra === '') return `${opening}: the two records have no value in common fields to go by.`;
  if (decision !== 'different') return `${opening}: ${pro === '' ? 'little speaks against it' : pro}${contra === '' ? '' : `, although ${contra}`}.`;
  return `${opening}: ${contra === '' ? `too little speaks for it: ${pro}` : `${contra}${pro === '' ? '' : `, although ${pro}`}`}.`;
}

/** One comparison in words, with how common its value is where that counts for something. */
function reason(step: ExplainStep, next: ExplainStep | undefined): string {
  const name = step.name.replace(/[._]/g, ' ').replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  const values = [...new Set([step.left ?? '', step.right ?? ''])].map((value) => shortened(value, 60)).join(' / ');
  const frequency = next?.kind === 'frequency' && Math.abs(next.weight) >= 1 ? `, ${next.label}` : '';
  return `${name} – ${step.label} (${values}${frequency})`;
}
