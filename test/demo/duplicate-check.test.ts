import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contact, duplicatesOf, handlerOn, model, schema, store } from '../../examples/duplicate-check.ts';
import { createMatchIndex, findDuplicatesSync } from '../../src/match/index.ts';
import { generateCrm } from '../../src/testing/index.ts';

const database = new PGlite();
beforeAll(async () => {
  for (const statement of schema) await database.query(statement);
});
afterAll(() => database.close());

/** Contacts as the workspace would store them. */
function contacts(rows: number): Contact[] {
  return [...generateCrm({ rows, seed: 11 })].map(({ number, row }) => ({
    id: String(number),
    name: { given: row['First Name'] ?? '', family: row['Last Name'] ?? '' },
    email: row['E-mail']?.toLowerCase() || null,
    phone: row['Phone'] ? `+48${row['Phone'].replace(/\D+/g, '').slice(-9)}` : null,
    born: /^\d{4}-\d{2}-\d{2}$/.test(row['Date of Birth'] ?? '') ? row['Date of Birth'] : null,
  }));
}

describe('the duplicate check on a database', () => {
  test('gives the answer of a live index over the same contacts, for every contact', async () => {
    const people = contacts(400);
    const index = createMatchIndex(model);
    let found = 0;
    for (const person of people) {
      const stored = (await duplicatesOf(database, person)).map(({ id, weight, decision }) => ({ id, weight, decision }));
      expect(stored).toEqual(index.match(person).map(({ id, weight, decision }) => ({ id, weight, decision })));
      found += stored.length;
      await store(database, person);
      index.add(person);
    }
    expect(found).toBeGreaterThan(20);
    const batch = findDuplicatesSync(people, model).pairs.length;
    expect(found).toBe(batch);
    await database.query('DELETE FROM contact');
    expect((await database.query('SELECT * FROM contact_key')).rows).toEqual([]);
  });

  test('stores whom nobody resembles, asks back where somebody does, and stores on request', async () => {
    const handle = handlerOn(database);
    const post = async (fields: Record<string, string>, query = '') => {
      const response = await handle(new Request(`https://acme.example/contact${query}`, { method: 'POST', body: new URLSearchParams(fields) }));
      return { status: response.status, body: (await response.json()) as { id?: string; duplicates?: { id: string; decision: string }[] } };
    };
    const anna = { name: 'Anna Nowak', email: 'anna.nowak@example.com', phone: '22 123 45 67' };
    const first = await post(anna);
    expect(first).toEqual({ status: 201, body: { id: expect.any(String), duplicates: [] } });
    const again = await post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' });
    expect(again.status).toBe(409);
    expect(again.body.duplicates).toMatchObject([{ id: first.body.id, decision: 'same', name: { given: 'Anna', family: 'Nowak' } }]);
    expect((await post({ name: 'Jan Zys', email: 'jan@example.com' })).status).toBe(201);
    expect((await post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' }, '?anyway')).status).toBe(201);
    expect((await post({ name: '' })).status).toBe(422);
    expect((await handle(new Request('https://acme.example/contact'))).status).toBe(405);
  });
});
