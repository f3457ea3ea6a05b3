import { defineConfig } from 'tsup';
import { distName, entries } from './entries.mjs';

export default defineConfig({
  // The root entry is written by scripts/write-root-entry.mjs.
  entry: Object.fromEntries(
    Object.entries(entries)
      .filter(([entry]) => entry !== '.')
      .map(([entry, file]) => [distName(entry), file]),
  ),
  format: ['esm', 'cjs'],
  // tsup 8 sets `baseUrl` for the declarations, which TypeScript 6 warns of.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  clean: true,
  platform: 'neutral',
  target: 'es2022',
  // Node cannot load validator's ES modules, so the parts in use are bundled (THIRD-PARTY-NOTICES.md has its licence).
  noExternal: [/^validator/],
});
