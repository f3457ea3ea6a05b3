import { entries } from './entries.mjs';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    ...Object.values(entries),
    'src/{text,filter,expr}/index.ts',
    'entries.mjs',
    'scripts/*.{mjs,ts}',
    'bench/**/*.{ts,mjs}',
    '!bench/peers/**',
    'examples/**/*.ts',
    'test/**/*.test.ts',
    'test/**/*.test-d.ts',
    'test/{package,size}/*.mjs',
  ],
  project: ['src/**/*.ts', 'test/**/*.{ts,mjs}', 'scripts/*.{mjs,ts}', 'bench/**/*.{ts,mjs}', 'examples/**/*.ts', '!bench/peers/**'],
  // Run by their binaries.
  ignoreDependencies: ['publint', '@arethetypeswrong/cli'],
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['python3.11'],
};
