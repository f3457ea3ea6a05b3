import type { AnyRecord } from '../../core/values.ts';
import { ruleText, type KeyPart } from '../block/key-ref.ts';
import { createKeyReader, shareKey } from '../block/read-keys.ts';
import type { MatchModel } from '../model.ts';
import { idOf } from '../store/store.ts';
import { readTruth, type Truth } from './evaluate.ts';

/** How many true pairs the blocking rules of a model bring together. */
export interface BlockingRecall {
  /** Share of the true pairs that have a key in common, 0 to 1; no search can find more. */
  readonly recall: number;
  readonly truePairs: number;
  /** By rule: the share it finds, and the share it alone finds. A rule that finds nothing alone only costs time. */
  readonly rules: readonly { readonly rule: string; readonly recall: number; readonly alone: number }[];
  /** Some of the pairs missed, for {@link whyNot}. */
  readonly missed: readonly (readonly [string, string])[];
}

const missedShown = 100;

/**
 * Measures how many true pairs share a key, rule by rule, without comparing anything.
 *
 * Use it to choose blocking rules where the truth of some records is known; `analyzeBlocking` says what they cost. The
 * `blockingRecall` of {@link evaluate} counts the pairs it is given, and these end at the `review` threshold.
 *
 * @param truth - As {@link evaluate} takes it; records it does not know are left out.
 *
 * @example
 * const model = defineMatchModel({ rules: { same: ['email', 'phone'] } });
 * const people = [{ id: '1', email: 'a@example.com' }, { id: '2', email: 'A@example.com' }, { id: '3', phone: '+48601234567' }];
 * const { recall, missed } = blockingRecall(people, model, [['1', '2', '3']]);
 * [recall, missed];
 * //=> [0.3333333333333333, [['1', '3'], ['2', '3']]]
 */
export function blockingRecall(records: readonly AnyRecord[], model: MatchModel, truth: Truth): BlockingRecall {
  const entityOf = readTruth(truth);
  const keysOf = createKeyReader(model);
  const entities = new Map<string | number, { readonly id: string; readonly keys: readonly ReadonlySet<string>[] }[]>();
  records.forEach((record, position) => {
    const id = idOf(record, model, position);
    const entity = entityOf.get(id);
    if (entity === undefined) return;
    const members = entities.get(entity) ?? [];
    members.push({ id, keys: keysOf(record) });
    entities.set(entity, members);
  });
  const found = model.block.map(() => ({ all: 0, alone: 0 }));
  const missed: (readonly [string, string])[] = [];
  let truePairs = 0;
  let shared = 0;
  for (const members of entities.values()) {
    members.forEach((x, i) => {
      for (const y of members.slice(i + 1)) {
        truePairs++;
        const by = x.keys.flatMap((keys, rule) => (shareKey(keys, y.keys[rule]) ? [rule] : []));
        for (const rule of by) (found[rule] as { all: number }).all++;
        if (by.length === 1) (found[by[0] as number] as { alone: number }).alone++;
        if (by.length > 0) shared++;
        else if (missed.length < missedShown) missed.push([x.id, y.id]);
      }
    });
  }
  const share = (n: number): number => (truePairs === 0 ? 1 : n / truePairs);
  const rules = found.map(({ all, alone }, r) => ({ rule: ruleText(model.block[r] as readonly KeyPart[]), recall: share(all), alone: share(alone) }));
  return { recall: share(shared), truePairs, rules, missed };
}
