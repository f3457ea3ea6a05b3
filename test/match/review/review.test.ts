import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignReview,
  createMatchIndex,
  decideReview,
  defineMatchModel,
  findDuplicatesSync,
  jaroWinkler,
  linkRecordsSync,
  mergeRecords,
  phone,
  replayDecisions,
  reviewItems,
  unmerge,
  type ReviewDecision,
  type ReviewItem,
} from '../../../src/match/index.ts';

const ann = { type: 'user', id: 'ann' } as const;
const bob = { type: 'user', id: 'bob' } as const;
const now = '2026-11-21T09:00:00Z';

const model = defineMatchModel({ rules: { same: ['email'], review: ['phone'] } });
const people = [
  { id: '2', phone: '+48601234567', email: 'two@example.com' },
  { id: '1', phone: '+48601234567', email: 'one@example.com' },
  { id: '3', phone: '+48601234567' },
];

const shown = ({ a, b, status, assignee, decision, decider }: ReviewItem) => [a, b, status, assignee?.id ?? null, decision, decider?.id ?? null];
const entry = (a: string, b: string, decision: ReviewDecision['decision'], at = now, decider: ReviewDecision['decider'] = ann): ReviewDecision => ({
  a,
  b,
  decision,
  decider,
  at,
});

describe('the review queue', () => {
  test('holds the doubtful pairs of a result, whatever the order of records', () => {
    const items = reviewItems(findDuplicatesSync(people, model));
    expect(items.map(shown)).toEqual([
      ['1', '2', 'open', null, null, null],
      ['1', '3', 'open', null, null, null],
      ['2', '3', 'open', null, null, null],
    ]);
    expect(reviewItems(findDuplicatesSync([...people].reverse(), model))).toEqual(items);
    expect(JSON.parse(JSON.stringify(items))).toEqual(items);
  });

  test('asks the likeliest first', () => {
    const weighed = defineMatchModel({ block: ['phone'], compare: { phone: phone(), name: jaroWinkler() }, thresholds: { review: -20, same: 20 } });
    const list = people.map((person, i) => ({ ...person, name: ['Anna', 'Anna', 'Piotr'][i] }));
    const items = reviewItems(findDuplicatesSync(list, weighed));
    expect(items.map(({ a, b }) => `${a} ${b}`)).toEqual(['1 2', '1 3', '2 3']);
    expect(items[0]?.weight).toBeGreaterThan(items[1]?.weight as number);
  });

  test('asks on request about the link that alone holds an entity together', () => {
    const chain = [
      { id: '1', email: 'a@example.com' },
      { id: '2', email: ['a@example.com', 'b@example.com'] },
      { id: '3', email: 'b@example.com' },
    ];
    const connected = defineMatchModel({ rules: { same: ['email'] }, cluster: 'connected' });
    const found = findDuplicatesSync(chain, connected);
    expect(reviewItems(found)).toEqual([]);
    expect(reviewItems(found, { weakLinks: true }).map(({ a, b, because }) => [a, b, because])).toEqual([['1', '2', 'weakLink']]);
    expect(reviewItems(findDuplicatesSync([...chain].reverse(), connected), { weakLinks: true })).toEqual(reviewItems(found, { weakLinks: true }));
  });

  test('is assigned, decided, skipped and taken back, with the journal to tell', () => {
    const [item] = reviewItems(findDuplicatesSync(people, model)) as [ReviewItem];
    const assigned = assignReview(item, ann);
    expect(shown(assigned)).toEqual(['1', '2', 'assigned', 'ann', null, null]);
    expect(assignReview(assigned, null).status).toBe('open');
    const skipped = decideReview(assigned, 'skip', { now, actor: ann });
    expect(skipped.ok && shown(skipped.item)).toEqual(['1', '2', 'skipped', 'ann', 'skip', 'ann']);
    const decided = decideReview(assigned, 'different', { now, actor: bob, note: 'twins' });
    expect(decided).toMatchObject({ ok: true, entry: { a: '1', b: '2', decision: 'different', decider: bob, at: now, note: 'twins' } });
    const after = decided.ok ? decided.item : item;
    expect(shown(after)).toEqual(['1', '2', 'decided', 'ann', 'different', 'bob']);
    expect(decideReview(after, 'same', { now, actor: ann })).toMatchObject({ ok: false, fail: { code: 'decided', decision: 'different', decider: bob } });
    expect(decideReview(after, 'different', { now, actor: ann })).toMatchObject({ ok: true });
    expect(decideReview(after, 'same', { now, actor: ann, override: true })).toMatchObject({ ok: true, item: { decision: 'same', decider: ann } });
    const back = decideReview(after, 'reopen', { now, actor: ann });
    expect(back.ok && shown(back.item)).toEqual(['1', '2', 'assigned', 'ann', null, null]);
    expect(() => decideReview(item, 'maybe' as never, { now })).toThrowError(expect.objectContaining({ code: 'invalid-argument' }));
  });

  test('keeps assignees and skipped pairs over a later run, and asks nothing twice', () => {
    const first = reviewItems(findDuplicatesSync(people, model)).map((item) => assignReview(item, ann));
    const journal = [entry('2', '1', 'same'), entry('1', '3', 'skip')];
    const again = findDuplicatesSync(people, model, replayDecisions(journal));
    expect(reviewItems(again, { previous: first, decisions: journal }).map(shown)).toEqual([
      ['1', '3', 'skipped', 'ann', 'skip', 'ann'],
      ['2', '3', 'assigned', 'ann', null, null],
    ]);
    expect(again.clusters.map(({ records }) => records)).toEqual([['2', '1']]);
  });

  test('keeps two sources apart that use the same ids', () => {
    const found = linkRecordsSync(
      [
        { id: '1', phone: '+48601234567' },
        { id: '2', phone: '+48601234567' },
      ],
      [{ id: '1', phone: '+48601234567' }],
      model,
    );
    const items = reviewItems(found, { linked: true, decisions: [entry('1', '2', 'same')] });
    expect(items.map(shown)).toEqual([
      ['1', '1', 'open', null, null, null],
      ['2', '1', 'open', null, null, null],
    ]);
  });
});

