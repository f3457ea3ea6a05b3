import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import { type CsvTable, readCsv, writeCsv } from '../../src/import/index.ts';
import { generateCrm } from '../../src/testing/index.ts';
import { findChromium, noChromium } from '../chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidycrm-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

interface Run {
  readonly out: string;
  readonly error: string;
  readonly status: number | null;
  read(file: string): CsvTable;
  readonly report: string;
}

/** Runs the demo in a folder of its own, as `npm run demo` does. */
function demo(name: string, ...args: string[]): Run {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const done = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), join(root, 'examples/demo/demo.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return {
    out: done.stdout,
    error: done.stderr,
    status: done.status,
    read: (file) => readCsv(readFileSync(join(cwd, 'out', file))),
    report: join(cwd, 'out/report.html'),
  };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, `in-${name}`);
  writeFileSync(path, content);
  return path;
}

const rows = [...generateCrm({ rows: 600, seed: 21 })].map(({ number, entity, row }) => ({ record_no: `R${number}`, truth: entity, ...row }));
const blank = { record_no: '', truth: 'x', 'First Name': '', 'Last Name': '' };
const list = file('list.csv', writeCsv([...rows, blank]));
const ran = demo('list', list, '--folder', 'contacts', '--id', 'record_no', '--truth', 'truth');

describe('npm run demo', () => {
  test('tells a person what happened', () => {
    expect(ran.error.split('\n').filter((line) => line !== '' && !line.endsWith('…'))).toEqual([]);
    expect(ran.status).toBe(0);
    for (const phrase of ['601 rows', 'name.given', 'clean records', 'merged into another', 'How good the data are', 'report.html'])
      expect(ran.out).toContain(phrase);
  });

  test('accounts for every row: clean, rejected, or merged away and then among the duplicates', () => {
    const clean = ran.read('clean.csv').rows.map((row) => Number(row['row']));
    const rejected = ran.read('rejected.csv').rows.map((row) => Number(row['row']));
    const duplicates = ran
      .read('duplicates.csv')
      .rows.filter((row) => row['decision'] === 'same')
      .map((row) => Number(row['row']));
    const mergedAway = duplicates.filter((row) => !clean.includes(row));
    expect([...clean, ...rejected, ...mergedAway].sort((a, b) => a - b)).toEqual(Array.from({ length: 601 }, (_, i) => i + 1));
    expect(ran.read('rejected.csv').rows.at(-1)).toMatchObject({ row: '601' });
  });

  test('begins duplicates.csv with group, row, decision, weight', () => {
    const { headers, rows: lines } = ran.read('duplicates.csv');
    expect(headers.slice(0, 4)).toEqual(['group', 'row', 'decision', 'weight']);
    for (const line of lines)
      expect(line).toMatchObject({
        group: expect.stringMatching(/^\d+$/),
        row: expect.stringMatching(/^\d+$/),
        decision: expect.stringMatching(/^(same|review)$/),
      });
  });

  test('ends with the accuracy as JSON where the truth is known', () => {
    const last = JSON.parse(ran.out.trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({
      rows: 601,
      seconds: expect.any(Number),
      pairwise: { precision: expect.any(Number), recall: expect.any(Number), f1: expect.any(Number) },
      b3: expect.any(Object),
    });
    expect(last.pairwise.f1).toBeGreaterThan(0.8);
  });

  test('lets neither truth nor id into the result', () => {
    expect(ran.read('clean.csv').headers).not.toContain('truth');
    expect(ran.out).not.toContain('truth ');
  });

  test.each([
    ['empty.csv', '', 'The file is empty.'],
    ['header.csv', 'Name,E-mail\n', 'The file has a header and no rows.'],
    ['one-column.csv', 'Name\nAnn Lee\n', '1  clean records'],
    ['ragged.csv', 'Name,E-mail\nAnn Lee\nBob Ray,bob@x.pl,more,and more\n', 'Row 2 has 4 cells'],
    ['twice.csv', 'Name,Name,E-mail\nAnn,Lee,ann@x.pl\n', 'occurs more than once'],
    ['utf16.csv', new Uint8Array(Buffer.from('\ufeffName,City\nŁucja Lee,Łódź\n', 'utf16le')), 'utf-16le'],
    ['nul.csv', 'Name,City\nAnn\u0000 Lee,Bonn\n', 'NUL'],
    ['proto.csv', '__proto__,Name\n1,Ann Lee\n', '1  clean records'],
    ['big-cell.csv', `Name,Note\nAnn Lee,${'x'.repeat(10_485_760)}\nBob Ray,short\n`, '1  rejected'],
  ])('survives %s', (name, content, says) => {
    const run = demo(name, file(name, content));
    expect(run.error.split('\n').filter((line) => /at |Error/.test(line))).toEqual([]);
    expect(run.status).toBe(0);
    expect(run.out).toContain(says);
  });

  test('writes neither formulas nor markup that was sent in', () => {
    const run = demo(
      'hostile',
      file(
        'hostile.csv',
        "Name,E-mail,Note,Company\n=cmd|' /C calc'!A0,a@x.pl,@SUM(1),<img src=x onerror=alert(1)>\n<script>alert(1)</script> Lee,a@x.pl,-1+1,+1\n",
      ),
    );
    for (const name of ['clean.csv', 'rejected.csv', 'duplicates.csv'])
      expect(readFileSync(join(folder, 'hostile/out', name), 'utf8')).not.toMatch(/(?:^|,)"?[=+@\t]/m);
    expect(readFileSync(run.report, 'utf8')).not.toMatch(/<script|<img|onerror=(?!alert)/);
  });

  test('says what is wrong with arguments', () => {
    expect(demo('args', list, '--folder', 'dogs').error).toContain('--folder is contacts or companies');
    expect(demo('args', list, '--truth', 'nosuch').error).toContain('has no column “nosuch”');
    expect(demo('args', join(folder, 'nosuch.csv')).status).toBe(1);
  });
}, 240_000);

describe('report.html in a browser', () => {
  const chromium = findChromium();

  test.skipIf(chromium === null)(
    `runs no script, fetches nothing and shows charts and groups${chromium === null ? ` (${noChromium})` : ''}`,
    () => {
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--enable-logging=stderr',
        '--v=0',
        `--user-data-dir=${join(folder, 'chromium')}`,
      ];
      for (const width of [1280, 390]) {
        const picture = join(folder, `report-${width}.png`);
        const seen = spawnSync(chromium as string, [...flags, `--window-size=${width},2400`, `--screenshot=${picture}`, `file://${ran.report}`], {
          encoding: 'utf8',
          timeout: 90_000,
        });
        expect(seen.stderr).not.toMatch(/CONSOLE|Uncaught|Refused to/);
        expect(readFileSync(picture).length).toBeGreaterThan(20_000);
      }
      const { stdout } = spawnSync(chromium as string, [...flags, '--dump-dom', `file://${ran.report}`], { encoding: 'utf8', timeout: 90_000, maxBuffer: 1e8 });
      expect(stdout.match(/<svg/g)?.length ?? 0).toBeGreaterThan(20);
      expect(stdout.match(/class="group"/g)?.length ?? 0).toBeGreaterThan(3);
      expect(stdout).toContain('id="completeness"');
      expect(stdout).toContain('class="evidence"');
      expect(stdout).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/);
    },
    200_000,
  );
});
