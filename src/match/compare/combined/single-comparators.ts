import { addressComparator } from '../address/index.ts';
import { companyNameComparator } from '../company-name/index.ts';
import type { Comparator } from '../comparator.ts';
import { dateComparator } from '../date/index.ts';
import { editDistanceComparator } from '../edit-distance/index.ts';
import { emailComparator } from '../email/index.ts';
import { exactComparator } from '../exact/index.ts';
import { geoComparator } from '../geo/index.ts';
import { jaroWinklerComparator } from '../jaro-winkler/index.ts';
import { numberComparator } from '../number/index.ts';
import { personNameComparator } from '../person-name/index.ts';
import { phoneComparator } from '../phone/index.ts';
import { postalCodeComparator } from '../postal-code/index.ts';
import { tokensComparator } from '../tokens/index.ts';

/** Every comparator of one value; those of several are made of them. */
export const singleComparators: readonly Comparator<never>[] = /* @__PURE__ */ Object.freeze([
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
]);
