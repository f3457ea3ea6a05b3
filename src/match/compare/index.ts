import { addressComparator } from './address/index.ts';
import { combinedComparator } from './combined/index.ts';
import { companyNameComparator } from './company-name/index.ts';
import { dateComparator } from './date/index.ts';
import { editDistanceComparator } from './edit-distance/index.ts';
import { emailComparator } from './email/index.ts';
import { exactComparator } from './exact/index.ts';
import { geoComparator } from './geo/index.ts';
import { jaroWinklerComparator } from './jaro-winkler/index.ts';
import { numberComparator } from './number/index.ts';
import { personNameComparator } from './person-name/index.ts';
import { phoneComparator } from './phone/index.ts';
import { postalCodeComparator } from './postal-code/index.ts';
import { tokensComparator } from './tokens/index.ts';
import type { Comparator } from './comparator.ts';

export { address, type AddressLevel, type AddressOptions } from './address/index.ts';
export { companyName, type CompanyNameLevel, type CompanyNameOptions, type CompanyNameValue } from './company-name/index.ts';
export { noValue, type Comparator, type Comparison, type Kernel, type Level } from './comparator.ts';
export { combined, type CombinedCondition, type CombinedLevel, type CombinedOptions } from './combined/index.ts';
export { custom, customComparator, type CustomOptions } from './custom/index.ts';
export { date, type DateLevel, type DateOptions } from './date/index.ts';
export { editDistance, type EditDistanceOptions } from './edit-distance/index.ts';
export { email, type EmailLevel, type EmailOptions } from './email/index.ts';
export { exact, type ExactLevel, type ExactOptions } from './exact/index.ts';
export { geo, type GeoOptions } from './geo/index.ts';
export { jaroWinkler, type JaroWinklerOptions } from './jaro-winkler/index.ts';
export type { LevelChoice, NamedLevel } from './kernel/levels.ts';
export { number, type NumberOptions } from './number/index.ts';
export { personName, type PersonNameLevel, type PersonNameOptions } from './person-name/index.ts';
export { phone, type PhoneLevel, type PhoneOptions } from './phone/index.ts';
export { postalCode, type PostalCodeLevel, type PostalCodeOptions } from './postal-code/index.ts';
export { tokens, type TokensOptions } from './tokens/index.ts';

/** Every comparator of the package, for `parseMatchModel`; import single ones instead where size matters. */
export const allComparators: readonly Comparator<never>[] = /* @__PURE__ */ Object.freeze([
  exactComparator,
  jaroWinklerComparator,
  editDistanceComparator,
  personNameComparator,
  companyNameComparator,
  emailComparator,
  phoneComparator,
  dateComparator,
  postalCodeComparator,
  addressComparator,
  tokensComparator,
  numberComparator,
  geoComparator,
  combinedComparator,
]);