describe('replayDecisions', () => {
  test('gives a batch run and a live index the same answers', () => {
    const journal = [entry('1', '2', 'same'), entry('2', '3', 'different')];
    const { mustLink, cannotLink, labels, conflicts } = replayDecisions(journal);
    expect(labels).toEqual([
      { a: '1', b: '2', same: true },
      { a: '2', b: '3', same: false },
    ]);
    expect(conflicts).toEqual([]);
    const batch = findDuplicatesSync(people, model, { mustLink, cannotLink }).clusters.map(({ records }) => [...records].sort());
    const index = createMatchIndex(model);
    for (const [a, b] of mustLink) index.mustLink(a, b);
    for (const [a, b] of cannotLink) index.cannotLink(a, b);
    for (const person of people) index.add(person);
    expect(
      index
        .entities()
        .map(({ records }) => records)
        .filter((records) => records.length > 1),
    ).toEqual(batch);
  });

  test('lets the last word count by its time, and tells who was overruled', () => {
    const journal = [entry('2', '1', 'different', '2026-11-22T09:00:00Z', bob), entry('1', '2', 'same', '2026-11-21T09:00:00Z', ann)];
    const replayed = replayDecisions(journal);
    expect(replayed.cannotLink).toEqual([['1', '2']]);
    expect(replayed.conflicts).toEqual([{ kind: 'overruled', a: '1', b: '2', decision: journal[0], overruled: [journal[1]] }]);
    const corrected = replayDecisions([entry('1', '2', 'same', '2026-11-21T09:00:00Z'), entry('1', '2', 'different', '2026-11-22T09:00:00Z')]);
    expect(corrected.conflicts).toEqual([]);
  });

  test('takes back what was reopened, and lets a skip overrule nobody', () => {
    const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T00:00:00Z`;
    expect(replayDecisions([entry('1', '2', 'same', day(1)), entry('1', '2', 'reopen', day(2))]).labels).toEqual([]);
    expect(replayDecisions([entry('1', '2', 'same', day(1)), entry('1', '2', 'skip', day(2), bob)])).toMatchObject({ mustLink: [['1', '2']], conflicts: [] });
    expect(replayDecisions([entry('1', '2', 'skip', day(1)), entry('1', '2', 'same', day(2))]).mustLink).toEqual([['1', '2']]);
  });

  test('finds decisions that contradict each other over several records', () => {
    const journal = [entry('1', '2', 'same'), entry('2', '3', 'same'), entry('3', '4', 'same'), entry('4', '1', 'different'), entry('8', '9', 'different')];
    const { conflicts, cannotLink } = replayDecisions(journal);
    expect(conflicts).toEqual([{ kind: 'contradiction', a: '1', b: '4', decision: journal[3], through: ['1', '2', '3', '4'] }]);
    const list = ['1', '2', '3', '4'].map((id) => ({ id, email: `${id}@example.com` }));
    const { clusters } = findDuplicatesSync(list, model, replayDecisions(journal));
    expect(clusters.some(({ records }) => records.includes('1') && records.includes('4'))).toBe(false);
    expect(cannotLink).toHaveLength(2);
  });

  test('follows records into those they were merged into, and back', () => {
    const journal = [entry('2', '3', 'different')];
    const { entry: merge } = mergeRecords([people[1], people[0]] as never, { primary: { id: '1' } }, { now });
    expect(replayDecisions(journal, { merges: [merge] }).cannotLink).toEqual([['1', '3']]);
    const { entry: second } = mergeRecords([{ id: '9' }, { id: '1' }], { primary: { id: '9' } }, { now });
    expect(replayDecisions(journal, { merges: [merge, second] }).cannotLink).toEqual([['3', '9']]);
    expect(replayDecisions([entry('1', '2', 'same')], { merges: [merge] })).toMatchObject({ mustLink: [], conflicts: [] });
    const apart = unmerge(merge, undefined, { now: '2026-11-22T00:00:00Z', actor: bob }).decisions;
    expect(replayDecisions([...journal, ...apart]).cannotLink).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
    expect(replayDecisions(apart, { merges: [merge] }).conflicts).toMatchObject([{ kind: 'merged', a: '1', b: '2', into: '1' }]);
  });

  test('keeps two linked sources apart that use the same ids', () => {
    const journal = [entry('1', '2', 'same'), entry('2', '1', 'different'), entry('1', '1', 'same'), entry('3', '1', 'same'), entry('3', '2', 'different')];
    const { mustLink, cannotLink, conflicts } = replayDecisions(journal, { linked: true });
    expect(mustLink).toEqual([
      ['1', '1'],
      ['1', '2'],
      ['3', '1'],
    ]);
    expect(cannotLink).toEqual([
      ['2', '1'],
      ['3', '2'],
    ]);
    expect(conflicts).toMatchObject([{ kind: 'contradiction', a: '3', b: '2', through: ['3', '1', '1', '2'] }]);
  });

  test('law: the order of the journal changes nothing where times differ, and no pair is in both lists', () => {
    const word = fc.record({
      a: fc.constantFrom('1', '2', '3', '4'),
      b: fc.constantFrom('5', '6', '2', '3'),
      decision: fc.constantFrom('same', 'different', 'skip', 'reopen'),
      decider: fc.constantFrom(ann, bob),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer(), (words, seed) => {
        const journal = words.filter(({ a, b }) => a !== b).map((one, i) => ({ ...one, at: new Date(1e12 + i * 1000).toISOString() }) as ReviewDecision);
        const replayed = replayDecisions(journal);
        const shuffled = journal.map((one, i) => ({ one, key: Math.sin(seed + i) })).sort((x, y) => x.key - y.key);
        const again = replayDecisions(shuffled.map(({ one }) => one));
        expect({ ...again, conflicts: again.conflicts.length }).toEqual({ ...replayed, conflicts: replayed.conflicts.length });
        const must = new Set(replayed.mustLink.map(String));
        expect(replayed.cannotLink.filter((pair) => must.has(String(pair)))).toEqual([]);
      }),
    );
  });
});
