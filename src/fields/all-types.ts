import { addressType } from './address/index.ts';
import { checkboxType } from './checkbox/index.ts';
import { companyNameType } from './company-name/index.ts';
import { countryType } from './country/index.ts';
import { dateType } from './date/index.ts';
import { dateTimeType } from './date-time/index.ts';
import { domainType } from './domain/index.ts';
import { emailType } from './email/index.ts';
import { externalIdType } from './external-id/index.ts';
import type { FieldTypeList } from './field-type-list.ts';
import { linkType } from './link/index.ts';
import { longTextType } from './long-text/index.ts';
import { numberType } from './number/index.ts';
import { personNameType } from './person-name/index.ts';
import { phoneType } from './phone/index.ts';
import { selectType } from './select/index.ts';
import { textType } from './text/index.ts';
import { urlType } from './url/index.ts';
import { userType } from './user/index.ts';

/** Every field type of the package, for `parseWorkspace(json, { types: allTypes })`. A bundle then carries them all. */
export const allTypes: FieldTypeList = [
  textType,
  longTextType,
  numberType,
  emailType,
  phoneType,
  urlType,
  domainType,
  personNameType,
  companyNameType,
  countryType,
  addressType,
  dateType,
  dateTimeType,
  checkboxType,
  selectType,
  userType,
  externalIdType,
  linkType,
];
