import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import {
  date,
  defineMatchModel,
  email,
  findDuplicates,
  findDuplicatesSync,
  linkRecords,
  linkRecordsSync,
  matchWorker,
  personName,
  phone,
  trainMatchModelSync,
  type MatchWorker,
} from '../../src/match/index.ts';
import { seededRandom } from '../../src/core/random.ts';
import { findChromium, noChromium } from '../chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidycrm-workers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    external: ['node:*'],
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
};

/** The worker as a host writes it. */
const nodeWorker = `
  import { parentPort } from 'node:worker_threads';
  import { serveMatchWorker } from './src/match/worker.ts';
  import { allComparators } from './src/match/index.ts';
  parentPort.on('message', (task) => {
    const reply = serveMatchWorker(task, { comparators: allComparators });
    parentPort.postMessage(reply, reply.ok ? [reply.a.buffer, reply.b.buffer, reply.weight.buffer] : []);
  });`;

const file = join(folder, 'worker.mjs');
beforeAll(async () => writeFileSync(file, await bundle(nodeWorker)), 60_000);

/** Threads that have not ended yet. */
let running = 0;
const thread = (path: string): MatchWorker => {
  const worker = new Worker(path);
  running++;
  worker.on('exit', () => running--);
  return matchWorker(worker);
};
const own = (name: string, code: string): string => {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
};
const allEnded = async (): Promise<boolean> => {
  for (let i = 0; i < 400 && running > 0; i++) await new Promise((resolve) => setTimeout(resolve, 5));
  return running === 0;
};

const random = seededRandom(11);
const people = Array.from({ length: 600 }, (_, i) => {
  const of = random.integer(350);
  return {
    id: `p${i}`,
    name: `${['Anna', 'Jan', 'Ewa', 'Piotr'][of % 4]} ${['Kowalska', 'Nowak', 'Lis', 'Wrona', 'Mazur'][of % 5]}${of % 7 === 0 ? 'a' : ''}`,
    email: random.chance(0.7) ? `user${of}@example.com` : null,
    phone: random.chance(0.7) ? `+4860${1000000 + of}` : null,
    city: i % 2 === 0 ? 'Gdynia' : 'Sopot',
    birthDate: `19${50 + (of % 45)}-0${1 + (of % 9)}-1${of % 10}`,
  };
});
const plain = defineMatchModel({
  block: ['email', 'phone', 'name:phonetic'],
  compare: { name: personName(), email: email(), phone: phone(), birthDate: date() },
  rules: { never: ['taxId'] },
});

describe('workers', () => {
  const model = trainMatchModelSync(plain, people, { seed: 3 }).model;

  test('give the very result of none, whatever their number', async () => {
    const options = { mustLink: [['p1', 'p2']], cannotLink: [['p3', 'p4']], maxPairs: 30_000 } as const;
    const crowded = defineMatchModel({ ...model, block: [...model.block, 'city'] });
    const alone = findDuplicatesSync(people, crowded, options);
    expect(alone.pairs.length).toBeGreaterThan(100);
    expect(alone.stats.stopKeys.length).toBeGreaterThan(0);
    for (const count of [0, 1, 2, 3])
      expect(await findDuplicates(people, crowded, { ...options, workers: { count, create: () => thread(file) } }), `${count} workers`).toEqual(alone);
    expect(await allEnded()).toBe(true);
  }, 60_000);

  test('link two sources as none do', async () => {
    const [left, right] = [people.slice(0, 250), people.slice(200)];
    const alone = linkRecordsSync(left, right, model);
    for (const count of [1, 3]) expect(await linkRecords(left, right, model, { workers: { count, create: () => thread(file) } })).toEqual(alone);
    expect(await linkRecords([], right, model, { workers: { count: 2, create: () => thread(file) } })).toMatchObject({ pairs: [], clusters: [] });
  }, 60_000);

  test('report how many have answered', async () => {
    const seen: string[] = [];
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total?: number }): void => void seen.push(`${phase} ${done}/${total}`);
    await findDuplicates(people, model, { workers: { count: 2, create: () => thread(file) }, onProgress });
    expect(seen.at(-1)).toBe('compare 2/2');
  }, 60_000);
});

