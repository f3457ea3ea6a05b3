import { tidyIssues } from './tidy.ts';
import { auditIssues } from './audit.ts';
import { importIssues } from './import.ts';
import { csvIssues } from './csv.ts';
import { generalIssues } from './general.ts';
import { rfmIssues } from './rfm.ts';
import { textIssues } from './text.ts';
import { fieldIssues } from './field.ts';
import { linkIssues } from './link.ts';
import { recordIssues } from './record.ts';
import { workspaceIssues } from './workspace.ts';
import { phoneIssues } from './phone.ts';
import { addressIssues, postalCodeIssues } from './address.ts';
import { countryIssues } from './country.ts';
import { dateIssues } from './date.ts';
import { booleanIssues, moneyIssues, numberIssues, percentIssues } from './number.ts';
import { cityIssues, currencyIssues, languageIssues, regionIssues } from './place.ts';
import { emailIssues } from './email.ts';
import { junkIssues, submissionIssues } from './junk.ts';
import { domainIssues, leadSourceIssues, socialIssues, urlIssues } from './url.ts';
import { personNameIssues } from './person-name.ts';
import { companyNameIssues } from './company-name.ts';
import { jobTitleIssues } from './job-title.ts';
import { taxIdIssues } from './tax-id.ts';

// A call, since bundlers keep an object built by spreading even where nobody reads it.
/** The whole table of codes. Import a group in code; this one is for the docs page and for dictionaries. */
export const issueTable = /* @__PURE__ */ (() => ({
  ...generalIssues,
  ...csvIssues,
  ...tidyIssues,
  ...auditIssues,
  ...importIssues,
  ...rfmIssues,
  ...textIssues,
  ...fieldIssues,
  ...linkIssues,
  ...recordIssues,
  ...workspaceIssues,
  ...phoneIssues,
  ...countryIssues,
  ...regionIssues,
  ...cityIssues,
  ...languageIssues,
  ...currencyIssues,
  ...addressIssues,
  ...postalCodeIssues,
  ...dateIssues,
  ...numberIssues,
  ...moneyIssues,
  ...percentIssues,
  ...booleanIssues,
  ...emailIssues,
  ...junkIssues,
  ...submissionIssues,
  ...urlIssues,
  ...domainIssues,
  ...socialIssues,
  ...leadSourceIssues,
  ...personNameIssues,
  ...companyNameIssues,
  ...jobTitleIssues,
  ...taxIdIssues,
}) as const)();

/** Every code the package itself reports. */
export type KnownIssueCode = keyof typeof issueTable;
