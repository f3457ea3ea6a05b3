export { scoreSubmission, type SubmissionReason, type SubmissionScore, type SubmissionSignals } from './submission.ts';
