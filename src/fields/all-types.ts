import { addressType } from './address/index.ts';
import { autoNumberType } from './auto-number/index.ts';
import { checkboxType } from './checkbox/index.ts';
import { companyNameType } from './company-name/index.ts';
import { countryType } from './country/index.ts';
import { currencyType } from './currency/index.ts';
import { dateTimeType } from './date-time/index.ts';
import { dateType } from './date/index.ts';
import { decimalType } from './decimal/index.ts';
import { domainType } from './domain/index.ts';
import { durationType } from './duration/index.ts';
import { emailType } from './email/index.ts';
import { externalIdType } from './external-id/index.ts';
import type { FieldTypeList } from './field-type-list.ts';
import { fileType } from './file/index.ts';
import { formulaType } from './formula/index.ts';
import { jsonType } from './json/index.ts';
import { linkType } from './link/index.ts';
import { longTextType } from './long-text/index.ts';
import { lookupType } from './lookup/index.ts';
import { numberType } from './number/index.ts';
import { openingHoursType } from './opening-hours/index.ts';
import { ownersType } from './owners/index.ts';
import { percentType } from './percent/index.ts';
import { personNameType } from './person-name/index.ts';
import { phoneType } from './phone/index.ts';
import { rangeType } from './range/index.ts';
import { ratingType } from './rating/index.ts';
import { rollupType } from './rollup/index.ts';
import { scoreType } from './score/index.ts';
import { selectType } from './select/index.ts';
import { socialType } from './social/index.ts';
import { stageType } from './stage/index.ts';
import { statisticType } from './statistic/index.ts';
import { statusType } from './status/index.ts';
import { tagsType } from './tags/index.ts';
import { textType } from './text/index.ts';
import { taxIdType } from './tax-id/index.ts';
import { timeType } from './time/index.ts';
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
  autoNumberType,
  currencyType,
  decimalType,
  durationType,
  fileType,
  formulaType,
  jsonType,
  lookupType,
  openingHoursType,
  ownersType,
  percentType,
  rangeType,
  ratingType,
  rollupType,
  scoreType,
  socialType,
  stageType,
  statisticType,
  statusType,
  tagsType,
  taxIdType,
  timeType,
];
