/**
 * Every room of tidycrm as a namespace: `import { fields as f, match as m } from 'tidycrm'`.
 *
 * Subpaths export the names themselves: `import { normalizeEmail } from 'tidycrm/normalize'`.
 *
 * @module
 */
export * as audit from './audit/index.ts';
export * as core from './core/index.ts';
export * as fields from './fields/index.ts';
export * as imports from './import/index.ts';
export * as lifecycle from './lifecycle/index.ts';
export * as match from './match/index.ts';
export * as model from './model/index.ts';
export * as normalize from './normalize/index.ts';
export * as presets from './presets/index.ts';
export * as score from './score/index.ts';
export * as tidy from './tidy/index.ts';
export * as view from './view/index.ts';
