import { entries } from './entries.mjs';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    ...Object.values(entries),
    'entries.mjs',
    'scripts/*.mjs',
    'bench/*.{ts,mjs}',
    'bench/*/index.ts',
    'test/**/*.test.ts',
    'test/**/*.test-d.ts',
    'test/{package,size}/*.mjs',
  ],
  project: ['src/**/*.ts', 'test/**/*.{ts,mjs}', 'scripts/*.{mjs,ts}', 'bench/**/*.{ts,mjs}', 'examples/**/*.ts', '!bench/peers/**'],
  // Run by their binaries, or the subject of a compatibility test.
  ignoreDependencies: ['publint', '@arethetypeswrong/cli', 'tinybench', '@standard-schema/spec', '@duckdb/node-api'],
  ignoreExportsUsedInFile: true,
};
