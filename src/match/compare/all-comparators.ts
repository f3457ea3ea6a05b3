import type { Comparator } from './comparator.ts';
import * as units from './index.ts';

/** Every comparator of the package, for `parseMatchModel`; name the few you use (`exactComparator`) where size matters. */
export const allComparators: readonly Comparator<never>[] = /* @__PURE__ */ Object.freeze([
  units.exactComparator,
  units.jaroWinklerComparator,
  units.editDistanceComparator,
  units.personNameComparator,
  units.companyNameComparator,
  units.emailComparator,
  units.phoneComparator,
  units.dateComparator,
  units.postalCodeComparator,
  units.addressComparator,
  units.tokensComparator,
  units.numberComparator,
  units.geoComparator,
  units.combinedComparator,
]);
