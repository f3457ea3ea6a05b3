import { emailBench } from './email.ts';
import { junkBench } from './junk.ts';
import { textBench } from './text.ts';
import { leadSourceBench, socialBench, urlBench } from './url.ts';
import type { UnitBench } from './unit.ts';

/** The units that are measured, one line each. */
export const unitBenches: Readonly<Record<string, UnitBench>> = {
  email: emailBench,
  junk: junkBench,
  text: textBench,
  leadSource: leadSourceBench,
  social: socialBench,
  url: urlBench,
};
