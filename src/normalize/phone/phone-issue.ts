import { generalIssues } from '../../core/issues/general.ts';
import { phoneIssues } from '../../core/issues/phone.ts';
import { issueMaker } from '../../core/issue.ts';

export const issue = /* @__PURE__ */ issueMaker(generalIssues, phoneIssues);
