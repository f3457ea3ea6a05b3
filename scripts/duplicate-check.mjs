// Bundles examples/duplicate-check.ts for an edge runtime, sends it three submissions on PGlite, and prints how large it is and how
// long a cold start takes: `npm run example:duplicates`. That it answers as a live index does is a test: test/demo/duplicate-check.test.ts.
import { PGlite } from '@electric-sql/pglite';
import { runEdgeExample } from './edge-example.mjs';

const url = 'https://acme.example/contact';
const post = (fields, query = '') => new Request(url + query, { method: 'POST', body: new URLSearchParams(fields) });

// The database is elsewhere and answers at once: what is measured is the function.
const coldStart = `const begun = performance.now();
const { handlerOn } = await import('./handler.mjs');
const loaded = performance.now();
const stored = { id: 'c1', name: { given: 'Jan', family: 'Kowalski' }, email: 'jan@acme.pl', phone: '+48221234567' };
const handle = handlerOn({ query: async () => ({ rows: [{ record: stored }] }) });
const body = new URLSearchParams('name=Jan+Kowalski&email=jan@acme.pl&phone=22+123+45+67');
await handle(new Request('${url}', { method: 'POST', body }));
console.log(JSON.stringify([loaded - begun, performance.now() - loaded]));`;

const submissions = [
  ['Somebody new', post({ name: 'Anna Nowak', email: 'anna.nowak@example.com', phone: '22 123 45 67' })],
  ['The same person, written another way', post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' })],
  ['Stored all the same', post({ name: 'Nowak, Anna', email: 'Anna.Nowak@Example.com' }, '?anyway')],
];

const database = new PGlite();
const handlerOf = async ({ handlerOn, schema }) => {
  for (const statement of schema) await database.query(statement);
  return handlerOn(database);
};
try {
  await runEdgeExample({ file: 'examples/duplicate-check.ts', handlerOf, submissions, coldStart });
} finally {
  await database.close();
}
