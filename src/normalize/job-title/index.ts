export { normalizeJobTitle } from './job-title.ts';
export type { JobFunction, JobTitle, Seniority } from './job-title-value.ts';
