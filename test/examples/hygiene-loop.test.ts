import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../entries.mjs';
import { findChromium, noChromium } from '../chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidycrm-hygiene-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const run = (...files: string[]): { readonly out: string; readonly error: string; readonly status: number | null } => {
  const done = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), join(root, 'examples/hygiene-loop.ts'), ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { out: done.stdout, error: done.stderr, status: done.status };
};
const json = (name: string): { readonly steps: readonly { readonly from: unknown }[]; readonly accept: readonly unknown[] } =>
  JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'));

describe('examples/hygiene-loop.ts', () => {
  const { out, error, status } = run();

  test('imports, audits, repairs and takes it all back, month by month', () => {
    expect([status, error]).toEqual([0, '']);
    const grades = [...out.matchAll(/(audit|after): ([\d.]+) %/g)].map(([, , share]) => Number(share));
    expect(grades).toHaveLength(4);
    expect(grades[1]).toBeGreaterThan(grades[0] as number);
    expect(grades[3]).toBeGreaterThan(grades[2] as number);
    expect(out).toMatch(/june: 600 rows\n {2}plan: .*\d+ skip/);
    expect(out).toMatch(/\([1-9]\d* by the recipe\)/);
    expect(out).toContain('Taken back: 0 records');
  });

  test('keeps the decisions for the next list', () => {
    const recipe = json('recipe.json');
    expect(recipe.steps.length).toBeGreaterThan(5);
    expect(recipe.accept).toHaveLength(4);
    expect(json('mapping.json')).toContainEqual(expect.objectContaining({ column: 'E-mail', field: 'emails' }));
  });

  test('takes files of one’s own', () => {
    const files = [
      'E-mail,Full Name,Company\nann@gmial.com,Ann Lee,ACME LTD\nbob@acme.com,Bob Ray,Acme Ltd\neve@acme.com,Eve Fox,Acme Ltd\n',
      'E-mail,Full Name,Company\ndan@acme.com,Dan Poe,ACME LTD\n',
    ].map((text, i) => {
      const path = join(folder, `${i}.csv`);
      writeFileSync(path, text);
      return path;
    });
    const own = run(...files);
    expect([own.status, own.error]).toEqual([0, '']);
    expect(own.out).toContain('repair: 1 values mended (1 by the recipe)');
  });

  const chromium = findChromium();
  test.skipIf(chromium === null)(
    `draws a page for wide and narrow screens, in light and dark${chromium === null ? ` (${noChromium})` : ''}`,
    () => {
      run();
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--enable-logging=stderr',
        `--user-data-dir=${join(folder, 'chromium')}`,
      ];
      const page = `file://${join(folder, 'out/hygiene.html')}`;
      const pictures = [1280, 390].flatMap((width) =>
        [1, 0].map((scheme) => {
          const picture = join(folder, `${width}-${scheme}.png`);
          const seen = spawnSync(
            chromium as string,
            [...flags, `--blink-settings=preferredColorScheme=${scheme}`, `--window-size=${width},2400`, `--screenshot=${picture}`, page],
            { encoding: 'utf8', timeout: 90_000 },
          );
          expect(seen.stderr).not.toMatch(/CONSOLE|Uncaught|Refused to/);
          return readFileSync(picture);
        }),
      );
      for (const picture of pictures) expect(picture.length).toBeGreaterThan(20_000);
      expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(4);
    },
    200_000,
  );
}, 240_000);