describe('workers that fail', () => {
  const crashes: readonly (readonly [what: string, code: string, says: RegExp])[] = [
    ['throws while it loads', `throw new Error('cannot load');`, /cannot load/],
    ['throws over a task', `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('no memory'); });`, /no memory/],
    [
      'ends without an answer',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(7));`,
      /exit code 7 before it answered/,
    ],
    [
      'says that it failed',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage({ ok: false, message: 'no such comparator' }));`,
      /a worker failed: no such comparator/,
    ],
  ];

  test.each(crashes)(
    'one that %s ends the run and all the others',
    async (_, code, says) => {
      const bad = own('bad.mjs', code);
      const idle = own('idle.mjs', `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`);
      let made = 0;
      const create = (): MatchWorker => thread(++made === 2 ? bad : idle);
      await expect(findDuplicates(people, plain, { workers: { count: 3, create } })).rejects.toThrow(says);
      expect(made).toBe(3);
      expect(await allEnded()).toBe(true);
    },
    30_000,
  );

  test('one that cannot be made ends those made before it', async () => {
    let made = 0;
    const create = (): MatchWorker => {
      if (++made === 3) throw new Error('no more threads');
      return thread(file);
    };
    await expect(findDuplicates(people, plain, { workers: { count: 4, create } })).rejects.toThrow('no more threads');
    expect(await allEnded()).toBe(true);
  }, 30_000);

  test('a model whose functions the worker lacks is told by name', async () => {
    const hooked = defineMatchModel({ ...plain, normalize: { email: (value: string) => value } });
    await expect(findDuplicates(people, hooked, { workers: { count: 1, create: () => thread(file) } })).rejects.toThrow(/normalize\.email/);
    expect(await allEnded()).toBe(true);
  }, 30_000);

  test('are ended where the signal says so, also while nothing comes back', async () => {
    const idle = own('silent.mjs', `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`);
    const controller = new AbortController();
    const run = findDuplicates(people, plain, {
      workers: { count: 2, create: () => thread(idle) },
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === 'compare') setTimeout(() => controller.abort(new Error('enough')), 60);
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(await allEnded()).toBe(true);
    const create = (): MatchWorker => {
      throw new Error('made one all the same');
    };
    await expect(findDuplicates(people, plain, { workers: { count: 1, create }, signal: controller.signal })).rejects.toThrow('enough');
  }, 30_000);

  test('a number that is none is refused', async () => {
    for (const count of [1.5, Number.NaN, -1])
      await expect(findDuplicates(people, plain, { workers: { count, create: () => thread(file) } })).rejects.toMatchObject({ code: 'invalid-option' });
  });
});

describe('workers of the browser', () => {
  const chromium = findChromium();

  test.skipIf(chromium === null)(
    `give the result of none${chromium === null ? ` (${noChromium})` : ''}`,
    async () => {
      const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
        '/': ['text/html', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>'],
        '/lost.js': ['text/javascript', 'self.onmessage = () => { throw new Error("lost"); };'],
        '/worker.js': [
          'text/javascript',
          await bundle(
            `import { serveMatchWorker } from './src/match/worker.ts';
             import { allComparators } from './src/match/index.ts';
             self.onmessage = ({ data }) => {
               const reply = serveMatchWorker(data, { comparators: allComparators });
               self.postMessage(reply, reply.ok ? [reply.a.buffer, reply.b.buffer, reply.weight.buffer] : []);
             };`,
          ),
        ],
        '/page.js': [
          'text/javascript',
          await bundle(
            `import { allComparators, findDuplicates, findDuplicatesSync, matchWorker, parseMatchModel } from './src/match/index.ts';
             const model = parseMatchModel(${JSON.stringify(JSON.stringify(plain))}, { comparators: allComparators });
             const people = ${JSON.stringify(people)};
             const run = (file, count) =>
               findDuplicates(people, model, { workers: { count, create: () => matchWorker(new Worker(new URL(file, import.meta.url), { type: 'module' })) } });
             const alone = findDuplicatesSync(people, model);
             const same = [];
             for (const count of [1, 2, 3]) same.push(JSON.stringify(await run('worker.js', count)) === JSON.stringify(alone));
             const failed = await run('lost.js', 2).then(() => 'no error', (error) => String(error.message ?? error));
             await fetch('/found', { method: 'POST', body: JSON.stringify({ pairs: alone.pairs.length, same, failed }) });`,
          ),
        ],
      };
      const found = await answerOf(chromium as string, pages);
      expect(found).toMatchObject({ same: [true, true, true], failed: expect.stringContaining('lost') });
      expect(found.pairs).toBeGreaterThan(100);
    },
    120_000,
  );
});

/** Opens `/` in a browser and waits for what the page posts. */
async function answerOf(chromium: string, pages: Readonly<Record<string, readonly [type: string, body: string]>>): Promise<Readonly<Record<string, unknown>>> {
  let posted = (_: string): void => {};
  const body = new Promise<string>((resolve) => {
    posted = resolve;
  });
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(request.method === 'POST' || page !== undefined ? 200 : 404, { 'content-type': page?.[0] ?? 'text/plain' });
    response.end(page?.[1] ?? '');
    if (request.method !== 'POST') return;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => posted(Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    `--user-data-dir=${join(folder, 'chromium')}`,
    '--remote-debugging-port=0',
  ];
  const browser = spawn(chromium, [...flags, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
  const ended = new Promise((resolve) => void browser.on('exit', resolve));
  try {
    return JSON.parse(await Promise.race([body, ended.then(() => 'null')])) ?? {};
  } finally {
    browser.kill();
    await ended;
    server.closeAllConnections();
    server.close();
  }
}
