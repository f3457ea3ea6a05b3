import type { AuditRule } from '../audit-rule.ts';
import { completeness } from './completeness/index.ts';
import { conformity } from './conformity/index.ts';
import { country } from './country/index.ts';
import { domain } from './domain/index.ts';
import { echo } from './echo/index.ts';
import { format } from './format/index.ts';
import { junk } from './junk/index.ts';
import { links } from './links/index.ts';
import { mailStatus } from './mail-status/index.ts';
import { misuse } from './misuse/index.ts';
import { place } from './place/index.ts';
import { schema } from './schema/index.ts';
import { timeliness } from './timeliness/index.ts';
import { uniqueness } from './uniqueness/index.ts';
import { validity } from './validity/index.ts';
import { variants } from './variants/index.ts';

export { completeness, conformity, country, domain, echo, format, junk, links, mailStatus, misuse, place, schema, timeliness, uniqueness, validity, variants };

/** Every rule the package brings, in the order they run. */
export const allRules: readonly AuditRule[] = [
  completeness,
  validity,
  uniqueness,
  misuse,
  junk,
  format,
  conformity,
  country,
  place,
  domain,
  echo,
  timeliness,
  links,
  mailStatus,
  variants,
  schema,
];
