export { normalizeJobTitle, type JobFunction, type JobTitle, type Seniority } from './job-title.ts';
