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
  // Machinery behind inferred types, which tells a reader nothing.
  intentionallyNotExported: [
    'Flat',
    'CodesOf',
    'RequiredKeys',
    'WritableKeys',
    'MutableKeys',
    'Keys',
    'Values',
    'Input',
    'DefOf',
    'ExtendedDef',
    'StageNames',
    'LinkRef',
    'Returns',
    'StatisticValue',
    'Condition',
    'CheckFolders',
    'CheckPipelines',
    'PartPaths',
    'TextOperators',
    'Ordering',
    'SystemConditions',
    'IncomingConditions',
    'GroupFields',
    'FieldPlan',
    'IndexState',
  ],
  requiredToBeDocumented: ['Variable', 'Function', 'Class', 'Interface', 'TypeAlias'],
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true, rewrittenLink: true },
};
