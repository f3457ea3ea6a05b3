// Bundles examples/form-function.ts for an edge runtime, sends it three submissions, and prints how large it is and how
// long a cold start takes: `npm run example:form`.
import { runEdgeExample } from './edge-example.mjs';

const post = (body, language, type = 'application/x-www-form-urlencoded') =>
  new Request('https://acme.example/contact', { method: 'POST', body: String(body), headers: { 'content-type': type, 'accept-language': language } });

const submissions = [
  ['A form as people fill it in', post(new URLSearchParams('name=anna+NOWAK&email=Anna.Nowak@gmail.cmo&phone=22+123+45+67&message=Hello&newsletter=on'), 'en')],
  ['What is wrong, in Polish', post(new URLSearchParams('name=anna@nowak.pl&email=anna&message='), 'pl-PL,en;q=0.5')],
  ['A JSON body, in Russian', post(JSON.stringify({ name: 'Анна Новак', email: 'anna@nowak.pl', message: 'Привет', agent: 'x' }), 'ru', 'application/json')],
];

const coldStart = `const begun = performance.now();
const { handle } = await import('./handler.mjs');
const loaded = performance.now();
const body = 'name=Jan+Kowalski&email=jan@acme.pl&phone=221234567&message=x';
await handle(new Request('https://acme.example/', { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
console.log(JSON.stringify([loaded - begun, performance.now() - loaded]));`;

await runEdgeExample({ file: 'examples/form-function.ts', handlerOf: ({ handle }) => handle, submissions, coldStart });
