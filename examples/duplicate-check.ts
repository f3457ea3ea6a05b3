// A function behind a contact form that looks for duplicates in a database before it stores: no index in memory, no state between
// requests. The keys of every contact stand in a table of their own; one query fetches what shares a key with the newcomer, and
// `matchAgainst` weighs it. The answer is that of a live index over the same contacts.
// `npm run example:duplicates` tries it on PGlite and prints its size and cold start.
import { date, email, personName, phone } from 'tidycrm/fields';
import { matchAgainst, matchKeys, matchModelFor } from 'tidycrm/match';
import { defineWorkspace, fromFormData, parseRecord } from 'tidycrm/model';

const site = defineWorkspace({
  id: 'site',
  version: 1,
  settings: { country: 'PL' },
  folders: {
    contacts: {
      title: 'name',
      fields: { name: personName({ required: true }), email: email(), phone: phone(), born: date() },
    },
  },
});

/** How contacts are compared; train it with `trainMatchModel` once there are some hundred, and store it as JSON. */
export const model = matchModelFor(site, 'contacts');

/** What the handler needs of a database: the client of PGlite has it, and so have those of node-postgres and Neon. */
export interface Database {
  query(sql: string, parameters?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A contact as it is stored. */
export type Contact = Readonly<Record<string, unknown>> & { readonly id: string };

/** The two tables, a statement each. */
export const schema = [
  'CREATE TABLE contact (id text PRIMARY KEY, record jsonb NOT NULL)',
  'CREATE TABLE contact_key (key text NOT NULL, contact text NOT NULL REFERENCES contact ON DELETE CASCADE, PRIMARY KEY (key, contact))',
];

// A key that thousands share (a switchboard's number) would fetch thousands: put it into the model as a stop key instead.
const byKey = 'SELECT record FROM contact WHERE id IN (SELECT contact FROM contact_key WHERE key = ANY($1::text[]))';

// One statement each, so that a contact never stands there without its keys.
const insert = `WITH added AS (INSERT INTO contact VALUES ($1, $2::text::jsonb) RETURNING id)
INSERT INTO contact_key SELECT key, id FROM added, unnest($3::text[]) AS key`;

/** Stores a contact together with its keys. */
export async function store(database: Database, contact: Contact): Promise<void> {
  await database.query(insert, [contact.id, JSON.stringify(contact), matchKeys(contact, model)]);
}

/** The stored contacts that resemble this one, best first. */
export async function duplicatesOf(database: Database, contact: Readonly<Record<string, unknown>>) {
  const { rows } = await database.query(byKey, [matchKeys(contact, model)]);
  return matchAgainst(
    contact,
    rows.map((row) => (row as { readonly record: Contact }).record),
    model,
  );
}

/** Makes the handler: stores whom nobody resembles, asks back where somebody does, and takes `?anyway` for an answer. */
export const handlerOn =
  (database: Database) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return Response.json({ error: 'POST only' }, { status: 405 });
    const input = fromFormData(site, 'contacts', await request.formData().catch(() => new FormData()));
    const result = parseRecord(site, 'contacts', input, { now: new Date().toISOString() });
    if (!result.ok) return Response.json({ issues: result.issues.map(({ path, message }) => ({ field: path[0] ?? null, message })) }, { status: 422 });
    const found = await duplicatesOf(database, result.value);
    const duplicates = found.map(({ id, probability, decision, record }) => ({ id, probability, decision, name: record['name'] }));
    if (duplicates.length > 0 && !new URL(request.url).searchParams.has('anyway')) return Response.json({ duplicates }, { status: 409 });
    const contact = { ...result.value, id: crypto.randomUUID() };
    await store(database, contact);
    return Response.json({ id: contact.id, duplicates }, { status: 201 });
  };
