import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { entries, importName, root } from './entries.mjs';

const resolve = {
  alias: Object.entries(entries).map(([entry, file]) => ({ find: new RegExp(`^${importName(entry)}$`), replacement: join(root, file) })),
};

/** Tests whose subject reads or writes dates: they run again where the machine stands in another time zone. */
const dateSensitive = [
  'test/core/*calendar*.test.ts',
  'test/core/*time*.test.ts',
  'test/house/time-zone.test.ts',
  'test/filter/**/*.test.ts',
  'test/normalize/date*/**/*.test.ts',
  'test/normalize/time*/**/*.test.ts',
  'test/fields/{date,dateTime,date-time,time,duration,openingHours,opening-hours}/**/*.test.ts',
  'test/model/**/*.test.ts',
  'test/import/**/*.test.ts',
  'test/view/**/*.test.ts',
  'test/lifecycle/**/*.test.ts',
  'test/score/**/*.test.ts',
  'test/match/compare/date/**/*.test.ts',
];

const shared = {
  setupFiles: ['test/setup.ts'],
  pool: 'forks' as const,
  isolate: false,
  testTimeout: 30_000,
  sequence: { shuffle: false },
};

const inZone = (name: string, zone: string, include: readonly string[]) => ({
  resolve,
  test: { ...shared, name, include: [...include], env: { TZ: zone, EXPECTED_TZ: zone } },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      inZone('utc', 'UTC', ['test/**/*.test.ts']),
      inZone('los-angeles', 'America/Los_Angeles', dateSensitive),
      inZone('kolkata', 'Asia/Kolkata', dateSensitive),
      {
        resolve,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            // The native compiler; `npm run check` asks TypeScript 6 the same.
            checker: join(root, 'node_modules/typescript-7/bin/tsc'),
            include: ['test/**/*.test-d.ts'],
            tsconfig: './tsconfig.test.json',
            ignoreSourceErrors: true,
          },
        },
      },
    ],
  },
});
