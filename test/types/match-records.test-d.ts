import { expectTypeOf, test } from 'vitest';
import {
  analyzeBlocking,
  createMatchIndex,
  defineMatchModel,
  email,
  explainPair,
  findDuplicates,
  matchAgainst,
  matchKeys,
  mergeRecords,
  trainMatchModel,
  unmerge,
} from '../../src/match/index.ts';

interface Contact {
  readonly id: string;
  readonly email: string | null;
}

const contacts: readonly Contact[] = [{ id: '1', email: 'ann@example.com' }];
const [first] = contacts as readonly [Contact];

test('records may be of an interface of the host', async () => {
  const model = defineMatchModel({ block: ['email'], compare: { email: email() } });
  await findDuplicates(contacts, model);
  await trainMatchModel(model, contacts);
  analyzeBlocking(contacts, model);
  explainPair(first, first, model);
  matchKeys(first, model);
  expectTypeOf(matchAgainst(first, contacts, model)[0]?.record).toEqualTypeOf<Contact | undefined>();
  const index = createMatchIndex(model);
  index.add(first);
  index.match({ email: 'ann@example.com' });
  const { record, entry } = mergeRecords(contacts, {}, { now: '2026-11-21T09:00:00Z' });
  expectTypeOf(record).toEqualTypeOf<Contact>();
  expectTypeOf(unmerge<Contact>(entry).records).toEqualTypeOf<readonly Contact[]>();
});

test('what is no record is refused', () => {
  const model = defineMatchModel({ block: ['email'], compare: { email: email() } });
  // @ts-expect-error a text is no record
  matchKeys('ann@example.com', model);
});
