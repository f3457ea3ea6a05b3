import { existsSync } from 'node:fs';
import { entries } from './entries.mjs';

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'tidycrm',
  // Subpaths come before the root, or every symbol would be documented under the root.
  entryPoints: Object.values(entries),
  tsconfig: 'tsconfig.json',
  out: 'docs/api',
  readme: existsSync('README.md') ? 'README.md' : 'none',
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  hideGenerator: true,
  githubPages: false,
  treatWarningsAsErrors: true,
  requiredToBeDocumented: ['Variable', 'Function', 'Class', 'Interface', 'TypeAlias'],
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true, rewrittenLink: true },
};
