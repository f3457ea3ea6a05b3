import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Where the browser of the report tests is: `CHROMIUM_PATH`, or a usual place. `null` when there is none, and the test
 * is then skipped; with `REQUIRE_CHROMIUM=1`, as in CI, a missing browser is a failure.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const found = [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path)) ?? null;
  if (found === null && process.env['REQUIRE_CHROMIUM'] === '1')
    throw new Error('No Chromium found, and REQUIRE_CHROMIUM=1 says there must be one. On Debian: apt-get install chromium');
  return found;
}

/** What a skipped test says. */
export const noChromium = 'skipped: no Chromium found (set CHROMIUM_PATH, or on Debian: apt-get install chromium)';
