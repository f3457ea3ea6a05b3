import { emailBench } from './email.ts';
import { junkBench } from './junk.ts';
import { companyNameBench, jobTitleBench, personNameBench, phoneBench } from './person.ts';
import { addressBench, cityBench, countryBench } from './place.ts';
import { textBench } from './text.ts';
import { leadSourceBench, socialBench, urlBench } from './url.ts';
import { dateBench, moneyBench, numberBench } from './value.ts';
import type { UnitBench } from './unit.ts';

/** The units that are measured, one line each. */
export const unitBenches: Readonly<Record<string, UnitBench>> = {
  email: emailBench,
  junk: junkBench,
  text: textBench,
  leadSource: leadSourceBench,
  social: socialBench,
  url: urlBench,
  phone: phoneBench,
  personName: personNameBench,
  companyName: companyNameBench,
  jobTitle: jobTitleBench,
  country: countryBench,
  city: cityBench,
  address: addressBench,
  date: dateBench,
  number: numberBench,
  money: moneyBench,
};
